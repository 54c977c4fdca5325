import { scopes } from '@fitai/contract'
import { expect, it } from 'vitest'
import { scopesText } from './scope-words.ts'

it('says what a token may do', () => {
  expect(scopesText(scopes)).toBe('Reads and writes everything')
  expect(scopesText(scopes.filter((scope) => scope.endsWith(':read')))).toBe('Reads everything')
  expect(scopesText(['progress:read', 'workouts:write', 'workouts:read'])).toBe(
    'Workouts: read, write · Progress: read',
  )
})
