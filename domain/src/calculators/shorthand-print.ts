import type { TypedSet } from './shorthand-set.ts'

/**
 * Sets in the shorthand, so that reading it again gives the same sets. Numbers go to the fourth decimal;
 * a weight beside seconds or metres needs its unit.
 */
export function printShorthand(sets: readonly TypedSet[]): string {
  return sets.map(printSet).join('; ')
}

function printSet(set: TypedSet): string {
  const load = printLoad(set)
  const reps = printReps(set)
  const effort =
    set.rpe !== undefined ? `@${printNumber(set.rpe)}` : set.rir !== undefined && `rir ${printNumber(set.rir)}`
  const distance = set.distanceMetres !== undefined && `${printNumber(set.distanceMetres)}m`
  const duration = set.durationSeconds !== undefined && `${printNumber(set.durationSeconds)}s`
  // Seconds and metres come before the load: `24 x 60s` would be 24 sets.
  const parts = reps ? [`${load}${reps}`, effort] : [distance, duration, load, effort]
  return parts.filter(Boolean).join(' ')
}

function printLoad({ load, weight, weightUnit }: TypedSet): string {
  if (load === 'none') return ''
  if (load === 'bodyweight') return 'bw'
  const sign = { weight: '', added: 'bw+', assisted: 'bw-' }[load]
  return `${sign}${printNumber(weight ?? 0)}${weightUnit ?? ''}`
}

function printReps({ reps, repsLeft, repsRight }: TypedSet): string {
  if (repsLeft !== undefined || repsRight !== undefined) return `x${repsLeft ?? 0}/${repsRight ?? 0}`
  return reps === undefined ? '' : `x${reps}`
}

function printNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}
