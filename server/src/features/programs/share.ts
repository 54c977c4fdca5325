import { createHash, randomBytes } from 'node:crypto'
import type { SharedProgram } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { addLink, linkOf, removeLinks } from './share-store.ts'
import { shownToStranger } from './shown.ts'
import * as store from './store.ts'
import { ownOfId } from './visible.ts'

/** Links a program has at most; a new one beyond that ends the oldest. */
const mostLinks = 20

const fingerprint = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Makes a link. Its token is told here and kept nowhere. */
export async function share(app: App, user: User, id: string): Promise<{ token: string }> {
  const token = randomBytes(32).toString('base64url')
  const { id: programId } = await ownOfId(app, app.db, user, id)
  const link = { hash: fingerprint(token), programId, createdAt: app.now().toISOString() }
  await app.db.transaction().execute((tx) => addLink(tx, user, link, mostLinks))
  return { token }
}

export async function unshare(app: App, user: User, id: string): Promise<{ isShared: false }> {
  const program = await ownOfId(app, app.db, user, id)
  await removeLinks(app.db, user, program.id)
  return { isShared: false }
}

export async function readShared(app: App, token: string): Promise<SharedProgram> {
  return shownToStranger(app, app.db, await ofToken(app.db, token))
}

/** The program behind a link: whoever has the link sees it with the eyes of its author. */
export async function ofToken(db: Db, token: string): Promise<store.Stored> {
  const { userId, programId } = (await linkOf(db, fingerprint(token))) ?? fail('program_not_found')
  const [program] = await store.find(db, { id: userId, sessionId: userId }, [programId])
  return program ?? fail('program_not_found')
}
