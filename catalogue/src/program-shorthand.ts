import type { ProgramSet } from '@fitai/domain'

/** 3x5, 3x8-12, 2x30s, 1x5+ (open), 1x5b (back-off), 1x5@85% of the lift, 1x5r2 (two in reserve). */
const set = /^(\d+)x(\d+)(?:-(\d+))?(s)?(\+|b)?(?:@(\d+(?:\.\d+)?)%)?(?:r(\d))?$/

/** The sets of an exercise as a coach writes them, with a blank between; nothing for no sets. */
export function setsOf(text: string): ProgramSet[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map(setOf)
}

function setOf(part: string): ProgramSet {
  const [, times, least = '', most = least, isSeconds, mark, percent, rir] = set.exec(part) ?? []
  if (times === undefined) throw new Error(`Nobody understands the sets ${part}`)
  const kind = mark === '+' ? 'amrap' : mark === 'b' ? 'backoff' : 'normal'
  return {
    ...{ times: Number(times), kind },
    ...(isSeconds ? { seconds: Number(least) } : { reps: { min: Number(least), max: Number(most) } }),
    ...(percent !== undefined && { percent: Number(percent) }),
    ...(rir !== undefined && { rir: Number(rir) }),
  }
}
