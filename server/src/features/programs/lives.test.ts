import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Book, type Note, oracle } from '../../../../domain/test/programs/oracle.ts'
import { begin, givenProgram, givenRun, runOf } from '../../../test/programs/given.ts'
import { type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

/** `PROGRAM_LIVES=200` for the long look. */
const lives = Number(process.env.PROGRAM_LIVES ?? 6)

const step = { kg: 2.5, lb: 5 }
const stall = { fails: 3, percent: 10 }
const reps = (count: number) => ({ min: count, max: count })
const entry = (lift: string, sets: object[]) => ({ lift, sets })
const straight = [{ times: 3, kind: 'normal', reps: reps(5) }]

/** What the notebook of `oracle` is about. */
const plan = {
  lifts: [
    { key: 'squat', exerciseId: 'barbell-squat', rule: { kind: 'linear', step: { kg: 1, lb: 2 }, stall } },
    { key: 'press', exerciseId: 'barbell-bench-press', rule: { kind: 'training_max', step, stallPercent: 10 } },
    {
      ...{ key: 'row', exerciseId: 'barbell-bent-over-row' },
      rule: {
        kind: 'amrap',
        rows: [
          { reps: 5, step },
          { reps: 8, step: { kg: 5, lb: 10 } },
        ],
        stall,
      },
    },
    {
      ...{ key: 'pull', exerciseId: 'barbell-deadlift' },
      rule: {
        kind: 'staged',
        step,
        stages: [
          { sets: 3, reps: 5, isAmrap: false },
          { sets: 4, reps: 3, isAmrap: false },
        ],
        restart: { percent: 85 },
      },
    },
  ],
  weeks: [
    {
      days: [
        { day: 0, entries: [entry('squat', straight)] },
        {
          day: 2,
          entries: [
            entry('press', [{ times: 1, kind: 'amrap', reps: reps(5), percent: 85 }]),
            entry('row', [{ times: 1, kind: 'amrap', reps: reps(3) }]),
          ],
        },
        { day: 4, entries: [entry('squat', straight), entry('pull', [])] },
      ],
    },
  ],
}
const keyOf: Record<string, string> = {
  'barbell-squat': 'squat',
  'barbell-bench-press': 'press',
  'barbell-bent-over-row': 'row',
  'barbell-deadlift': 'pull',
}

const aSet = fc.tuple(
  fc.integer({ min: 16, max: 48 }).map((steps) => steps * 2.5),
  fc.integer({ min: 0, max: 9 }),
)
const someSets = fc.array(aSet, { maxLength: 5 })
const anAct = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant('log' as const), sets: someSets, isGood: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('skip' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('repeat day' as const, 'repeat week' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ act: fc.constant('adjust' as const), kg: fc.integer({ min: 10, max: 200 }) },
      lift: fc.constantFrom('squat', 'press', 'row', 'pull'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('correct' as const), which: fc.nat(), to: aSet }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('delete' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('restore' as const) }) },
)
type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never

/** A finished workout with its ticked sets, in order, by lift. */
type Kept = Note & { id: string; ids: Record<string, string[]>; sets: Record<string, [number, number][]> }
type Life = { legs: number[]; notes: Kept[]; trash: Kept[]; ticks: Book['ticks'][number][]; set: Book['set'][number][] }

const ok = ({ status, body }: { status: number; body: Json }) => expect(status, JSON.stringify(body)).toBeLessThan(300)

/** Half of the workouts do what is asked, so that loads get somewhere. */
async function log(
  user: TestUser,
  runId: string,
  place: { leg: number; turn: number },
  at: number,
  act: Act,
): Promise<Kept> {
  const workout = await begin(user, runId)
  const kept: Kept = { ...place, at, id: workout.id, ids: {}, sets: {} }
  for (const { id: entryId, exerciseSlug, sets } of workout.entries) {
    const key = keyOf[exerciseSlug] ?? exerciseSlug
    const asked: Json[] = sets.filter(({ kind }: Json) => kind !== 'warmup')
    const done: [number, number][] =
      act.act === 'log' && !act.isGood ? act.sets : asked.map(({ target }) => [target.weight, target.repsMin])
    kept.ids[key] = []
    kept.sets[key] = done.map(([weight, count]) => [weight, count])
    for (const [index, [weight, count]] of done.entries()) {
      const id = asked[index]?.id ?? v7()
      kept.ids[key].push(id)
      const place = asked[index] ? {} : { entryId }
      ok(await user.put(`/workouts/${workout.id}/set`, { id, ...place, weight, weightUnit: 'kg', reps: count }))
    }
  }
  ok(await user.post(`/workouts/${workout.id}/complete`))
  return kept
}

async function live(user: TestUser, runId: string, life: Life, at: number, act: Act): Promise<void> {
  const { leg, turn } = oracle(life)
  const seen = { leg, turn }
  const tell = async (what: string, body: object) => ok(await user.post(`/programs/runs/${runId}/${what}`, body))
  const known = 'which' in act && life.notes.length > 0 ? act.which % life.notes.length : undefined
  const note = known === undefined ? undefined : life.notes[known]
  if (act.act === 'log') life.notes.push(await log(user, runId, seen, at, act))
  if (act.act === 'skip') {
    await tell('skip', seen)
    life.ticks.push(seen)
  }
  if (act.act === 'repeat day' || act.act === 'repeat week') {
    const what = act.act === 'repeat day' ? 'day' : 'week'
    await tell('repeat', { ...seen, what })
    if (turn > 0) life.legs.push(what === 'day' ? turn - 1 : Math.floor((turn - 1) / 3) * 3)
  }
  if (act.act === 'adjust') {
    await tell('adjust', { id: v7(), loads: [{ lift: act.lift, weight: act.kg }] })
    life.set.push({ ...seen, lift: act.lift, kg: act.kg })
  }
  if (act.act === 'correct' && note) await correct(user, note, act.to)
  if (act.act === 'delete' && known !== undefined && note) {
    ok(await user.delete(`/workouts/${note.id}`))
    life.trash.push(...life.notes.splice(known, 1))
  }
  const back = act.act === 'restore' ? life.trash.pop() : undefined
  if (back) {
    ok(await user.post(`/workouts/${back.id}/restore`))
    life.notes.push(back)
  }
}

/** The last set of each lift becomes another. */
async function correct(user: TestUser, note: Kept, [weight, count]: [number, number]): Promise<void> {
  for (const [key, ids] of Object.entries(note.ids)) {
    const id = ids.at(-1)
    if (!id) continue
    ok(await user.put(`/workouts/${note.id}/set`, { id, weight, weightUnit: 'kg', reps: count }))
    note.sets[key]?.splice(-1, 1, [weight, count])
  }
}

function standing({ leg, turn, lifts }: Json) {
  const of = lifts.map(({ key, weight, fails, stage }: Json) => [key, { weight, fails, stage }])
  return { leg, turn, lifts: Object.fromEntries(of) }
}

describe('a run that is lived', () => {
  it('stands where a coach with a notebook would say, after every act', async () => {
    const user = await test.newUser()
    const { id: programId } = await givenProgram(user, plan)
    const loads = ['squat', 'press', 'row', 'pull'].map((lift) => ({ lift, weight: 60 }))
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 16 }), async (acts) => {
        const { id } = await givenRun(user, { programId, loads })
        const life: Life = { legs: [0], notes: [], trash: [], ticks: [], set: [] }
        for (const [at, act] of acts.entries()) {
          await live(user, id, life, at, act)
          expect(standing(await runOf(user, id)), act.act).toEqual(oracle(life))
        }
      }),
      { numRuns: lives },
    )
  }, 600_000)
})
