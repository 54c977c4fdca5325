import type { TrainingNow, Workout } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import { visiblePerson } from '../people/service.ts'
import * as workouts from '../workouts/service.ts'
import * as store from './store.ts'

const forgottenMs = 24 * 3_600_000

/** Friends the caller trains together with, who are at it right now. */
export async function list(app: App, user: User): Promise<{ items: TrainingNow[] }> {
  return { items: await running(app, user, undefined) }
}

export async function trainingOf(app: App, user: User, friendId: string): Promise<TrainingNow | null> {
  const [training] = await running(app, user, friendId)
  return training ?? null
}

async function running(app: App, user: User, friendId: string | undefined): Promise<TrainingNow[]> {
  const since = new Date(app.now().getTime() - forgottenMs).toISOString()
  const found = await store.together(app.db, user.id, friendId, since)
  const shown = await Promise.all(
    found.map(async ({ ownerId, workoutId }) => {
      const [person, [workout]] = await Promise.all([
        visiblePerson(app.db, user, ownerId),
        workouts.findAll(app.db, { id: ownerId, sessionId: user.sessionId }, [workoutId]),
      ])
      return workout?.startedAt ? [toShown(person, workout, workout.startedAt)] : []
    }),
  )
  return shown.flat()
}

/** Every field is named here: what is not, is not shown. */
function toShown(person: TrainingNow['person'], { name, pausedAt, entries }: Workout, startedAt: string): TrainingNow {
  return {
    ...{ person, name, startedAt, isPaused: pausedAt !== null },
    exercises: entries.map(({ exerciseName, tracking, sets }) => ({
      ...{ name: exerciseName, tracking },
      sets: sets.map(({ kind, performedAt, weight, weightUnit, reps, durationSeconds, distanceMetres }) => ({
        ...{ kind, isDone: performedAt !== null },
        ...{ weight, weightUnit, reps, durationSeconds, distanceMetres },
      })),
    })),
  }
}
