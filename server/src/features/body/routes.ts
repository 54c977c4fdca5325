import {
  addBodyEntry,
  addMetric,
  changeBodyEntry,
  changeMetric,
  deleteBodyEntry,
  deleteMetric,
  readBody,
  readMetrics,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import { read } from './progress.ts'
import * as entries from './service.ts'

/** Two doors to one store. */
export const bodyRoutes = (app: App): Operation[] => [
  on(readBody, ({ user, query }) => read(app, user, query)),
  on(readMetrics, ({ user, query }) => read(app, user, query)),
  on(addBodyEntry, ({ user, body }) => entries.add(app, user, body)),
  on(addMetric, ({ user, body }) => entries.add(app, user, body)),
  on(changeBodyEntry, ({ user, params, body, http }) => entries.change(app, user, params.id, body, http.ifMatch())),
  on(changeMetric, ({ user, params, body, http }) => entries.change(app, user, params.id, body, http.ifMatch())),
  on(deleteBodyEntry, ({ user, params }) => entries.remove(app, user, params.id)),
  on(deleteMetric, ({ user, params }) => entries.remove(app, user, params.id)),
]
