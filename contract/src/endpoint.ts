import { z } from 'zod'
import type { FailureCode } from './failures.ts'

export const Nothing = z.strictObject({})
type Nothing = typeof Nothing

/** One operation of the API, said once: the server mounts it, the web calls it, OpenAPI lists it. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v1`. */
  path: `/${string}`
  summary: string
  description?: string
  /** `public` endpoints answer strangers too; `either` ones know a caller who shows a token; `admin` ones are the admin's. */
  access: 'user' | 'public' | 'either' | 'admin'
  /**
   * `file` bodies are sent as they are, with their own content type, instead of JSON: up to 50 MB. `picture` ones are
   * files of an image type, up to 15 MB.
   */
  bodyKind: 'json' | 'file' | 'picture'
  /**
   * `file` replies are the file itself, with its own content type; `events` are server-sent events, each of them a
   * `reply`, the last one followed by the end of the answer; `redirect` replies lead a browser to their `location`.
   */
  replyKind: 'json' | 'file' | 'events' | 'redirect'
  params: Params
  query: Query
  body: Body
  status: 200 | 201 | 302
  reply: Reply
  failures: readonly FailureCode[]
}

type Optional = 'access' | 'bodyKind' | 'replyKind' | 'params' | 'query' | 'body' | 'status' | 'failures'

/** Fills in what is usual: signed-in callers, JSON, status 200, and nothing in params, query or body. */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(e: Omit<Endpoint<P, Q, B, R>, Optional> & Partial<Pick<Endpoint<P, Q, B, R>, Optional>>) {
  const usual = {
    access: 'user',
    bodyKind: 'json',
    replyKind: 'json',
    params: Nothing,
    query: Nothing,
    body: Nothing,
    status: 200,
    failures: [],
  }
  return { ...usual, ...e } as Endpoint<P, Q, B, R>
}
