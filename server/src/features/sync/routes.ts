import { listChanges, sync } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import { changes } from './feed.ts'
import { apply } from './service.ts'

export const syncRoutes = (app: App): Operation[] => [
  on(sync, ({ user, body }) => apply(app, user, body.operations)),
  on(listChanges, ({ user, query }) => changes(app, user, query)),
]
