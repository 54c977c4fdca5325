import {
  addGoalEntry,
  addGoalMilestone,
  archiveGoal,
  changeGoal,
  createGoal,
  deleteGoal,
  deleteGoalEntry,
  deleteGoalMilestone,
  goalsProgress,
  listGoals,
  readGoal,
  restoreGoal,
  unarchiveGoal,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as parts from './parts.ts'
import * as goals from './service.ts'

export const goalRoutes = (app: App): Operation[] => [
  on(listGoals, ({ user, query }) => goals.list(app, user, query)),
  on(goalsProgress, ({ user }) => goals.progress(app, user)),
  on(readGoal, ({ user, params }) => goals.read(app, user, params.id)),
  on(createGoal, ({ user, body }) => goals.create(app, user, body)),
  on(changeGoal, ({ user, params, body, http }) => goals.change(app, user, params.id, body, http.ifMatch())),
  on(deleteGoal, ({ user, params }) => goals.remove(app, user, params.id)),
  on(restoreGoal, ({ user, params }) => goals.restore(app, user, params.id)),
  on(archiveGoal, ({ user, params }) => goals.archive(app, user, params.id, true)),
  on(unarchiveGoal, ({ user, params }) => goals.archive(app, user, params.id, false)),
  on(addGoalMilestone, ({ user, params, body }) => parts.addMilestone(app, user, params.id, body)),
  on(deleteGoalMilestone, ({ user, params }) => parts.removeMilestone(app, user, params.id, params.milestoneId)),
  on(addGoalEntry, ({ user, params, body }) => parts.addEntry(app, user, params.id, body)),
  on(deleteGoalEntry, ({ user, params }) => parts.removeEntry(app, user, params.id, params.entryId)),
]
