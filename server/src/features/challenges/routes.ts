import {
  createChallenge,
  deleteChallenge,
  joinByCode,
  joinChallenge,
  leaveChallenge,
  listChallenges,
  makeChallengeCode,
  readChallenge,
  renameChallenge,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as challenges from './service.ts'

export const challengeRoutes = (app: App): Operation[] => [
  on(listChallenges, ({ user }) => challenges.list(app, user)),
  on(createChallenge, ({ user, body }) => challenges.create(app, user, body)),
  on(joinByCode, ({ user, body }) => challenges.joinByCode(app, user, body.code)),
  on(readChallenge, ({ user, params }) => challenges.read(app, user, params.id)),
  on(renameChallenge, ({ user, params, body }) => challenges.rename(app, user, params.id, body.name)),
  on(deleteChallenge, ({ user, params }) => challenges.remove(app, user, params.id)),
  on(makeChallengeCode, ({ user, params }) => challenges.makeCode(app, user, params.id)),
  on(joinChallenge, ({ user, params }) => challenges.join(app, user, params.id)),
  on(leaveChallenge, ({ user, params }) => challenges.leave(app, user, params.id)),
]
