import { changePreferences, changeProfile, readProfile } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as users from './service.ts'

export const userRoutes = (app: App): Operation[] => [
  on(readProfile, ({ user }) => users.readProfile(app, user)),
  on(changeProfile, ({ user, body }) => users.changeProfile(app, user, body)),
  on(changePreferences, ({ user, body }) => users.changePreferences(app, user, body)),
]
