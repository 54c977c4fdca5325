import { estimatedMaxKg } from '../../src/coach/estimate.ts'
import { type CoachRequest, finderOf, type PastPerformance } from '../../src/coach/plan.ts'
import { library } from './library.ts'
import { requests } from './personas.ts'

const find = finderOf(library)
const tracked = ['P03', 'P05', 'P07', 'P21', 'P27', 'P33', 'P47', 'P53']

/** People of all goals and levels whose lifts can be loaded on. */
export const trackedPeople = requests.filter(({ id }) => tracked.includes(id))

export function heaviest(past: readonly PastPerformance[]): number {
  return Math.max(0, ...past.flatMap(({ sets }) => sets.map(({ weightKg }) => weightKg)))
}

/** The compound lifts trained most that began heavy enough for their smallest step to be a tenth. */
export function mainLifts(
  log: readonly PastPerformance[],
  { incrementKg, dumbbellMaxKg = Infinity }: CoachRequest,
  weeks: number,
): string[] {
  const times = Map.groupBy(log, ({ slug }) => slug)
  return [...times]
    .filter(([slug, past]) => {
      const exercise = find(slug)
      const start = past[0]?.sets[0]?.weightKg ?? 0
      const isCapped = exercise?.equipment.includes('dumbbell') && heaviest(past) + incrementKg > dumbbellMaxKg
      return exercise?.mechanic === 'compound' && start >= incrementKg * 12 && !isCapped && past.length >= weeks / 2
    })
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 3)
    .map(([slug]) => slug)
}

/** Best estimate of the last four sessions against that of the first two, in kg. */
export function gainOf(log: readonly PastPerformance[], slug: string) {
  const past = log.filter((each) => each.slug === slug)
  const best = (some: readonly PastPerformance[]) => Math.max(...some.flatMap(({ sets }) => sets.map(estimatedMaxKg)))
  const [from, to] = [best(past.slice(0, 2)), best(past.slice(-4))]
  return {
    from: Math.round(from * 10) / 10,
    to: Math.round(to * 10) / 10,
    percent: Math.round((to / from - 1) * 1000) / 10,
  }
}
