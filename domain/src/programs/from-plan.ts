import type { CoachGoal, CoachLevel } from '../coach/goals.ts'
import { hipPatterns, isBarLift, kneePatterns } from '../coach/movement.ts'
import type { CoachExercise, FindExercise, Plan, PlanItem } from '../coach/plan.ts'
import { isLoaded } from './loading.ts'
import type { Program, ProgramDay, ProgramEntry, ProgramLift, ProgramSet, Step } from './program.ts'
import type { ProgressionRule } from './rules.ts'

const small: Step = { kg: 2.5, lb: 5 }
const big: Step = { kg: 5, lb: 10 }
const dumbbell: Step = { kg: 2, lb: 5 }
const stall = { fails: 3, percent: 10 }

/** Weeks that build up before a light one; a beginner needs none (Bell 2023: every four to eight weeks). */
const weeksBeforeDeload = 4

/**
 * A program from a week that the coach planned: the same days, each lift under a rule that fits level and goal. Loads
 * come from the lifter's log when it begins. Beginners add weight every session where a bar allows it, advanced lifters
 * go by effort, everybody else does more reps first.
 */
export function programFromPlan(plan: Plan, by: { level: CoachLevel; goal: CoachGoal }, find: FindExercise): Program {
  const trained = plan.days.filter(({ main }) => main.length > 0)
  const slugs = [...new Set(trained.flatMap(({ main }) => main.map(({ slug }) => slug)))]
  const lifts = slugs.flatMap((slug) => {
    const [exercise, item] = [find(slug), trained.flatMap(({ main }) => main).find((each) => each.slug === slug)]
    return exercise && item ? [liftOf(exercise, item, by)] : []
  })
  const known = new Set(lifts.map(({ key }) => key))
  const days = trained.map(({ name, day, main }): ProgramDay => {
    const groups = [...new Set(main.flatMap((item) => item.superset ?? []))]
    const entries = main.filter(({ slug }) => known.has(slug)).map((item) => entryOf(item, groups))
    return { name, day: day - 1, entries }
  })
  const build = { name: '', days }
  if (by.level === 'beginner') return { lifts, weeks: [build], isEndless: true }
  const weeks = [
    ...Array.from({ length: weeksBeforeDeload }, () => build),
    { name: 'Deload', days: days.map(lightDay) },
  ]
  return { lifts, weeks, isEndless: true }
}

function liftOf(exercise: CoachExercise, item: PlanItem, by: { level: CoachLevel; goal: CoachGoal }): ProgramLift {
  return { key: exercise.slug, exercise: exercise.slug, rule: ruleFor(exercise, item, by), startPercent: null }
}

function ruleFor(
  exercise: CoachExercise,
  { sets }: PlanItem,
  by: { level: CoachLevel; goal: CoachGoal },
): ProgressionRule {
  const [first] = sets
  if (/^(duration|weight_duration)$/.test(exercise.tracking)) {
    const from = Math.round(first?.durationSeconds ?? 30)
    return { kind: 'time', from, add: 5, most: Math.max(from, 90), step: null, stall }
  }
  if (!exercise.tracking.includes('reps')) return { kind: 'fixed' }
  const reps = first?.reps ?? { min: 8, max: 12 }
  if (!isLoaded(exercise)) return { kind: 'reps', from: reps.min, add: 1, most: reps.max + 10, step: null, stall }
  const isHeavy = isBarLift(exercise)
  const isLow = [...kneePatterns, ...hipPatterns].includes(exercise.pattern)
  const step = exercise.equipment.includes('dumbbell') ? dumbbell : isHeavy && isLow ? big : small
  const isForStrength = by.goal === 'strength' || by.goal === 'power'
  if (by.level === 'beginner' && isHeavy) return { kind: 'linear', step, stall }
  if (by.level === 'advanced' && isHeavy && isForStrength)
    return { kind: 'effort', rir: Math.round(first?.rir ?? 2), step }
  return { kind: 'double', step, isPerSet: false }
}

function entryOf(item: PlanItem, groups: readonly string[]): ProgramEntry {
  return {
    lift: item.slug,
    decides: true,
    sets: item.sets.map(
      ({ reps, durationSeconds, rir }): ProgramSet => ({
        ...{ times: 1, kind: 'normal' },
        ...(reps && { reps }),
        ...(durationSeconds !== undefined && { seconds: durationSeconds }),
        ...(rir !== undefined && { rir }),
      }),
    ),
    restSeconds: item.restSeconds,
    supersetGroup: item.superset === undefined ? null : groups.indexOf(item.superset),
    note: item.notes ?? null,
  }
}

/** Half of the sets, a tenth lighter; nothing decides (Bell 2023). */
function lightDay({ name, day, entries }: ProgramDay): ProgramDay {
  return {
    name: `${name}, light`,
    day,
    entries: entries.map((entry) => ({
      ...entry,
      decides: false,
      sets: entry.sets.slice(0, Math.ceil(entry.sets.length / 2)).map((set) => ({ ...set, percent: 90 })),
    })),
  }
}
