import { readFile } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, onPublic } from '../../http/operation.ts'
import * as files from './service.ts'

export const fileRoutes = (app: App): Operation[] => [
  onPublic(readFile, ({ params, query }) => files.serve(app, params, query)),
]
