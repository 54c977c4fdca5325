import type { z } from 'zod'
import { fail } from '../failure.ts'

/** A place in a list, as opaque text. */
export function toCursor(...parts: (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

export function fromCursor<T>(cursor: string | undefined, place: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined
  const { data, error } = place.safeParse(parse(Buffer.from(cursor, 'base64url').toString()))
  return error ? fail('invalid_input', 'The cursor is not one of ours') : data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
