import {
  addFavorite,
  archiveExercise,
  changeExercise,
  changeExerciseSettings,
  createExercise,
  exerciseAlternatives,
  exerciseFacets,
  exerciseHistory,
  exercisePicture,
  exerciseRecords,
  exerciseStats,
  exercisesOfMuscle,
  listExercises,
  mergeExercise,
  muscleMap,
  popularExercises,
  rateExercise,
  readExercise,
  readExerciseSettings,
  readLibrary,
  removeFavorite,
  restoreExercise,
  searchExercises,
  undoMerge,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onEither, onPublic } from '../../http/operation.ts'
import { alternatives } from './alternatives.ts'
import * as browse from './browse.ts'
import * as merges from './merge.ts'
import * as opinions from './opinions.ts'
import * as own from './own.ts'
import * as pictures from './pictures.ts'
import * as exercises from './service.ts'
import * as settings from './settings.ts'
import { stats } from './stats.ts'

export const exerciseRoutes = (app: App): Operation[] => [
  on(listExercises, ({ user, query }) => browse.list(app, user, query)),
  on(searchExercises, ({ user, query }) => browse.search(app, user, query)),
  on(exerciseFacets, ({ user, query }) => browse.facets(app, user, query)),
  on(exercisesOfMuscle, ({ user, params, query }) => browse.ofMuscle(app, user, params.muscle, query)),
  on(popularExercises, ({ user, query }) => browse.popular(app, user, query)),
  on(exerciseStats, ({ user }) => stats(app, user)),
  on(readLibrary, () => exercises.readLibrary(app)),
  on(readExercise, ({ user, params }) => exercises.read(app, user, params.id)),
  on(exerciseRecords, ({ user, params }) => exercises.records(app, user, params.id)),
  on(exerciseHistory, ({ user, params, query }) => exercises.history(app, user, params.id, query.limit)),
  on(exerciseAlternatives, ({ user, params, query }) => alternatives(app, user, params.id, query)),
  onEither(muscleMap, ({ user, params, query }) => pictures.muscleMap(app, user, params.id, query)),
  onPublic(exercisePicture, ({ params }) => pictures.picture(app, params.id, params.file)),
  on(rateExercise, ({ user, params, body }) => opinions.rate(app, user, params.id, body.stars)),
  on(addFavorite, ({ user, params }) => opinions.favor(app, user, params.id, true)),
  on(removeFavorite, ({ user, params }) => opinions.favor(app, user, params.id, false)),
  on(readExerciseSettings, ({ user, params }) => settings.read(app, user, params.id)),
  on(changeExerciseSettings, ({ user, params, body }) => settings.change(app, user, params.id, body)),
  on(createExercise, ({ user, body }) => own.create(app, user, body)),
  on(changeExercise, ({ user, params, body, http }) => own.change(app, user, params.id, body, http.ifMatch())),
  on(archiveExercise, ({ user, params }) => own.archive(app, user, params.id)),
  on(restoreExercise, ({ user, params }) => own.restore(app, user, params.id)),
  on(mergeExercise, ({ user, params, body }) => merges.merge(app, user, params.id, body.into)),
  on(undoMerge, ({ user, params }) => merges.undo(app, user, params.id)),
]
