import { createHash, randomBytes } from 'node:crypto'
import type { SharedTemplate } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { addShare, removeShares, sharedWith } from './share-store.ts'
import { shownToStranger } from './shown.ts'
import * as store from './store.ts'
import { ownOfId } from './visible.ts'

/** Links a template has at most; a new one beyond that ends the oldest. */
const mostLinks = 20

const fingerprint = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Makes a link. Its token is told here and kept nowhere. */
export async function share(app: App, user: User, id: string): Promise<{ token: string }> {
  const token = randomBytes(32).toString('base64url')
  await app.db.transaction().execute(async (tx) => {
    const { id: templateId } = await ownOfId(app, tx, user, id)
    const link = { hash: fingerprint(token), templateId, createdAt: app.now().toISOString() }
    await addShare(tx, user, link, mostLinks)
  })
  return { token }
}

export async function unshare(app: App, user: User, id: string): Promise<{ isShared: false }> {
  const template = await ownOfId(app, app.db, user, id)
  await removeShares(app.db, user, template.id)
  return { isShared: false }
}

export async function readShared(app: App, token: string): Promise<SharedTemplate> {
  return shownToStranger(app, app.db, await ofToken(app.db, token))
}

/** The template behind a link: whoever has the link sees it with the eyes of its author. */
export async function ofToken(db: Db, token: string): Promise<store.Stored> {
  const { userId, templateId } = (await sharedWith(db, fingerprint(token))) ?? fail('template_not_found')
  const [template] = await store.find(db, { id: userId, sessionId: userId }, [templateId])
  return template ?? fail('template_not_found')
}
