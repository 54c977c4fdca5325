import type { Explanation } from '@fitai/contract'
import { count, fullDay, plural } from '../../format.ts'

/**
 * The explanations of a figure: what is said of the very place in the reply, else of the nearest one above it, and of all
 * that lies below it. A reply that has nothing for it is shown whole.
 */
export function explanationsOf(all: readonly Explanation[], figures: readonly string[]): readonly Explanation[] {
  const chosen = all.filter(({ figure }) =>
    figures.some((asked) => isBelow(figure, asked) || isNearest(all, figure, asked)),
  )
  return chosen.length > 0 ? chosen : all
}

const isBelow = (figure: string, asked: string) =>
  figure === asked || (/^[.[]/.test(figure.slice(asked.length)) && figure.startsWith(asked))

function isNearest(all: readonly Explanation[], figure: string, asked: string): boolean {
  const above = all.filter((one) => isBelow(asked, one.figure))
  return isBelow(asked, figure) && above.every((one) => one.figure.length <= figure.length)
}

const inputWords: Record<Explanation['inputs']['kind'], [one: string, many: string]> = {
  sets: ['set', 'sets'],
  sessions: ['session', 'sessions'],
  workouts: ['workout', 'workouts'],
  days: ['day', 'days'],
  weigh_ins: ['weigh-in', 'weigh-ins'],
  profile: ['fact of your profile', 'facts of your profile'],
}

/** `432 sets, 4 Sept 2026 to 24 Nov 2026`. */
export function inputsText({ kind, count: many, from, to }: Explanation['inputs']): string {
  const [one, several] = inputWords[kind]
  const amount = many === 0 ? `No ${several}` : plural(many, one, several)
  if (from === null || to === null || many === 0) return amount
  return from === to ? `${amount}, ${fullDay(from)}` : `${amount}, ${fullDay(from)} to ${fullDay(to)}`
}

/** What to ask of `/analytics/sets` for the sets behind a figure; nothing when they stand elsewhere. */
export function setsAddress(all: string | null): Record<string, string> | undefined {
  const [path, query = ''] = (all ?? '').split('?')
  return path === '/analytics/sets' ? Object.fromEntries(new URLSearchParams(query)) : undefined
}

export const setsButton = (many: number) => (many === 1 ? 'Show the set' : `Show the ${count(many)} sets`)
