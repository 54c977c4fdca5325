import type { Endpoint } from '@fitai/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, User } from '../app.ts'
import { fail } from '../failure.ts'
import { networkOf } from './network.ts'

const windowMs = 60_000

/**
 * How often somebody may call within a minute: users by who they are, strangers by the network they come from, and
 * whoever stands before the door of an account more strictly, also by network.
 */
export function limitsOf(app: App) {
  const { user: ofUsers, address: ofStrangers, auth: atDoors } = app.config.limits

  async function take(reply: FastifyReply, key: string, limit: number): Promise<void> {
    if (limit === 0) return
    const { count, leftMs } = await app.counters.count(key, windowMs)
    const seconds = Math.max(1, Math.ceil(leftMs / 1000))
    reply.headers({
      'ratelimit-limit': limit,
      'ratelimit-remaining': Math.max(0, limit - count),
      'ratelimit-reset': seconds,
    })
    if (count <= limit) return
    reply.header('retry-after', seconds)
    fail('too_many_requests')
  }

  return {
    async atDoor(endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply): Promise<void> {
      if (isDoor(endpoint)) await take(reply, `door:${networkOf(request.ip)}`, atDoors)
    },
    async ofCaller(user: User | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
      if (user) await take(reply, `user:${user.id}`, ofUsers)
      else await take(reply, `stranger:${networkOf(request.ip)}`, ofStrangers)
    },
  }
}

/** Where passwords, codes and links are tried, or mails are ordered. Who refreshes has been let in before. */
function isDoor({ access, path }: Endpoint): boolean {
  return access === 'public' && path.startsWith('/auth/') && !['/auth/refresh', '/auth/logout'].includes(path)
}
