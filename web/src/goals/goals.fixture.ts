import type { Goal } from '@fitai/contract'

/** A bench press from 90 to 100 kg, half-way in time, at 93 kg. */
export function aGoal(fields: Partial<Goal> = {}): Goal {
  return {
    ...{ id: '019aa000-0000-7000-8000-000000000001', name: 'Bench 100 kg', kind: 'strength', measure: 'e1rm' },
    exercise: null,
    ...{ reps: null, distance: null, direction: null, per: null, target: 100, start: null, unit: 'kg' },
    ...{ startDate: '2026-10-26', deadline: '2026-12-25', note: null, isArchived: false, version: 1 },
    ...{ createdAt: '2026-10-26T08:00:00Z', updatedAt: '2026-10-26T08:00:00Z', milestones: [] },
    ...fields,
    progress: {
      ...{ status: 'behind', percent: 30, start: 90, current: 93, target: 100, reachedOn: null },
      ...{ expectedPercent: 38.3, daysLeft: 30, weeks: null },
      forecast: {
        ...{ likely: '2027-01-10', from: '2026-12-20', to: null, perWeek: 1, perWeekFrom: -0.2, perWeekTo: 1.8 },
        ...{ values: 12, method: 'Theil–Sen', missing: null },
      },
      ...fields.progress,
    },
  }
}
