import type { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import type { FailureCode } from './failures.ts'
import type { Problem } from './problem.ts'
import type { ServedFile } from './served-file.ts'

export type Outgoing = { method: string; headers: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> }
export type Incoming = {
  ok: boolean
  status: number
  headers: { get(name: string): string | null }
  json(): Promise<unknown>
  arrayBuffer(): Promise<ArrayBuffer>
}
export type Send = (path: string, init: Outgoing) => Promise<Incoming>

/** A part of the input may be left out when the endpoint asks for nothing in it. */
type Part<Name extends string, Schema extends z.ZodType> =
  Record<never, never> extends z.input<Schema> ? { [N in Name]?: z.input<Schema> } : { [N in Name]: z.input<Schema> }

export type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> & {
    /** The version that is changed: where the server has another one, it refuses with `stale_version`. */
    ifVersion?: number
  }

/** What the server said no with. `code` is stable: show it through the translations, never `message`. */
export class ApiFailure extends Error {
  readonly code: FailureCode
  readonly status: number
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ApiFailure'
    this.code = problem.code as FailureCode
    this.status = problem.status
    this.problem = problem
  }
}

type Sent = { params?: object; query?: object; body?: unknown; ifVersion?: number }

/** Calls the API by endpoint; the types come from the endpoint itself, so nothing is generated. */
export function createClient(send: Send) {
  return async function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    input: Input<P, Q, B>,
  ): Promise<z.output<R>> {
    const { params, query, body, ifVersion } = input as Sent
    const { headers, ...content } = payload(endpoint, body)
    const reply = await send(fillPath(endpoint.path, params) + queryString(query), {
      method: endpoint.method,
      headers: { ...headers, ...(ifVersion !== undefined && { 'if-match': `"${ifVersion}"` }) },
      ...content,
    })
    const answer = reply.ok && endpoint.replyKind === 'file' ? await fileIn(reply) : await reply.json()
    if (!reply.ok) throw new ApiFailure(answer as Problem)
    return endpoint.reply.parse(answer)
  }
}

async function fileIn(reply: Incoming): Promise<ServedFile> {
  const [, name] = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '') ?? []
  const type = reply.headers.get('content-type') ?? 'application/octet-stream'
  return { type, content: new Uint8Array(await reply.arrayBuffer()), ...(name !== undefined && { name }) }
}

function payload(endpoint: Endpoint, body: unknown): Pick<Outgoing, 'headers' | 'body'> {
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') return { headers: {} }
  if (endpoint.bodyKind !== 'json') {
    // What a picture is, its own bytes tell.
    const type = endpoint.bodyKind === 'file' ? 'text/csv' : 'image/jpeg'
    return { headers: { 'content-type': type }, body: body as Uint8Array<ArrayBuffer> }
  }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }
}

function fillPath(path: string, params: object = {}): string {
  return Object.entries(params).reduce(
    (filled, [name, value]) => filled.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  )
}

function queryString(query: object = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
