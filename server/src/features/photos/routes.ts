import { changePhoto, comparePhotos, deletePhoto, listPhotos, restorePhoto, uploadPhoto } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as photos from './service.ts'

export const photoRoutes = (app: App): Operation[] => [
  on(listPhotos, ({ user, query }) => photos.list(app, user, query)),
  on(uploadPhoto, ({ user, body, query }) => photos.add(app, user, body, query)),
  on(comparePhotos, ({ user, query }) => photos.compare(app, user, query)),
  on(changePhoto, ({ user, params, body, http }) => photos.change(app, user, params.id, body, http.ifMatch())),
  on(deletePhoto, ({ user, params, query }) => photos.remove(app, user, params.id, query.now)),
  on(restorePhoto, ({ user, params }) => photos.restore(app, user, params.id)),
]
