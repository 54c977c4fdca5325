import { listNotifications, readNotifications } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as notifications from './service.ts'

export const notificationRoutes = (app: App): Operation[] => [
  on(listNotifications, ({ user, query }) => notifications.list(app, user, query)),
  on(readNotifications, ({ user, body }) => notifications.markRead(app, user, body.ids)),
]
