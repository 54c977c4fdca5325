import type { addPushDevice } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import * as users from '../users/service.ts'
import * as store from './device-store.ts'

const mostDevices = 20

export async function list(app: App, user: User) {
  return { publicKey: app.push.publicKey, devices: (await store.list(app.db, user)).map(shown) }
}

type New = z.output<(typeof addPushDevice)['body']>

export async function add(app: App, user: User, { endpoint, keys: { p256dh, auth } }: New) {
  if (!app.push.mayReach(endpoint)) fail('push_endpoint_unfit')
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = await store.list(tx, user)
    const isThere = known.some((device) => device.endpoint === endpoint)
    if (!isThere && known.length >= mostDevices) fail('too_many_push_devices')
    await store.save(tx, user, { id: app.newId(), endpoint, p256dh, auth, createdAt: app.now().toISOString() })
    const saved = (await store.list(tx, user)).find((device) => device.endpoint === endpoint)
    return saved ? shown(saved) : fail('push_device_not_found')
  })
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  if (!(await store.remove(app.db, user, id))) fail('push_device_not_found')
  return { deleted: true }
}

/** The endpoint itself lets whoever has it send: it is not told again. */
const shown = ({ id, createdAt, endpoint }: store.Device) => ({ id, createdAt, service: new URL(endpoint).hostname })
