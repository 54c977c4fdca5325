import {
  allowExercise,
  applyRecommendation,
  changeWorkoutPlan,
  coachContext,
  generateTemplate,
  generateWorkout,
  listRecommendations,
  optimizeGoal,
  optimizeTemplate,
  progressInsights,
  recommendationFeedback,
  refusedExercises,
  streamWorkout,
  suggestExercise,
  undoRecommendation,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onEvents } from '../../http/operation.ts'
import { apply, undo } from './apply.ts'
import { context } from './context.ts'
import { optimise as optimiseGoal } from './goal.ts'
import { insights } from './insights.ts'
import * as plans from './plans.ts'
import * as recommend from './recommend.ts'
import { suggest } from './suggest.ts'
import { optimise as optimiseTemplate } from './template-change.ts'

export const coachRoutes = (app: App): Operation[] => [
  on(generateWorkout, ({ user, body }) => plans.generateWorkout(app, user, body)),
  onEvents(streamWorkout, ({ user, body }) => plans.streamWorkout(app, user, body)),
  on(changeWorkoutPlan, ({ user, body }) => plans.changeWorkout(app, user, body)),
  on(generateTemplate, ({ user, body }) => plans.generatePlan(app, user, body)),
  on(optimizeTemplate, ({ user, params }) => optimiseTemplate(app, user, params.id)),
  on(suggestExercise, ({ user, body }) => suggest(app, user, body)),
  on(optimizeGoal, ({ user, body }) => optimiseGoal(app, user, body)),
  on(progressInsights, ({ user, body }) => insights(app, user, body)),
  on(listRecommendations, ({ user, query }) => recommend.list(app, user, query)),
  on(recommendationFeedback, ({ user, params, body }) => recommend.feedback(app, user, params.id, body)),
  on(refusedExercises, ({ user }) => recommend.refused(app, user)),
  on(allowExercise, ({ user, params }) => recommend.allow(app, user, params.id)),
  on(applyRecommendation, ({ user, params, body }) => apply(app, user, params.id, body)),
  on(undoRecommendation, ({ user, params }) => undo(app, user, params.id)),
  on(coachContext, ({ user, query }) => context(app, user, query.text)),
]
