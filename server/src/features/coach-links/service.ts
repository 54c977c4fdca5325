import { createHash, randomBytes } from 'node:crypto'
import type { CoachLink, CoachScope, changeCoachLink, createCoachLink } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { tell } from '../notifications/service.ts'
import * as users from '../users/service.ts'
import * as store from './store.ts'

/** Whoever blocks somebody ends what was between them. */
export { removeBetween as endBetween } from './store.ts'

const mostLinks = 100
const codeMs = 7 * 86_400_000

export async function list(app: App, user: User): Promise<{ items: CoachLink[] }> {
  return { items: await store.links(app.db, user, app.now().toISOString()) }
}

type NewLink = z.output<(typeof createCoachLink)['body']>

/** The code is told here and kept nowhere. */
export async function create(app: App, user: User, body: NewLink): Promise<{ link: CoachLink; code: string | null }> {
  const now = app.now()
  refusePast(now, body.endsAt)
  const code = randomBytes(15).toString('base64url')
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = await ofId(tx, user, body.id, now)
    if (!known && (await store.count(tx, user)) >= mostLinks) fail('too_many_coach_links')
    const isSaved = await store.save(tx, user, {
      ...{ id: body.id, scopes: body.scopes, endsAt: body.endsAt ?? null },
      ...{ hash: hashOf(code), until: new Date(now.getTime() + codeMs).toISOString(), at: now.toISOString() },
    })
    const link = (await ofId(tx, user, body.id, now)) ?? fail('id_taken')
    return { link, code: isSaved ? code : null }
  })
}

export async function accept(app: App, user: User, code: string): Promise<CoachLink> {
  const now = app.now()
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    if ((await store.count(tx, user)) >= mostLinks) fail('too_many_coach_links')
    const { id, clientId } =
      (await store.accept(tx, user, hashOf(code), now.toISOString())) ?? fail('coach_link_not_found')
    await tell(app, tx, clientId, user, { kind: 'coach_accepted', subjectId: user.id, occurrence: id })
    return (await ofId(tx, user, id, now)) ?? fail('coach_link_not_found')
  })
}

/** By the client alone. */
export async function change(
  app: App,
  user: User,
  id: string,
  body: z.output<(typeof changeCoachLink)['body']>,
): Promise<CoachLink> {
  refusePast(app.now(), body.endsAt)
  if (!(await store.change(app.db, user, id, body))) fail('coach_link_not_found')
  return (await ofId(app.db, user, id, app.now())) ?? fail('coach_link_not_found')
}

export async function end(app: App, user: User, id: string): Promise<{ ended: true }> {
  if (!(await store.remove(app.db, user, id))) fail('coach_link_not_found')
  return { ended: true }
}

/** The client behind a link, with whose eyes the coach then reads. Asked anew at every request: what ended, ended. */
export async function clientFor(app: App, coach: User, id: string, scope: CoachScope): Promise<User> {
  const link = (await store.clientOf(app.db, coach, id, app.now().toISOString())) ?? fail('coach_link_not_found')
  if (!link.scopes.includes(scope)) fail('coach_scope_missing')
  return { id: link.clientId, sessionId: coach.sessionId }
}

async function ofId(db: Db, user: User, id: string, now: Date): Promise<CoachLink | undefined> {
  const [link] = await store.links(db, user, now.toISOString(), id)
  return link
}

function refusePast(now: Date, endsAt: string | null | undefined): void {
  if (endsAt && Date.parse(endsAt) <= now.getTime()) fail('coach_link_in_the_past')
}

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest()
