import { type DoneSet, fromKg, oneRepMax, type ProgramLift, type TargetSet, type WeightUnit } from '@fitai/domain'

/**
 * Made-up people who do programs, so that everybody can read where a program leads. Their strength is a curve over the
 * days, the reps follow from it by Brzycki; there is no chance in it.
 */
export type Person = {
  name: string
  /** What becomes of their maxima, as a share of the first day's. */
  strength: (days: number) => number
  /** Reps and seconds with their own weight on the first day. */
  reps: number
  seconds: number
}

/** Gains shrink as they come: most of a year's are made in its first half. */
const growing = (gain: number, halfDays: number) => (days: number) => 1 + gain * (1 - 0.5 ** (days / halfDays))

export const people: readonly Person[] = [
  { name: 'average', strength: growing(0.35, 90), reps: 12, seconds: 40 },
  { name: 'fast', strength: growing(0.9, 80), reps: 18, seconds: 60 },
  { name: 'failing', strength: (days) => Math.max(0.7, 1 - days / 400), reps: 8, seconds: 25 },
]

/** One-rep maxima of a man of 80 kg who has trained for some months, in kg; dumbbells by the piece. */
const maxKg: Readonly<Record<string, number>> = {
  'barbell-squat': 100,
  'barbell-bench-press': 80,
  'standing-barbell-overhead-press': 50,
  'barbell-deadlift': 130,
  'barbell-bent-over-row': 75,
  'romanian-deadlift': 105,
  'leg-press': 180,
  'lat-pulldown-wide-grip': 75,
  'dumbbell-lateral-raise': 14,
  'cable-face-pull': 35,
  'barbell-curl': 40,
}

export const maxOf = (slug: string, unit: WeightUnit): number =>
  fromKg(maxKg[slug] ?? (isByThePiece(slug) ? 26 : 60), unit)

const isByThePiece = (slug: string) => slug.includes('dumbbell')

/** Each further set takes some of the reps. */
const fatigue = 0.04

/** The sets of somebody who does what is asked as far as it goes: to the top of a range, an open set to the end. */
export function performed(
  person: Person,
  unit: WeightUnit,
  targets: readonly TargetSet[],
  lift: ProgramLift,
  days: number,
): DoneSet[] {
  const strength = person.strength(days)
  const max = maxOf(lift.exercise, unit) * strength
  const weightAtFirst = firstWeight(max, targets)
  return targets.map((target, at) => {
    const { kind, reps, seconds, exactWeight } = target
    const weight =
      lift.rule.kind === 'reps' || lift.rule.kind === 'time' || exactWeight === undefined
        ? weightAtFirst(lift)
        : target.weight
    const able = Math.floor(ableReps(weight, max, person.reps * strength) * (1 - fatigue * at))
    const isTotal = lift.rule.kind === 'total_reps'
    const most = kind === 'amrap' ? able : (reps?.max ?? able)
    const did = Math.max(0, Math.min(isTotal ? Math.ceil(able * 0.6) : able, most))
    if (seconds !== undefined) return { weight, seconds: Math.min(seconds, Math.floor(person.seconds * strength)) }
    return { weight, reps: did, rir: Math.max(0, Math.min(5, able - did)) }
  })
}

/** A load somebody chooses who has none: about two thirds of the maximum, on what everybody has. */
function firstWeight(max: number, targets: readonly TargetSet[]): (lift: ProgramLift) => number | undefined {
  const isFree = targets.every(({ exactWeight }) => exactWeight === undefined)
  return ({ rule }) =>
    isFree && rule.kind !== 'reps' && rule.kind !== 'time' ? Math.round((max * 0.65) / 2) * 2 : undefined
}

/** The most reps at a weight: Brzycki turned round, from 0 to 30. */
function ableReps(weight: number | undefined, max: number, ownWeight: number): number {
  if (weight === undefined) return ownWeight
  const reps = 37 - (36 * weight) / max
  return oneRepMax(weight, 1) === undefined ? ownWeight : Math.min(30, Math.max(0, Math.floor(reps + 1e-9)))
}
