import type { ExerciseRecords, Goal, overview as overviewEndpoint } from '@fitai/contract'
import { fromKg, type GoalMeasure, type WeightUnit } from '@fitai/domain'
import type { Draft } from './draft.ts'

type Overview = (typeof overviewEndpoint)['reply']['_output']

/** Full plates on the bar: 20 kg with pairs of 20 kg, 45 lb with pairs of 45 lb. */
const plates = { kg: [60, 100, 140, 180, 220, 260, 300], lb: [135, 225, 315, 405, 495, 585, 675] } as const
/** Farther than this a plate is a dream, not a goal for twelve weeks. */
const plateReach = 1.2
const steps = { kg: 2.5, lb: 5 } as const
const someLifts = 3

export type LogSoFar = {
  records: readonly ExerciseRecords[]
  overview: Pick<Overview, 'weeks' | 'bodyweight'> | undefined
  unit: WeightUnit
}

/** The best of a lift so far in what a goal would measure; undefined where the log does not say. */
export function bestOf(measure: GoalMeasure, key: string, { records, unit }: LogSoFar): number | undefined {
  const kind = ({ weight: 'heaviest_weight', e1rm: 'best_e1rm', reps: 'most_reps' } as const)[String(measure)]
  const lift = records.find(({ exerciseId, exerciseSlug }) => exerciseId === key || exerciseSlug === key)
  const values = lift?.current.filter((record) => record.kind === kind).map(({ value }) => value) ?? []
  if (kind === undefined || values.length === 0) return undefined
  const best = Math.max(...values)
  return kind === 'most_reps' ? best : Math.round(fromKg(best, unit) * 10) / 10
}

/** The next full plates on the bar if they are near, else about five percent more, as the plates allow. */
export function nextWeight(best: number, unit: WeightUnit): number {
  const plate = plates[unit].find((one) => one > best + 0.01)
  if (plate !== undefined && plate <= best * plateReach) return plate
  const step = steps[unit] * 2
  return Math.ceil((best * 1.05) / step - 1e-9) * step
}

export type Suggestion = { text: string; why: string } & Pick<Draft, 'kind' | 'measure' | 'target'> & {
    exerciseKey?: string
  }

/** Goals that the log asks for, and that are not set yet. */
export function suggestionsFrom(log: LogSoFar, goals: readonly Goal[]): Suggestion[] {
  return [...liftSuggestions(log, goals), ...weekSuggestion(log, goals)]
}

function liftSuggestions(log: LogSoFar, goals: readonly Goal[]): Suggestion[] {
  const taken = new Set(goals.flatMap(({ exercise }) => (exercise ? [exercise.id, exercise.slug] : [])))
  const lifts = log.records.flatMap(({ exerciseId, exerciseSlug, exerciseName }) => {
    const best = bestOf('weight', exerciseId, log)
    if (best === undefined || best <= 0 || taken.has(exerciseId) || taken.has(exerciseSlug)) return []
    const target = nextWeight(best, log.unit)
    return [
      {
        ...{ kind: 'strength' as const, measure: 'weight' as const, target: String(target) },
        exerciseKey: exerciseSlug ?? exerciseId,
        text: `${exerciseName} ${target} ${log.unit}`,
        why: `Your best is ${best} ${log.unit}`,
      },
    ]
  })
  return lifts.slice(0, someLifts)
}

const someWeeks = 4
const fewestPerWeek = 2
const mostPerWeek = 7

function weekSuggestion({ overview }: LogSoFar, goals: readonly Goal[]): Suggestion[] {
  if (!overview || goals.some(({ kind }) => kind === 'frequency')) return []
  const lately = overview.weeks.slice(-someWeeks)
  if (lately.length === 0) return []
  const usual = lately.reduce((total, { workouts }) => total + workouts, 0) / lately.length
  const target = Math.min(mostPerWeek, Math.max(fewestPerWeek, Math.floor(usual) + (usual % 1 > 0 ? 1 : 0)))
  return [
    {
      ...{ kind: 'frequency', measure: 'frequency', target: String(target) },
      text: `Train ${target} times a week`,
      why: `Lately ${Math.round(usual * 10) / 10} a week`,
    },
  ]
}

export type Preset = { value: string; name: string }

/** Targets to tap, from where somebody stands. */
export function targetPresets(
  draft: Pick<Draft, 'kind' | 'measure' | 'direction' | 'unit'>,
  best: number | undefined,
): Preset[] {
  const { kind, measure, direction } = draft
  if (kind === 'frequency') return ['2', '3', '4', '5', '6'].map((value) => ({ value, name: value }))
  if (best === undefined) return []
  const unit: WeightUnit = draft.unit === 'lb' ? 'lb' : 'kg'
  const step = steps[unit]
  const round = (value: number, to: number) => Math.round(value / to) * to
  const distinct = (values: readonly number[]) =>
    [...new Set(values)].map((value) => ({ value: String(value), name: String(value) }))
  if (measure === 'reps') return distinct([2, 5, 10].map((more) => best + more))
  if (kind === 'strength') {
    const up = [1, 2, 4].map((times) => Math.floor(best / step + 1e-9) * step + step * times)
    return distinct([...up, nextWeight(best, unit)].toSorted((a, b) => a - b))
  }
  if (kind === 'body_weight') {
    const sign = direction === 'gain' ? 1 : -1
    return distinct([0.03, 0.05, 0.08].map((share) => round(best * (1 + sign * share), 1)))
  }
  if (kind === 'volume') return distinct([1.05, 1.1, 1.2].map((more) => round(best * more, best > 5000 ? 500 : 100)))
  return []
}

/** Where somebody stands with what a draft would measure. */
export function standing(draft: Draft, log: LogSoFar): number | undefined {
  const { kind, measure, exercise, per, reps, unit } = draft
  const weightUnit: WeightUnit = unit === 'lb' ? 'lb' : 'kg'
  const inUnit = (kg: number | null | undefined) =>
    typeof kg === 'number' && kg > 0 ? Math.round(fromKg(kg, weightUnit) * 10) / 10 : undefined
  if (kind === 'strength' && exercise && !(measure === 'weight' && reps !== '1'))
    return bestOf(measure, exercise.key, { ...log, unit: weightUnit })
  if (kind === 'body_weight') return inUnit(log.overview?.bodyweight.kg)
  if (kind === 'volume' && per === 'week')
    return inUnit(Math.max(0, ...(log.overview?.weeks.slice(-12).map(({ volumeKg }) => volumeKg) ?? [])))
  return undefined
}
