import {
  addComment,
  changeActivity,
  copyWorkout,
  createActivity,
  decideReport,
  deleteActivity,
  deleteComment,
  likeActivity,
  listActivities,
  listComments,
  listReports,
  readActivity,
  readFeed,
  report,
  unlikeActivity,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onEither } from '../../http/operation.ts'
import * as comments from './comments.ts'
import { copy } from './copy.ts'
import * as reports from './reports.ts'
import * as community from './service.ts'

export const communityRoutes = (app: App): Operation[] => [
  on(readFeed, ({ user, query }) => community.feed(app, user, query)),
  onEither(listActivities, ({ user, query }) => community.list(app, user, query)),
  onEither(readActivity, ({ user, params }) => community.read(app, user, params.id)),
  on(createActivity, ({ user, body }) => community.write(app, user, body)),
  on(changeActivity, ({ user, params, body }) => community.change(app, user, params.id, body)),
  on(deleteActivity, ({ user, params }) => community.remove(app, user, params.id)),
  on(likeActivity, ({ user, params }) => community.like(app, user, params.id)),
  on(unlikeActivity, ({ user, params }) => community.unlike(app, user, params.id)),
  onEither(listComments, ({ user, params, query }) => comments.list(app, user, params.id, query)),
  on(addComment, ({ user, params, body }) => comments.add(app, user, params.id, body)),
  on(deleteComment, ({ user, params }) => comments.remove(app, user, params.id)),
  on(copyWorkout, ({ user, params, body }) => copy(app, user, params.id, body)),
  on(report, ({ user, body }) => reports.report(app, user, body)),
  on(listReports, ({ query }) => reports.list(app, query)),
  on(decideReport, ({ user, params, body }) => reports.decide(app, user, params.id, body.decision)),
]
