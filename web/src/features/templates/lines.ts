import type { TemplateSet } from '@fitai/contract'
import type { TrackingKind, WeightUnit } from '@fitai/domain'

/** Sets alike in a row, written once. A number that is none is NaN; null is left open. */
export type Line = {
  key: string
  times: number
  kind: TemplateSet['kind']
  repsMin: number | null
  repsMax: number | null
  weight: number | null
  weightUnit: WeightUnit
  rpe: number | null
  rir: number | null
  durationSeconds: number | null
  distanceMetres: number | null
  restSeconds: number | null
}
type Asked = Omit<Line, 'key' | 'times'>

function askedOf({ kind, target }: TemplateSet, unit: WeightUnit): Asked {
  const { repsMin, repsMax, weight, weightUnit, rpe, rir, durationSeconds, distanceMetres, restSeconds } = target
  return {
    kind,
    repsMin: repsMin ?? repsMax ?? null,
    repsMax: repsMax ?? repsMin ?? null,
    weight: weight ?? null,
    weightUnit: weightUnit ?? unit,
    rpe: rpe ?? null,
    rir: rir ?? null,
    durationSeconds: durationSeconds ?? null,
    distanceMetres: distanceMetres ?? null,
    restSeconds: restSeconds ?? null,
  }
}

/** Sets as lines; `newKey` names each. */
export function linesOf(sets: readonly TemplateSet[], unit: WeightUnit, newKey: () => string): Line[] {
  const lines: Line[] = []
  for (const set of sets) {
    const asked = askedOf(set, unit)
    const last = lines.at(-1)
    if (last && isAlike(last, asked)) last.times += 1
    else lines.push({ ...asked, key: newKey(), times: 1 })
  }
  return lines
}

function isAlike({ key: _key, times: _times, ...before }: Line, asked: Asked): boolean {
  return JSON.stringify(before) === JSON.stringify(asked)
}

/** Lines as sets, with only what is asked for. */
export function setsOf(lines: readonly Line[]): TemplateSet[] {
  return lines.flatMap(({ key: _key, times, kind, weight, weightUnit, ...asked }) => {
    const given = Object.entries(asked).filter(([, value]) => value !== null)
    const target = { ...Object.fromEntries(given), ...(weight !== null && { weight, weightUnit }) }
    return Array.from({ length: times }, () => ({ kind, target }))
  })
}

export const countsReps = (tracking: TrackingKind) => tracking.endsWith('reps')
export const countsSeconds = (tracking: TrackingKind) => tracking.includes('duration')
export const countsMetres = (tracking: TrackingKind) => tracking.includes('distance')
export const countsWeight = (tracking: TrackingKind) =>
  tracking.startsWith('weight') || tracking === 'assisted_bodyweight_reps'

const nothingAsked: Omit<Asked, 'weightUnit'> = {
  ...{ kind: 'normal', repsMin: null, repsMax: null, weight: null, rpe: null, rir: null },
  ...{ durationSeconds: null, distanceMetres: null, restSeconds: null },
}

/** What most people begin with: three sets of eight to twelve, or of half a minute. */
export function usualLine(tracking: TrackingKind, weightUnit: WeightUnit, key: string): Line {
  const line = { ...nothingAsked, key, times: 3, weightUnit }
  if (countsReps(tracking)) return { ...line, repsMin: 8, repsMax: 12 }
  if (countsMetres(tracking)) return { ...line, times: 1, ...(tracking === 'weight_distance' && { times: 3 }) }
  return { ...line, durationSeconds: 30 }
}
