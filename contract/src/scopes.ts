import type { Endpoint } from './endpoint.ts'

/** What an API token may be for: the first word of a path. */
export const resources = [
  ...(['users', 'exercises', 'workouts', 'templates', 'programs', 'goals'] as const),
  ...(['progress', 'analytics', 'ai', 'imports', 'notifications'] as const),
]
export type Resource = (typeof resources)[number]

export type Scope = `${Resource}:${'read' | 'write'}`
export const scopes = resources.flatMap((resource) => [`${resource}:read`, `${resource}:write`] as const)

/** Where the path does not say what is touched. */
const exceptions: Partial<Record<string, Scope>> = {
  'GET /achievements': 'goals:read',
  'GET /changes': 'workouts:read',
  'POST /sync': 'workouts:write',
  'POST /templates/:id/start': 'workouts:write',
  'POST /programs/runs/:id/start': 'workouts:write',
}

/**
 * What an API token must be for to call an endpoint: `GET` reads, everything else writes. Nothing where no token will
 * do: the doors of an account, and what belongs to the admin.
 */
export function scopeOf({ method, path }: Pick<Endpoint, 'method' | 'path'>): Scope | undefined {
  const word = path.split('/')[1]
  const resource = resources.find((one) => one === word)
  return exceptions[`${method} ${path}`] ?? (resource && `${resource}:${method === 'GET' ? 'read' : 'write'}`)
}
