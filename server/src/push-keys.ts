import { z } from 'zod'
import { makePushKeys, type PushKeys } from './adapters/push.ts'
import type { Db } from './db/db.ts'
import { keptInstanceFact } from './db/instance-facts.ts'

const Keys = z.object({ publicKey: z.string(), privateKey: z.string() })

/** Made once for all processes on this database: browsers that take push are tied to it. */
export async function pushKeys(db: Db): Promise<PushKeys> {
  return Keys.parse(JSON.parse(await keptInstanceFact(db, 'push_keys', () => JSON.stringify(makePushKeys()))))
}
