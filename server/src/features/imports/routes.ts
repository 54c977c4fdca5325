import { applyImport, createImport, readImport, undoImport } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as imports from './service.ts'

export const importRoutes = (app: App): Operation[] => [
  on(createImport, ({ user, query, body }) => imports.create(app, user, query, body)),
  on(readImport, ({ user, params }) => imports.read(app, user, params.id)),
  on(applyImport, ({ user, params, body }) => imports.apply(app, user, params.id, body)),
  on(undoImport, ({ user, params }) => imports.undo(app, user, params.id)),
]
