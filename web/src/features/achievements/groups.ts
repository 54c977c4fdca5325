import type { Achievement } from '@fitai/contract'
import type { AchievementMeasure } from '@fitai/domain'

export const groupNames = ['Consistency', 'Work done', 'Strength', 'Along the way'] as const
export type GroupName = (typeof groupNames)[number]

const groupOf = {
  workouts: 'Consistency',
  weeksInARow: 'Consistency',
  daysInARow: 'Consistency',
  perfectMonths: 'Consistency',
  comebacks: 'Consistency',
  weekends: 'Consistency',
  newYearsDays: 'Consistency',
  earlyWorkouts: 'Consistency',
  lateWorkouts: 'Consistency',
  sets: 'Work done',
  reps: 'Work done',
  volumeTonnes: 'Work done',
  dayTonnes: 'Work done',
  hours: 'Work done',
  kilometres: 'Work done',
  squatKg: 'Strength',
  benchPressKg: 'Strength',
  deadliftKg: 'Strength',
  pressKg: 'Strength',
  totalKg: 'Strength',
  squatBodyweights: 'Strength',
  benchPressBodyweights: 'Strength',
  deadliftBodyweights: 'Strength',
  pressBodyweights: 'Strength',
  exercises: 'Along the way',
  records: 'Along the way',
  bodyEntries: 'Along the way',
  goals: 'Along the way',
} satisfies Record<AchievementMeasure, GroupName>

/** Of each group those that are earned, newest first, then the others, nearest first. */
export function grouped(all: readonly Achievement[]): { name: GroupName; items: Achievement[]; earned: number }[] {
  return groupNames.map((name) => {
    const items = all.filter(({ measure }) => groupOf[measure] === name).toSorted(byEarned)
    return { name, items, earned: items.filter(({ earnedOn }) => earnedOn !== null).length }
  })
}

function byEarned(a: Achievement, b: Achievement): number {
  const [first, second] = [a.earnedOn ?? '', b.earnedOn ?? '']
  if (first !== second) return first < second ? 1 : -1
  return b.percent - a.percent
}
