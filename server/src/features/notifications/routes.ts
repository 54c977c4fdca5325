import { addPushDevice, listNotifications, readNotifications, readPush, removePushDevice } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as devices from './devices.ts'
import * as notifications from './service.ts'

export const notificationRoutes = (app: App): Operation[] => [
  on(listNotifications, ({ user, query }) => notifications.list(app, user, query)),
  on(readNotifications, ({ user, body }) => notifications.markRead(app, user, body.ids)),
  on(readPush, ({ user }) => devices.list(app, user)),
  on(addPushDevice, ({ user, body }) => devices.add(app, user, body)),
  on(removePushDevice, ({ user, params }) => devices.remove(app, user, params.id)),
]
