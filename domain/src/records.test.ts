import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PersonalRecord, recordTimeline } from './records.ts'
import type { PerformedSet } from './sets.ts'
import { standingRecords } from './standing-records.ts'
import { toKg } from './units.ts'

let made = 0
const set = (
  workoutId: string,
  weightKg: number | undefined,
  reps: number,
  more: Partial<PerformedSet> = {},
): PerformedSet => ({
  id: `${++made}`,
  workoutId,
  kind: 'normal',
  weightKg,
  reps,
  isAssisted: false,
  ...more,
})

const broken = (sets: PerformedSet[]) =>
  recordTimeline(sets)
    .filter((record) => !record.isBaseline)
    .map(({ kind, value, previous }) => [kind, value, previous])

describe('recordTimeline', () => {
  it('T13 breaks nothing in the first workout of an exercise, however often it improves', () => {
    expect(broken([set('mon', 100, 5), set('mon', 105, 5), set('mon', 110, 8)])).toEqual([])
  })

  it('T13 breaks nothing when the best is only equalled', () => {
    expect(broken([set('mon', 100, 5), set('wed', 100, 5)])).toEqual([])
  })

  it('counts more reps at a lighter weight as a better estimated maximum', () => {
    const kinds = broken([set('mon', 100, 5), set('mon', 95, 5), set('wed', 95, 10)]).map(([kind]) => kind)

    expect(kinds).toEqual(['most_reps', 'best_e1rm', 'best_set_volume'])
  })

  it('lets each better set of a workout be a record of its own', () => {
    const weights = broken([set('mon', 100, 5), set('wed', 102.5, 5), set('wed', 105, 5)]).filter(
      ([kind]) => kind === 'heaviest_weight',
    )

    expect(weights).toEqual([
      ['heaviest_weight', 102.5, 100],
      ['heaviest_weight', 105, 102.5],
    ])
  })

  it('T12 ignores a warm-up heavier than the working set', () => {
    expect(broken([set('mon', 100, 5), set('wed', 140, 5, { kind: 'warmup' })])).toEqual([])
  })

  it('T9 takes the same plate in pounds and kilograms for the same weight', () => {
    const hundredPounds = toKg({ weight: 100, weightUnit: 'lb' })

    expect(broken([set('mon', hundredPounds, 5), set('wed', 45.359237, 5)])).toEqual([])
  })

  it('T10 makes no estimate of a set beyond twelve reps', () => {
    const kinds = recordTimeline([set('mon', 60, 40)]).map(({ kind }) => kind)

    expect(kinds).not.toContain('best_e1rm')
  })

  it('T11 takes less help as better, and more help as nothing', () => {
    const help = { isAssisted: true }

    expect(broken([set('mon', 30, 8, help), set('wed', 20, 8, help), set('fri', 25, 8, help)])).toEqual([
      ['least_assistance', 20, 30],
    ])
  })

  it('T11 takes a set with no help as the least there is, and help nobody wrote down as nothing', () => {
    const help = { isAssisted: true }

    expect(broken([set('mon', 30, 8, help), set('wed', undefined, 3, help), set('fri', 0, 3, help)])).toEqual([
      ['least_assistance', 0, 30],
    ])
  })

  it('counts repetitions where there is no load', () => {
    expect(broken([set('mon', undefined, 8), set('wed', undefined, 11)])).toEqual([['most_reps', 11, 8]])
  })

  it('makes no record of a light set only because its weight is new', () => {
    expect(broken([set('mon', 100, 5), set('wed', 40, 12)])).toEqual([])
  })

  it('tells of the session volume once, by the set that passes the best, with the value of the whole session', () => {
    const sets = [set('mon', 100, 5), set('mon', 100, 5), set('wed', 90, 5), set('wed', 90, 5), set('wed', 90, 5)]

    const session = recordTimeline(sets).filter((record) => record.kind === 'best_session_volume')

    expect(session).toMatchObject([
      { workoutId: 'mon', value: 1000, isBaseline: true },
      { workoutId: 'wed', value: 1350, previous: 1000, setId: sets[4]?.id, isBaseline: false },
    ])
  })

  it('agrees with a search through all earlier sets, for any history', () => {
    fc.assert(
      fc.property(histories, (sets) => {
        const timeline = recordTimeline(sets)
        for (const kind of ['heaviest_weight', 'best_e1rm', 'best_set_volume', 'most_reps'] as const) {
          expect(timeline.filter((record) => record.kind === kind && !record.isBaseline).map(toKey)).toEqual(
            bruteForce(sets, kind).map(toKey),
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never has a standing record that some set beats', () => {
    fc.assert(
      fc.property(histories, (sets) => {
        const standing = standingRecords(recordTimeline(sets))
        const heaviest = Math.max(
          ...sets.filter((s) => s.kind !== 'warmup' && (s.reps ?? 0) > 0).map((s) => s.weightKg ?? 0),
          0,
        )
        expect(standing.find((record) => record.kind === 'heaviest_weight')?.value ?? 0).toBe(heaviest)
      }),
    )
  })
})

/** Some workouts in order, each with sets of a few weights, so that ties and repeats are common. */
const histories = fc
  .array(
    fc.array(
      fc.record({
        weightKg: fc.constantFrom(0, 20, 40, 42.5, 60, 100),
        reps: fc.integer({ min: 0, max: 14 }),
        kind: fc.constantFrom('normal' as const, 'normal' as const, 'warmup' as const, 'drop' as const),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    { maxLength: 8 },
  )
  .map((workouts) => workouts.flatMap((sets, w) => sets.map((s) => set(`w${w}`, s.weightKg, s.reps, { kind: s.kind }))))

type Claim = { kind: string; setId: string; value: number; previous: number | undefined }
const toKey = ({ kind, setId, value, previous }: Claim | PersonalRecord) => `${kind} ${setId} ${value} ${previous}`

/** The definition, written down as slowly as possible: look at every set before, and compare. */
function bruteForce(
  sets: PerformedSet[],
  kind: 'heaviest_weight' | 'best_e1rm' | 'best_set_volume' | 'most_reps',
): Claim[] {
  const value = ({ weightKg = 0, reps = 0, kind: setKind }: PerformedSet) => {
    if (setKind === 'warmup' || reps < 1) return undefined
    if (kind === 'most_reps') return reps
    if (weightKg === 0) return undefined
    if (kind === 'heaviest_weight') return weightKg
    if (kind === 'best_set_volume') return weightKg * reps
    return reps <= 12 ? (weightKg * 36) / (37 - reps) : undefined
  }
  return sets.flatMap((now, i) => {
    const mine = value(now)
    if (mine === undefined) return []
    const before = sets.slice(0, i).filter((s) => value(s) !== undefined)
    const atWeight = (s: PerformedSet) => kind !== 'most_reps' || s.weightKg === now.weightKg
    if (!before.some((s) => atWeight(s) && s.workoutId !== now.workoutId)) return []
    const rivals = kind === 'most_reps' ? before.filter((s) => (s.weightKg ?? 0) >= (now.weightKg ?? 0)) : before
    const previous = Math.max(...rivals.map((s) => value(s) ?? 0))
    return mine > previous + 0.0005 ? [{ kind, setId: now.id, value: mine, previous }] : []
  })
}
