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

const shownOfEach = 3

/** What is looked at first: the last that were earned, and the next step of what is nearest. */
export function firstOf(items: readonly Achievement[]): Achievement[] {
  const earned = items.filter(({ earnedOn }) => earnedOn !== null)
  const open = items.filter(({ earnedOn }) => earnedOn === null)
  const steps = open.filter(
    ({ measure, target }) => !open.some((one) => one.measure === measure && one.target < target),
  )
  const missing = shownOfEach - Math.min(shownOfEach, earned.length)
  return [...earned.slice(0, shownOfEach), ...steps.slice(0, shownOfEach + missing)]
}
