import {
  afterSession,
  type DoneSet,
  type LiftState,
  type Loading,
  type Movement,
  type ProgramEntry,
  type ProgramLift,
  type ProgramSet,
  type ProgressionRule,
  stateAtStart,
  targetsOf,
  usualLoading,
} from '../../src/index.ts'

export const squat: Movement = { name: 'Squat', tracking: 'weight_reps', equipment: ['barbell', 'squat_rack'] }
export const pulldown: Movement = { name: 'Pulldown', tracking: 'weight_reps', equipment: ['cable'] }
export const pullUp: Movement = { name: 'Pull-up', tracking: 'bodyweight_reps', equipment: ['pull_up_bar'] }
export const weightedPullUp: Movement = { ...pullUp, tracking: 'weighted_bodyweight_reps' }
export const plank: Movement = { name: 'Plank', tracking: 'duration', equipment: ['none'] }

export const set = (times: number, min: number, max = min, over: Partial<ProgramSet> = {}): ProgramSet => ({
  ...{ times, kind: 'normal', reps: { min, max } },
  ...over,
})
export const step = { kg: 2.5, lb: 5 }
export const stall = { fails: 3, percent: 10 }

export const entryOf = (sets: ProgramSet[], over: Partial<ProgramEntry> = {}): ProgramEntry => ({
  ...{ lift: 'lift', decides: true, restSeconds: null, supersetGroup: null, note: null },
  ...{ sets, ...over },
})

type Scene = {
  rule: ProgressionRule
  sets?: ProgramSet[]
  from?: number
  unit?: 'kg' | 'lb'
  movement?: Movement
  loading?: Loading
}

/** One lift under one rule, session after session. */
export function trainee({ rule, sets = [set(3, 5)], from, unit = 'kg', movement = squat, loading }: Scene) {
  const lift: ProgramLift = { key: 'lift', exercise: 'squat', rule, startPercent: null }
  const entry = entryOf(sets)
  const ground = { unit, movement, loading: loading ?? usualLoading[unit] }
  let state: LiftState = stateAtStart(lift, from)
  const targets = () => targetsOf(entry, lift, state, ground)
  return {
    state: () => state,
    targets,
    weights: () => targets().map(({ weight }) => weight),
    /** What a session with these sets leads to. */
    does(done: readonly DoneSet[]) {
      state = afterSession(entry, lift, state, done, ground)
      return state
    },
    /** The reps of each set, with the weights that are asked for. */
    reps(...reps: number[]) {
      const asked = targets()
      return this.does(reps.map((each, at) => ({ reps: each, weight: asked[at]?.weight })))
    },
  }
}
