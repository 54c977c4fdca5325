import { z } from 'zod'

/** PostgreSQL has no NUL in text: a request that carries one is refused here instead of failing there. */
export function nulIn(value: unknown): z.core.$ZodError | undefined {
  const path = findNul(value)
  return (
    path && new z.core.$ZodError([{ code: 'custom', path, message: 'A NUL character is not allowed', input: value }])
  )
}

function findNul(value: unknown): (string | number)[] | undefined {
  if (typeof value === 'string') return value.includes('\0') ? [] : undefined
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return undefined
  for (const [key, part] of Object.entries(value)) {
    const path = findNul(part)
    if (path) return [key, ...path]
  }
  return undefined
}
