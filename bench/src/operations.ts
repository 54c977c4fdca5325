import type { Account } from './accounts.ts'
import { password } from './accounts.ts'
import type { Request } from './connection.ts'
import { newId } from './ids.ts'

/** One thing a user asks for. `n` counts the requests, so that they walk through users, workouts and exercises. */
export type Operation = {
  name: string
  /** Whether the lean reference answers it too. */
  hasTwin: boolean
  connections: number
  /** Asked only by those who have trained for ten years. */
  isOfVeterans?: boolean
  request(account: Account, n: number): Request
  /** Says what a right answer holds: a fast mistake must not count. */
  isRight(body: string): boolean
  /** Logged sets are forgotten after each round, or the running workouts would grow without end. */
  leavesSets?: boolean
  /** So many of the first requests are made once beforehand. */
  madeBefore?: number
}

const connections = 20
const items = (body: string) => body.includes('"items"')
const from = <T>(list: readonly T[], n: number): T => {
  const item = list[n % list.length]
  if (item === undefined) throw new Error('The seed left nothing to ask for')
  return item
}

/** As people type: whole names, beginnings, typos, other languages, their own, and nothing at all. */
const searches = [
  'bench press',
  'squat',
  'row',
  'incline db pres',
  'bnech',
  'kniebeuge',
  'lat pull',
  'own lift 77',
  'xqzt',
]

const read = (name: string, path: (account: Account, n: number) => string, isRight = items): Operation => ({
  name,
  hasTwin: true,
  connections,
  request: (account, n) => ({ method: 'GET', path: `/api/v1${path(account, n)}` }),
  isRight,
})

export const reads: Operation[] = [
  read('list exercises (20)', () => '/exercises?limit=20', has('"nextCursor"', '"primaryMuscles"')),
  read('one workout (20 sets)', ({ workoutIds }, n) => `/workouts/${from(workoutIds, n)}`, has('"entries"', '"reps"')),
  read('history (20 workouts)', () => '/workouts?limit=20', has('"nextCursor"', '"volumeKg"')),
  read('history of an exercise', ({ exerciseIds }, n) => `/exercises/${from(exerciseIds, n)}/history`),
  read(
    'records of an exercise',
    ({ exerciseIds }, n) => `/exercises/${from(exerciseIds, n)}/records`,
    has('"current"'),
  ),
  read('progress overview', () => '/progress', has('"weeklyStreak"')),
]

export const logSet: Operation = {
  name: 'log a set',
  hasTwin: true,
  connections,
  request: (account, n) => setRequest(account, n, newId()),
  isRight: has('"entryId"', '"performedAt"', '"records"'),
  leavesSets: true,
}

/** The same sets over and over, as a phone sends them that has not heard back: nothing is written. */
export function logSetAgain(users: number): Operation {
  const ids = Array.from({ length: users }, newId)
  return {
    ...logSet,
    name: 'log the same set again',
    request: (account, n) => setRequest(account, n % users, from(ids, n)),
    leavesSets: false,
    madeBefore: users,
  }
}

/** At weights the user has lifted before, so that records are as rare as they are in a gym. */
function setRequest({ running, weightUnit }: Account, n: number, id: string): Request {
  const entryId = from(running.entryIds, Math.floor(n / 7))
  const set = { id, entryId, weight: 77.5 + (n % 8) * 2.5, weightUnit, reps: 5 + (n % 6), rpe: 8 }
  return { method: 'PUT', path: `/api/v1/workouts/${running.workoutId}/set`, body: JSON.stringify(set) }
}

const search: Operation = {
  ...read('search exercises', (_, n) => `/exercises/search?q=${encodeURIComponent(from(searches, n))}`),
  hasTwin: false,
}

const equipment = ['barbell', 'dumbbell', 'flat_bench', 'squat_rack', 'cable', 'machine']

const generateWorkout: Operation = {
  name: 'generate a workout',
  hasTwin: false,
  connections: 4,
  request: (_, n) => ({
    method: 'POST',
    path: '/api/v1/ai/workout-generate',
    body: JSON.stringify({ minutes: 45, goal: 'strength', level: 'intermediate', equipment, seed: n }),
  }),
  isRight: has('"exercises"', '"quality"'),
}

const generateWeek: Operation = {
  name: 'generate a week of five days, one at a time',
  hasTwin: false,
  connections: 1,
  request: (_, n) => ({
    method: 'POST',
    path: '/api/v1/templates/ai-generate',
    body: JSON.stringify({ minutes: 75, daysPerWeek: 5, goal: 'hypertrophy', level: 'advanced', equipment, seed: n }),
  }),
  isRight: has('"days"', '"quality"'),
}

export const productOnly: Operation[] = [
  {
    ...logSet,
    ...{ name: 'log a set after ten years, one at a time', hasTwin: false, connections: 1, isOfVeterans: true },
  },
  search,
  { ...search, name: 'search exercises, one at a time', connections: 1 },
  {
    ...read('facets of the library', () => '/exercises/facets?muscle=chest&level=beginner', has('"facets"', '"total"')),
    hasTwin: false,
  },
  generateWorkout,
  { ...generateWorkout, name: 'generate a workout, one at a time', connections: 1 },
  generateWeek,
  {
    name: 'log in (argon2id)',
    hasTwin: false,
    connections: 4,
    request: ({ email }) => ({ method: 'POST', path: '/api/v1/auth/login', body: JSON.stringify({ email, password }) }),
    isRight: has('"accessToken"'),
  },
]

function has(...parts: string[]): (body: string) => boolean {
  return (body) => parts.every((part) => body.includes(part))
}
