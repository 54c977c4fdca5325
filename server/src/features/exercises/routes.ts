import { exerciseHistory, exerciseRecords, listExercises, readExercise, searchExercises } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as exercises from './service.ts'

export const exerciseRoutes = (app: App): Operation[] => [
  on(listExercises, ({ user, query }) => exercises.list(app, user, query)),
  on(searchExercises, ({ user, query }) => exercises.search(app, user, query.q, query.limit)),
  on(readExercise, ({ user, params }) => exercises.read(app, user, params.id)),
  on(exerciseRecords, ({ user, params }) => exercises.records(app, user, params.id)),
  on(exerciseHistory, ({ user, params, query }) => exercises.history(app, user, params.id, query.limit)),
]
