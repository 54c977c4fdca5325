import { expect, it } from 'vitest'
import { topLifts } from './TopLifts.tsx'

const lift = (slug: string | null, kg: number, points = 1) => ({
  ...{ id: slug ?? 'own', slug, name: slug ?? 'own', sessions: 1, hardSetsPerWeek: 1, lastDate: '2026-11-01' },
  latest: null,
  best: { e1rmKg: kg, date: '2026-11-01', workoutId: '' },
  trend: {
    ...{ label: 'insufficient' as const, sessions: 1, spanDays: 0, kgPerWeek: null, percentPerWeek: null, p: null },
    ...{ bestKg: null, bestDate: null, sessionsSinceBest: 0, daysSinceBest: 0, gapDays: null },
    lastTwelve: { sessions: 1, kgPerWeek: null, percentPerWeek: null, p: null },
  },
  series: Array.from({ length: points }, () => ({ date: '2026-11-01', e1rmKg: kg, isRecord: false })),
})

it('shows the main lifts before heavier ones, the heaviest first', () => {
  const lifts = [lift('leg-press', 260), lift('barbell-bench-press', 100), lift('barbell-squat', 140), lift(null, 90)]

  expect(topLifts(lifts, 3).map(({ slug }) => slug)).toEqual(['leg-press', 'barbell-squat', 'barbell-bench-press'])
  expect(topLifts(lifts, 2).map(({ slug }) => slug)).toEqual(['barbell-squat', 'barbell-bench-press'])
})

it('shows nothing of a lift without an estimate', () => {
  expect(topLifts([lift('barbell-squat', 0, 0)], 3)).toEqual([])
})
