import { changeModelSettings, readModelSettings, testModel } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as settings from './settings.ts'

export const modelRoutes = (app: App): Operation[] => [
  on(readModelSettings, ({ user }) => settings.read(app, user)),
  on(changeModelSettings, ({ user, body }) => settings.change(app, user, body)),
  on(testModel, ({ user }) => settings.tryOut(app, user)),
]
