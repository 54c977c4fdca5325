import {
  type DoneSet,
  fromKg,
  type RunFacts,
  type RunSession,
  type RunState,
  runState,
  turnOnDate,
  type WeightUnit,
} from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import type { Movements } from '../templates/movements.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as log from './log-store.ts'
import { movementsOf } from './movements.ts'
import * as store from './run-store.ts'

/** A run with all that is known of it, and what follows. */
export type Run = {
  run: store.StoredRun
  legs: readonly store.StoredLeg[]
  /** The leg it is in. */
  leg: store.StoredLeg
  facts: RunFacts
  state: RunState
  movements: Movements
  /** The day it is where the run is done. */
  today: string
}

/** Gathers the facts of a run and concludes where it stands: nothing of that is stored. */
export async function runOf(app: App, db: Db, user: User, run: store.StoredRun): Promise<Run> {
  const legs = await store.legs(db, user, [run.id])
  const marks = await store.marks(db, user, run.id)
  const adjustments = await store.adjustments(db, user, run.id)
  const sets = await log.setsOfRun(db, user, run.id)
  const movements = await movementsOf(
    app,
    db,
    user,
    legs.map(({ plan }) => ({ userId: user.id, plan })),
  )
  const leg = legs.at(-1) ?? fail('program_run_not_found')
  const facts: RunFacts = {
    ...{ unit: run.weightUnit, loading: run.loading, startLoads: run.startLoads, marks, adjustments },
    legs: legs.map(({ plan, from }) => ({ program: asMerged(plan, movements), from })),
    sessions: sessionsOf(sets, run.weightUnit),
  }
  const today = localDateOf(app.now(), run.timezone)
  const reached =
    run.mode === 'calendar' ? turnOnDate({ ...leg, program: leg.plan }, run.pauses, lastDay(run, today)) : 0
  return { run, legs, leg, facts, movements, today, state: runState(facts, movements, reached) }
}

/** What ended does not go on being missed. */
function lastDay({ endedOn }: store.StoredRun, today: string): string {
  return endedOn !== null && endedOn < today ? endedOn : today
}

/** An exercise that was merged into another is that one, in the log and in the plan. */
function asMerged(plan: store.StoredLeg['plan'], movements: Movements): store.StoredLeg['plan'] {
  const lifts = plan.lifts.map((lift) => ({ ...lift, exercise: movements(lift.exercise)?.id ?? lift.exercise }))
  return { ...plan, lifts }
}

function sessionsOf(sets: readonly log.LoggedSet[], unit: WeightUnit): RunSession[] {
  return [...Map.groupBy(sets, ({ workoutId }) => workoutId)].flatMap(([id, of]) => {
    const [first] = of
    if (!first) return []
    const entries = [...Map.groupBy(of, ({ entryId }) => entryId).values()].flatMap((entry) => {
      const exercise = entry[0]?.exerciseId
      return exercise ? [{ exercise, sets: entry.map((set) => doneSet(set, unit)) }] : []
    })
    return [{ id, leg: first.leg, turn: first.turn, startedAt: first.startedAt, entries }]
  })
}

function doneSet({ weight, weightUnit, weightKg, reps, seconds, rir }: log.LoggedSet, unit: WeightUnit): DoneSet {
  const inUnit = weightUnit === unit || weightKg === null ? weight : fromKg(weightKg, unit)
  return {
    ...(inUnit !== null && { weight: inUnit }),
    ...(reps !== null && { reps }),
    ...(seconds !== null && { seconds }),
    ...(rir !== null && { rir }),
  }
}
