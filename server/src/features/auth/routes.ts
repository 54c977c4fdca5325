import { login, logout, refresh, register } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, onPublic } from '../../http/operation.ts'
import * as auth from './service.ts'

export const authRoutes = (app: App): Operation[] => [
  onPublic(register, ({ body, http }) => auth.register(app, body, http)),
  onPublic(login, ({ body, http }) => auth.login(app, body, http)),
  onPublic(refresh, ({ body, http }) => auth.refresh(app, body.refreshToken, http)),
  onPublic(logout, ({ body, http }) => auth.logout(app, body.refreshToken, http)),
]
