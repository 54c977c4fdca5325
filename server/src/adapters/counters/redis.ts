import { Redis } from 'ioredis'
import type { Counters } from './counters.ts'

/**
 * Counters in Redis. While it does not answer, those in memory go on: a limit is then one of each process, which is
 * better than none, and far better than turning everybody away.
 */
export function openRedisCounters(url: string, memory: Counters, log: (sentence: string) => void): Counters {
  const redis = new Redis(url, {
    ...{ enableOfflineQueue: false, maxRetriesPerRequest: 0, connectTimeout: 2_000, commandTimeout: 250 },
    retryStrategy: (times) => Math.min(times * 250, 5_000),
  })
  let isLost = false
  const lost = (error: Error) => {
    if (!isLost) log(`Redis does not answer (${error.message}): limits count in memory until it does.`)
    isLost = true
  }
  redis.on('error', lost)
  redis.on('ready', () => {
    if (isLost) log('Redis answers again.')
    isLost = false
  })

  async function orInMemory<T>(there: () => Promise<T>, here: () => Promise<T>): Promise<T> {
    if (redis.status !== 'ready') return here()
    try {
      return await there()
    } catch (error) {
      lost(error as Error)
      return here()
    }
  }

  return {
    count: (key, windowMs) =>
      orInMemory(
        async () => {
          const answers = await redis
            .multi()
            .set(name(key), 0, 'PX', windowMs, 'NX')
            .incr(name(key))
            .pttl(name(key))
            .exec()
          const [, count, leftMs] = (answers ?? []).map(([error, value]) => numberOr(error, value))
          return { count: count ?? 1, leftMs: Math.max(0, leftMs ?? windowMs) }
        },
        () => memory.count(key, windowMs),
      ),
    close: (key, ms) =>
      orInMemory(
        async () => {
          const answers = await redis.multi().set(name(key), 1, 'PX', ms, 'NX').pttl(name(key)).exec()
          const [error, isTaken] = answers?.[0] ?? []
          if (error) throw error
          return isTaken === 'OK' ? 0 : Math.max(1, Number(answers?.[1]?.[1]))
        },
        () => memory.close(key, ms),
      ),
    forget: (keys) =>
      orInMemory(
        async () => {
          await redis.del(...keys.map(name))
          await memory.forget(keys)
        },
        () => memory.forget(keys),
      ),
    stop: () => redis.disconnect(),
  }
}

const name = (key: string) => `fitai:${key}`

function numberOr(error: Error | null, value: unknown): number {
  if (error) throw error
  return Number(value)
}
