import { describe, expect, it } from 'vitest'
import * as contract from './index.ts'
import { scopeOf, scopes } from './scopes.ts'

const isEndpoint = (value: unknown): value is contract.Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value
const endpoints = Object.values(contract as Record<string, unknown>).filter(isEndpoint)
const isClosed = ({ path }: contract.Endpoint) => /^\/(auth|admin|files)\//.test(path)

describe('the scope of an endpoint', () => {
  it.each(endpoints.filter((endpoint) => !isClosed(endpoint)).map((endpoint) => [endpoint.path, endpoint] as const))(
    'is known for %s',
    (_path, endpoint) => {
      expect(scopes).toContain(scopeOf(endpoint))
    },
  )

  it('is none where the doors of an account and the admin are', () => {
    const closed = endpoints.filter(isClosed)

    expect(closed.length).toBeGreaterThan(10)
    expect(closed.map(scopeOf).filter(Boolean)).toEqual([])
  })

  it('reads with GET and writes with everything else', () => {
    expect(scopeOf({ method: 'GET', path: '/workouts/:id' })).toBe('workouts:read')
    expect(scopeOf({ method: 'DELETE', path: '/workouts/:id' })).toBe('workouts:write')
    expect(scopeOf({ method: 'POST', path: '/templates/:id/start' })).toBe('workouts:write')
  })
})
