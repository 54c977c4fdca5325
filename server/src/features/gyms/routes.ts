import { addGym, changeGym, deleteGym, listGyms } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as gyms from './service.ts'

export const gymRoutes = (app: App): Operation[] => [
  on(listGyms, ({ user }) => gyms.list(app, user)),
  on(addGym, ({ user, body }) => gyms.add(app, user, body)),
  on(changeGym, ({ user, params, body, http }) => gyms.change(app, user, params.id, body, http.ifMatch())),
  on(deleteGym, ({ user, params }) => gyms.remove(app, user, params.id)),
]
