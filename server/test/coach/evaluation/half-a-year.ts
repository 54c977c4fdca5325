import { type CoachExercise, checkPlan, dayNumber } from '@fitai/domain'
import { gainOf, mainLifts, trackedPeople } from '../../../../domain/test/coach/gains.ts'
import { newLifter, trainingWeeks } from '../../../../domain/test/coach/lifter.ts'

/** Half a year of one person on the coach’s own plans. */
export type HalfYear = {
  id: string
  goal: string
  level: string
  failed: number
  quality: number
  sessions: number
  gains: { lift: string; from: number; to: number; percent: number }[]
}

const weeks = 26

export function trainHalfYears(library: readonly CoachExercise[]): HalfYear[] {
  return trackedPeople.map(({ id, request }) => {
    const lifter = newLifter(request, 1)
    let failed = 0
    let sessions = 0
    const qualities: number[] = []
    for (const week of trainingWeeks(lifter, { weeks, firstDay: dayNumber('2026-11-23') }, library)) {
      const { plan, check } = week.checked
      failed += checkPlan(plan, week.request, library).failed.length
      qualities.push(check.quality)
      sessions += plan.days.filter(({ type }) => type === 'lift').length
    }
    const name = (slug: string) => library.find((exercise) => exercise.slug === slug)?.name ?? slug
    const gains = mainLifts(lifter.log, request, weeks).map((slug) => ({
      lift: name(slug),
      ...gainOf(lifter.log, slug),
    }))
    const { goal, level } = request
    return { ...{ id, goal, level, failed, sessions, gains }, quality: Math.min(...qualities) }
  })
}
