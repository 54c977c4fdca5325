import type { TrackingKind } from '../exercise.ts'
import { ruleProblems } from './check-rule.ts'
import { isLoaded, type Movement } from './loading.ts'
import {
  type Program,
  type ProgramEntry,
  type ProgramLift,
  type ProgramSet,
  programLimits,
  trainingDays,
} from './program.ts'
import type { FindMovement } from './turn.ts'

/** So many sentences are enough to see what is wrong. */
const mostProblems = 8

/**
 * The gate of every program, whoever wrote it: what is wrong with it, in sentences; empty for one that can be run for a
 * year without a load nobody can put together.
 */
export function programProblems(program: Program, find: FindMovement): string[] {
  return [
    ...shapeProblems(program),
    ...program.lifts.flatMap((lift) => liftProblems(lift, program, find)),
    ...entryProblems(program),
  ].slice(0, mostProblems)
}

function shapeProblems(program: Program): string[] {
  const { weeks, lifts } = program
  const problems: string[] = []
  if (weeks.length === 0) problems.push('A program needs a week.')
  if (weeks.length > programLimits.weeks)
    problems.push(`${weeks.length} weeks are too many: at most ${programLimits.weeks}.`)
  if (lifts.length > programLimits.lifts)
    problems.push(`${lifts.length} lifts are too many: at most ${programLimits.lifts}.`)
  if (new Set(lifts.map(({ key }) => key)).size < lifts.length) problems.push('Two lifts have the same key.')
  for (const [at, { days }] of weeks.entries()) {
    if (!days.some(({ entries }) => entries.length > 0)) problems.push(`Week ${at + 1} has no day to train on.`)
    if (days.length > programLimits.days) problems.push(`Week ${at + 1} has ${days.length} days.`)
    if (days.some(({ day }, index) => index > 0 && day <= (days[index - 1]?.day ?? 0)))
      problems.push(`The days of week ${at + 1} are not in their order.`)
  }
  return problems
}

function liftProblems(lift: ProgramLift, program: Program, find: FindMovement): string[] {
  const movement = find(lift.exercise)
  if (!movement) return [`There is no exercise ${lift.exercise}.`]
  const misfit = misfitOf(lift, movement)
  if (misfit) return [`${movement.name}: ${misfit}`]
  const decides = trainingDays(program).some(({ of }) =>
    of.entries.some((entry) => entry.lift === lift.key && entry.decides),
  )
  const isIdle = lift.rule.kind !== 'fixed' && !decides
  return [...ruleProblems(lift.rule), ...(isIdle ? ['no day decides how it moves on.'] : [])].map(
    (problem) => `${movement.name}: ${problem}`,
  )
}

const countsReps: readonly TrackingKind[] = [
  'weight_reps',
  'bodyweight_reps',
  'weighted_bodyweight_reps',
  'assisted_bodyweight_reps',
]
const countsSeconds: readonly TrackingKind[] = ['duration', 'weight_duration']

function misfitOf({ rule }: ProgramLift, { tracking }: Movement): string | undefined {
  if (rule.kind === 'fixed') return undefined
  if (rule.kind === 'time') return countsSeconds.includes(tracking) ? stepMisfit(rule, tracking) : 'it is not timed.'
  if (!countsReps.includes(tracking)) return 'its reps are not counted.'
  if (rule.kind === 'reps' || rule.kind === 'total_reps') return stepMisfit(rule, tracking)
  return isLoaded({ tracking }) ? undefined : 'it has no weight to add to: let its reps grow.'
}

function stepMisfit({ step }: { step: unknown }, tracking: TrackingKind): string | undefined {
  return step !== null && !isLoaded({ tracking }) ? 'it has no weight to add to.' : undefined
}

function entryProblems({ weeks, lifts }: Program): string[] {
  const byKey = new Map(lifts.map((lift) => [lift.key, lift]))
  return weeks.flatMap(({ days }, week) =>
    days.flatMap(({ name, entries }) => {
      const where = `Week ${week + 1}, ${name === '' ? 'a day without a name' : name}`
      const problems = entries.flatMap((entry) => problemsOf(entry, byKey.get(entry.lift)))
      const many = entries.length > programLimits.entries ? [`${entries.length} exercises are too many.`] : []
      return [...many, ...problems].map((problem) => `${where}: ${problem}`)
    }),
  )
}

function problemsOf(entry: ProgramEntry, lift: ProgramLift | undefined): string[] {
  if (!lift) return [`there is no lift ${entry.lift}.`]
  const isStaged = lift.rule.kind === 'staged' && entry.decides
  const count = entry.sets.reduce((sum, { times }) => sum + times, 0)
  if (count === 0 && !isStaged) return [`${entry.lift} has no sets.`]
  if (count > programLimits.sets) return [`${entry.lift} has ${count} sets.`]
  return entry.sets.flatMap((set) => setProblem(set, lift) ?? []).map((problem) => `${entry.lift}: ${problem}`)
}

function setProblem(
  { times, reps, seconds, percent = 100, plus }: ProgramSet,
  { rule }: ProgramLift,
): string | undefined {
  if (!isWithin(times, 1, 20)) return 'a set is done 1 to 20 times.'
  if (reps && !(isWithin(reps.min, 1, 100) && isWithin(reps.max, reps.min, 100)))
    return 'reps go from 1 to 100, the least first.'
  if (seconds !== undefined && !isWithin(seconds, 1, 7200)) return 'a set takes 1 to 7,200 seconds.'
  if (!isWithin(percent, 10, 150)) return 'a set weighs 10 to 150 % of its lift.'
  if (plus && !(isWithin(plus.kg, -100, 100) && isWithin(plus.lb, -220, 220)))
    return 'a set adds at most 100 kg or 220 lb.'
  const needsReps = rule.kind !== 'time' && rule.kind !== 'fixed' && rule.kind !== 'reps' && rule.kind !== 'staged'
  return needsReps && !reps ? 'a set needs reps.' : undefined
}

/** False for what is no number, too. */
function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}
