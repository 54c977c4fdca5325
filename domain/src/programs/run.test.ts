import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf, set, squat, stall, step } from '../../test/programs/lifter.ts'
import { type Book, type Note, oracle } from '../../test/programs/oracle.ts'
import { dateOfTurn, turnInVersion, turnOnDate } from './calendar.ts'
import { usualLoading } from './loading.ts'
import type { Program, ProgramLift } from './program.ts'
import { type RunFacts, runState } from './run.ts'

const lift = (key: string, rule: ProgramLift['rule']): ProgramLift => ({ key, exercise: key, rule, startPercent: null })
const day = (at: number, ...entries: ReturnType<typeof entryOf>[]) => ({ name: `Day ${at}`, day: at, entries })

const program: Program = {
  isEndless: true,
  lifts: [
    lift('squat', { kind: 'linear', step: { kg: 1, lb: 2 }, stall }),
    lift('press', { kind: 'training_max', step, stallPercent: 10 }),
    lift('row', {
      kind: 'amrap',
      rows: [
        { reps: 5, step },
        { reps: 8, step: { kg: 5, lb: 10 } },
      ],
      stall,
    }),
    lift('pull', {
      kind: 'staged',
      step,
      stages: [
        { sets: 3, reps: 5, isAmrap: false },
        { sets: 4, reps: 3, isAmrap: false },
      ],
      restart: { percent: 85 },
    }),
  ],
  weeks: [
    {
      name: '',
      days: [
        day(0, entryOf([set(3, 5)], { lift: 'squat' })),
        day(
          2,
          entryOf([set(1, 5, 5, { kind: 'amrap', percent: 85 })], { lift: 'press' }),
          entryOf([set(1, 3, 3, { kind: 'amrap' })], { lift: 'row' }),
        ),
        day(4, entryOf([set(3, 5)], { lift: 'squat' }), entryOf([], { lift: 'pull' })),
      ],
    },
  ],
}
const startLoads = { squat: 60, press: 60, row: 60, pull: 60 }
const find = () => squat

const factsOf = (over: Partial<RunFacts>): RunFacts => ({
  ...{ unit: 'kg', loading: usualLoading.kg, startLoads, legs: [{ program, from: 0 }] },
  ...{ marks: [], adjustments: [], sessions: [] },
  ...over,
})

const toSession = ({ leg, turn, at, sets }: Note, id: string): RunFacts['sessions'][number] => ({
  ...{ id, leg, turn, startedAt: String(at).padStart(6, '0') },
  entries: Object.entries(sets).map(([exercise, of]) => ({
    exercise,
    sets: of.map(([weight, reps]) => ({ weight, reps })),
  })),
})

/** What lives are made of: workouts logged, corrected, deleted and brought back, days skipped and repeated, loads set. */
const aSet = fc.tuple(
  fc.integer({ min: 16, max: 48 }).map((steps) => steps * 2.5),
  fc.integer({ min: 0, max: 9 }),
)
const aWorkout = fc.record({ squat: fc.array(aSet, { maxLength: 4 }), press: fc.array(aSet, { maxLength: 2 }) })
const someSets = fc.record({
  squat: fc.array(aSet, { maxLength: 4 }),
  press: fc.array(aSet, { maxLength: 2 }),
  row: fc.array(aSet, { maxLength: 2 }),
  pull: fc.array(aSet, { maxLength: 5 }),
})
const anAct = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant('log' as const), sets: someSets, isGood: fc.boolean() }) },
  fc.record({ act: fc.constant('skip' as const) }),
  fc.record({ act: fc.constant('repeat' as const), back: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    act: fc.constant('set' as const),
    kg: fc.integer({ min: 10, max: 200 }),
    of: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ act: fc.constant('correct' as const), which: fc.nat(), sets: aWorkout }),
  fc.record({ act: fc.constant('delete' as const), which: fc.nat() }),
  fc.record({ act: fc.constant('restore' as const) }),
)
const lifts = ['squat', 'press', 'row', 'pull'] as const

/** Lives the acts in turn, asking the product only where it stands. */
function live(acts: readonly (typeof anAct extends fc.Arbitrary<infer T> ? T : never)[]) {
  const legs = [0]
  const notes: Note[] = []
  const trash: Note[] = []
  const ticks: { leg: number; turn: number }[] = []
  const set: { leg: number; turn: number; lift: string; kg: number }[] = []
  const book = (): Book => ({ legs, notes, ticks, set })
  for (const [at, act] of acts.entries()) {
    const now = runState(factsFrom(book()), find)
    const place = { leg: now.leg, turn: now.turn }
    if (act.act === 'log') notes.push({ ...place, at, sets: act.isGood ? asAsked(now, act.sets) : act.sets })
    if (act.act === 'skip') ticks.push(place)
    if (act.act === 'repeat') legs.push(Math.max(0, now.turn - act.back))
    if (act.act === 'set') set.push({ ...place, lift: lifts[act.of] ?? 'squat', kg: act.kg })
    const known = 'which' in act && notes.length > 0 ? act.which % notes.length : undefined
    const old = known === undefined ? undefined : notes[known]
    if (known !== undefined && old && act.act === 'correct') notes[known] = { ...old, sets: act.sets }
    if (known !== undefined && act.act === 'delete') trash.push(...notes.splice(known, 1))
    if (act.act === 'restore') notes.push(...trash.splice(-1))
  }
  return book()
}

/** Half of the workouts do what was asked, so that loads get somewhere. */
function asAsked({ lifts: states }: ReturnType<typeof runState>, sets: Note['sets']): Note['sets'] {
  return Object.fromEntries(
    Object.keys(sets).map((key) => [
      key,
      Array.from({ length: 4 }, () => [Math.ceil((states.get(key)?.weight ?? 60) / 2.5) * 2.5, 6] as const),
    ]),
  )
}

function factsFrom({ legs, notes, ticks, set: byHand }: Book): RunFacts {
  return factsOf({
    legs: legs.map((from) => ({ program, from })),
    sessions: notes.map((note) => toSession(note, `w${note.at}`)),
    marks: ticks.map((place) => ({ ...place, kind: 'skip' })),
    adjustments: byHand.map(({ lift: key, kg, ...place }) => ({ ...place, loads: { [key]: kg } })),
  })
}

function summary(state: ReturnType<typeof runState>) {
  const { leg, turn } = state
  const of = [...state.lifts].map(([key, { weight, fails, stage }]) => [key, { weight, fails, stage }])
  return { leg, turn, lifts: Object.fromEntries(of) }
}

describe('the state of a run', () => {
  it('is what a coach with a notebook would say, after any life with corrections, deletions, skips and repeats', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 40 }), (acts) => {
        const book = live(acts)

        expect(summary(runState(factsFrom(book), find))).toEqual(oracle(book))
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order in which facts came', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 30 }), fc.nat(), (acts, seed) => {
        const facts = factsFrom(live(acts))
        const shuffled = [...facts.sessions].sort((a, b) => hash(a.id, seed) - hash(b.id, seed))

        expect(runState({ ...facts, sessions: shuffled, marks: [...facts.marks].reverse() }, find)).toEqual(
          runState(facts, find),
        )
      }),
    )
  })

  it('goes back when its last workout is deleted, and comes again with it', () => {
    const good = { squat: [60, 60, 60].map((kg) => [kg, 5] as const) }
    const one = toSession({ leg: 0, turn: 0, at: 1, sets: good }, 'one')
    const [before, after] = [factsOf({}), factsOf({ sessions: [one] })].map((facts) => runState(facts, find))

    expect(after).toMatchObject({ turn: 1, past: [{ turn: 0, outcome: 'trained', sessionId: 'one' }] })
    expect(after?.lifts.get('squat')?.weight).toBe(61)
    expect(before?.turn).toBe(0)
  })

  it('counts the earlier of two workouts of one turn', () => {
    const sets = (kg: number) => ({ squat: [kg, kg, kg].map((weight) => [weight, 5] as const) })
    const both = [
      toSession({ leg: 0, turn: 0, at: 2, sets: sets(100) }, 'later'),
      toSession({ leg: 0, turn: 0, at: 1, sets: sets(60) }, 'first'),
    ]

    const state = runState(factsOf({ sessions: both }), find)

    expect(state.lifts.get('squat')?.weight).toBe(61)
    expect(state.past).toHaveLength(1)
  })

  it('is over after the last turn of a program that ends', () => {
    const ending = { ...program, isEndless: false }
    const marks = [0, 1, 2].map((turn) => ({ leg: 0, turn, kind: 'done' as const }))

    const state = runState(factsOf({ legs: [{ program: ending, from: 0 }], marks }), find)

    expect(state).toMatchObject({ isFinished: true, turn: 3 })
  })

  it('keeps the loads of lifts that another version has as well', () => {
    const good = { squat: [60, 60, 60].map((kg) => [kg, 5] as const) }
    const sessions = [toSession({ leg: 0, turn: 0, at: 1, sets: good }, 'one')]
    const newer = { ...program, lifts: [...program.lifts, lift('curl', { kind: 'linear', step, stall })] }

    const state = runState(
      factsOf({
        legs: [
          { program, from: 0 },
          { program: newer, from: 1 },
        ],
        sessions,
      }),
      find,
    )

    expect(state.lifts.get('squat')?.weight).toBe(61)
    expect(state.lifts.get('curl')?.weight).toBeUndefined()
  })
})

const hash = (id: string, seed: number) =>
  [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0) * seed) % 9973, 7)

describe('a run by the calendar', () => {
  const leg = { program, from: 0, startsOn: '2026-11-25' }

  it('puts days where the program has them, from the day it begins', () => {
    const dates = [0, 1, 2, 3].map((turn) => dateOfTurn(leg, turn, [], '2026-11-25'))

    expect(dates).toEqual(['2026-11-25', '2026-11-27', '2026-11-29', '2026-12-02'])
  })

  it.each([
    ['2026-11-25', 0],
    ['2026-11-26', 1],
    ['2026-11-27', 1],
    ['2026-11-30', 3],
    ['2027-11-25', 157],
    ['2999-01-01', 10_000],
  ])('has come to its turn on %s: %d', (today, turn) => {
    expect(turnOnDate(leg, [], today)).toBe(turn)
  })

  it('moves what lies behind a pause', () => {
    const pauses = [{ from: '2026-11-26', to: '2026-12-03' }]

    expect(dateOfTurn(leg, 0, pauses, '2026-12-05')).toBe('2026-11-25')
    expect(dateOfTurn(leg, 1, pauses, '2026-12-05')).toBe('2026-12-04')
    expect(turnOnDate(leg, pauses, '2026-12-04')).toBe(1)
  })

  it('stands still while a pause goes on', () => {
    const pauses = [{ from: '2026-11-26', to: undefined }]

    expect(turnOnDate(leg, pauses, '2027-03-01')).toBe(1)
  })

  it('says what was missed, and misses change no load', () => {
    const state = runState(factsOf({}), find, turnOnDate(leg, [], '2026-12-02'))

    expect(state.past.map(({ outcome }) => outcome)).toEqual(['missed', 'missed', 'missed'])
    expect(state.lifts.get('squat')?.weight).toBe(60)
  })

  it('goes on at the same day of a newer version, or at its beginning', () => {
    const shorter = { ...program, weeks: program.weeks.map((week) => ({ ...week, days: week.days.slice(0, 2) })) }

    expect([0, 1, 2, 4].map((turn) => turnInVersion(turn, program, shorter))).toEqual([0, 1, 0, 1])
  })
})
