import { listRecords, overview } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as progress from './service.ts'

export const progressRoutes = (app: App): Operation[] => [
  on(overview, ({ user }) => progress.overview(app, user)),
  on(listRecords, ({ user }) => progress.records(app, user)),
]
