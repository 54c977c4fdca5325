import { live, trainingNow } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onEvents } from '../../http/operation.ts'
import { openPump } from './pump.ts'
import { stream } from './stream.ts'
import * as training from './training.ts'

export const liveRoutes = (app: App): Operation[] => {
  const pump = openPump(app)
  return [
    onEvents(live, ({ user, http }) => stream(app, pump, user, { lastEventId: http.lastEventId(), left: http.left() })),
    on(trainingNow, ({ user }) => training.list(app, user)),
  ]
}
