import type { Connection, Reply, Request } from './connection.ts'

export type Round = { requests: number; seconds: number; latenciesMs: number[] }
export type Job = { next(): Request; isRight(reply: Reply): boolean }

/** Keeps every connection busy for a while: each sends its next request as soon as it has been answered. */
export async function load(connections: readonly Connection[], seconds: number, job: Job): Promise<Round> {
  const latenciesMs: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  const keepBusy = async (connection: Connection) => {
    for (let now = performance.now(); now < end; ) {
      const request = job.next()
      const reply = await connection.ask(request)
      if (!job.isRight(reply))
        throw new Error(`${request.method} ${request.path} answered ${reply.status}: ${reply.body.slice(0, 500)}`)
      const answered = performance.now()
      latenciesMs.push(answered - now)
      now = answered
    }
  }
  await Promise.all(connections.map(keepBusy))
  return { requests: latenciesMs.length, seconds: (performance.now() - start) / 1000, latenciesMs }
}
