import type { Endpoint } from '@fitai/contract'
import type { App, User } from '../app.ts'
import { fail } from '../failure.ts'
import * as auth from '../features/auth/service.ts'
import { accessKey, accessTokenChecker } from './access-token.ts'

/** Who calls an endpoint, by the token they show. Nobody, where strangers are answered and none is shown. */
export function callerOf(app: App) {
  const check = accessTokenChecker(accessKey(app.jwtSecret), app.now)

  return async (endpoint: Endpoint, authorization: string | undefined): Promise<User | undefined> => {
    const { access } = endpoint
    if (access === 'public' || (access === 'either' && authorization === undefined)) return undefined
    const token = bearerOf(authorization)
    if (token.startsWith(auth.tokenMark)) return auth.checkApiToken(app, token, endpoint)
    const user = await check(token)
    if (app.ended.has(user.sessionId)) return fail('not_signed_in')
    if (access === 'admin' && (await auth.roleOf(app.db, user.id)) !== 'admin') return fail('admin_only')
    return user
  }
}

function bearerOf(header: string | undefined): string {
  const [scheme, token] = header?.split(' ') ?? []
  return scheme?.toLowerCase() === 'bearer' && token ? token : fail('not_signed_in')
}
