import {
  changePreferences,
  changeProfile,
  deleteAvatar,
  readAvatar,
  readPreferences,
  readProfile,
  uploadAvatar,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as avatar from './avatar.ts'
import * as users from './service.ts'

export const userRoutes = (app: App): Operation[] => [
  on(readProfile, ({ user }) => users.readProfile(app, user)),
  on(changeProfile, ({ user, body }) => users.changeProfile(app, user, body)),
  on(readPreferences, ({ user }) => users.readProfile(app, user)),
  on(changePreferences, ({ user, body }) => users.changePreferences(app, user, body)),
  on(readAvatar, ({ user }) => avatar.readAvatar(app, user)),
  on(uploadAvatar, ({ user, body }) => avatar.uploadAvatar(app, user, body)),
  on(deleteAvatar, ({ user }) => avatar.deleteAvatar(app, user)),
]
