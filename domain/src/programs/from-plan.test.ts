import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { coachGoals } from '../coach/goals.ts'
import { type CoachRequest, finderOf } from '../coach/plan.ts'
import { planFor } from '../coach/plan-for.ts'
import { programProblems } from './check-program.ts'
import { programFromPlan } from './from-plan.ts'
import { usualLoading } from './loading.ts'
import { liftsAtStart, simulate } from './simulate.ts'
import { startLoadOf } from './start-load.ts'

const find = finderOf(library)
const levels = ['beginner', 'intermediate', 'advanced'] as const
const requestOf = (level: CoachRequest['level'], goal: CoachRequest['goal']): CoachRequest => ({
  ...{ kind: 'week', level, goal, minutes: 60, daysPerWeek: 3, incrementKg: 2.5, seed: 1 },
  equipment: ['barbell', 'squat_rack', 'flat_bench', 'dumbbell', 'cable', 'machine', 'pull_up_bar'],
  ...{ limitations: [], redFlags: [], targetMuscles: [], exclude: [], history: [] },
})
const writtenFor = (level: CoachRequest['level'], goal: CoachRequest['goal']) => {
  const request = requestOf(level, goal)
  return programFromPlan(planFor(request, library).plan, request, find)
}

describe('a program from a week of the coach', () => {
  it.each(levels.flatMap((level) => coachGoals.map((goal) => ({ level, goal }))))(
    'passes the gate and runs for half a year: $level, $goal',
    ({ level, goal }) => {
      const program = writtenFor(level, goal)
      const by = { unit: 'kg', loading: usualLoading.kg, find } as const

      const days = simulate(program, { lifts: liftsAtStart(program, {}), turn: 0, weeks: 26 }, by)

      expect(programProblems(program, find)).toEqual([])
      expect(days.length).toBeGreaterThanOrEqual(26 * 3)
    },
  )

  it('lets beginners add weight every session and advanced lifters go by effort', () => {
    const rulesOf = (level: CoachRequest['level']) => writtenFor(level, 'strength').lifts.map(({ rule }) => rule.kind)

    expect(rulesOf('beginner')).toContain('linear')
    expect(rulesOf('advanced')).toContain('effort')
    expect(rulesOf('intermediate')).toContain('double')
  })

  it('ends four hard weeks with a light one, except for beginners', () => {
    const [beginner, advanced] = [writtenFor('beginner', 'hypertrophy'), writtenFor('advanced', 'hypertrophy')]

    expect(beginner.weeks).toHaveLength(1)
    expect(advanced.weeks.map(({ name }) => name)).toEqual(['', '', '', '', 'Deload'])
    expect(advanced.weeks[4]?.days.flatMap(({ entries }) => entries).some(({ decides }) => decides)).toBe(false)
  })
})

describe('what a lift begins with', () => {
  const program = writtenFor('beginner', 'strength')
  const lift = program.lifts.find(({ rule }) => rule.kind === 'linear')

  it('is the share the program names, else what its reps allow with two in reserve', () => {
    const reps = program.weeks[0]?.days.flatMap(({ entries }) => entries).find((entry) => entry.lift === lift?.key)
      ?.sets[0]?.reps

    expect(lift && startLoadOf({ ...lift, startPercent: 70 }, program, 100)).toBe(70)
    expect(lift && startLoadOf(lift, program, 100)).toBeCloseTo((100 * (37 - (reps?.max ?? 0) - 2)) / 36)
  })
})
