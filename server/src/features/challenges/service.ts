import { createHash, randomBytes } from 'node:crypto'
import type { Challenge, ChallengeSummary, createChallenge } from '@fitai/contract'
import { challengeState, ranked } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as exercises from '../exercises/service.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import { scoresOf } from './scores.ts'
import * as store from './store.ts'

const mostMembers = 200
const mostChallenges = 50

export async function list(app: App, user: User): Promise<{ items: ChallengeSummary[] }> {
  const found = await store.list(app.db, user)
  const zones = Map.groupBy(
    await store.timezones(
      app.db,
      found.map(({ id }) => id),
    ),
    ({ id }) => id,
  )
  const { timezone } = await users.accountOf(app.db, user)
  return {
    items: found.map(({ ownerId: _, ...each }) => ({
      ...each,
      members: each.isMember ? each.members : null,
      state: stateOf(app, each, timezone, zones.get(each.id) ?? []),
    })),
  }
}

function stateOf(
  app: App,
  challenge: Pick<Challenge, 'startsOn' | 'endsOn'>,
  timezone: string,
  members: readonly { timezone: string }[],
) {
  const today = (zone: string) => localDateOf(app.now(), zone)
  return challengeState(
    challenge,
    today(timezone),
    members.map((member) => today(member.timezone)),
  )
}

export const read = (app: App, user: User, id: string): Promise<Challenge> => ofId(app, app.db, user, id)

async function ofId(app: App, db: Db, user: User, id: string): Promise<Challenge> {
  const found = (await store.find(db, user, id)) ?? fail('challenge_not_found')
  const { ownerId: _, members: __, ...challenge } = found
  const { timezone } = await users.accountOf(db, user)
  const state = stateOf(app, challenge, timezone, await store.timezones(db, [id]))
  return { ...challenge, state, board: found.isMember ? await boardOf(app, db, user, found) : null }
}

/** Of those who are there for the caller: ranks are theirs among each other, so that nobody is seen by a gap. */
async function boardOf(app: App, db: Db, user: User, challenge: store.Stored): Promise<Challenge['board']> {
  const members = await store.members(db, user, challenge.id)
  const scores = await scoresOf(db, challenge, {
    startsOn: challenge.startsOn,
    members: members.map(({ id, timezone }) => ({
      id,
      to: earlier(challenge.endsOn, localDateOf(app.now(), timezone)),
    })),
  })
  const none = challenge.kind === 'relative_strength' ? undefined : 0
  return ranked(
    challenge.kind,
    members.map((member) => ({ ...member, score: scores.get(member.id) ?? none })),
  ).map(({ id, name, username, score, rank }) => ({
    person: { id, name, username },
    isYou: id === user.id,
    score: score ?? null,
    rank: rank ?? null,
  }))
}

const earlier = (a: string, b: string): string => (a < b ? a : b)

type New = z.output<(typeof createChallenge)['body']>

/** Creating the same id again answers the challenge as it is. */
export async function create(app: App, user: User, body: New): Promise<Challenge> {
  const { timezone } = await users.accountOf(app.db, user)
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = await store.find(tx, user, body.id)
    if (known) return known.isOwn ? ofId(app, tx, user, body.id) : fail('id_taken')
    if (body.endsOn < localDateOf(app.now(), timezone)) fail('challenge_over')
    if ((await store.countOf(tx, user)) >= mostChallenges) fail('too_many_challenges')
    const exerciseId = body.exerciseId === undefined ? null : await comparable(tx, user, body.exerciseId)
    const at = app.now().toISOString()
    if (!(await store.add(tx, user, { ...body, exerciseId, timesAWeek: body.timesAWeek ?? null, at }))) fail('id_taken')
    await store.join(tx, user, body.id, at)
    return ofId(app, tx, user, body.id)
  })
}

/** One that everybody has, and whose weight says how strong somebody is. */
async function comparable(db: Db, user: User, key: string): Promise<string> {
  const [exercise] = await exercises.findAll(db, user, [key.toLowerCase()])
  if (!exercise) return fail('exercise_not_found')
  return exercise.slug !== null && exercise.tracking === 'weight_reps' ? exercise.id : fail('exercise_not_comparable')
}

export async function rename(app: App, user: User, id: string, name: string): Promise<Challenge> {
  if (!(await store.rename(app.db, user, id, name))) fail('challenge_not_found')
  return ofId(app, app.db, user, id)
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  return (await store.remove(app.db, user, id)) ? { deleted: true } : fail('challenge_not_found')
}

export async function makeCode(app: App, user: User, id: string): Promise<{ code: string }> {
  const code = randomBytes(15).toString('base64url')
  return (await store.saveCode(app.db, user, id, hashOf(code))) ? { code } : fail('challenge_not_found')
}

export async function join(app: App, user: User, id: string): Promise<Challenge> {
  if (!(await store.find(app.db, user, id))) fail('challenge_not_found')
  return admit(app, user, id)
}

export async function joinByCode(app: App, user: User, code: string): Promise<Challenge> {
  return admit(app, user, (await store.idOfCode(app.db, user, hashOf(code))) ?? fail('challenge_not_found'))
}

async function admit(app: App, user: User, id: string): Promise<Challenge> {
  const { timezone } = await users.accountOf(app.db, user)
  return app.db.transaction().execute(async (tx) => {
    const { endsOn, members } = (await store.hold(tx, id)) ?? fail('challenge_not_found')
    if ((await store.find(tx, user, id))?.isMember) return ofId(app, tx, user, id)
    if (endsOn < localDateOf(app.now(), timezone)) fail('challenge_over')
    if (members >= mostMembers) fail('challenge_full')
    if ((await store.countOf(tx, user)) >= mostChallenges) fail('too_many_challenges')
    await store.join(tx, user, id, app.now().toISOString())
    return ofId(app, tx, user, id)
  })
}

export async function leave(app: App, user: User, id: string): Promise<{ left: true }> {
  await app.db.transaction().execute(async (tx) => {
    await store.hold(tx, id)
    if (!(await store.leave(tx, user, id))) fail('challenge_not_found')
  })
  return { left: true }
}

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest()
