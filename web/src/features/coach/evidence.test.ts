import { expect, it } from 'vitest'
import { pageOf } from './evidence.ts'

it.each([
  ['/analytics/muscles?range=12w&explain=true', '/progress/muscles'],
  ['/analytics/recovery?explain=true', '/progress/muscles'],
  ['/analytics/intensity?range=12w&explain=true', '/progress/effort'],
  ['/analytics/strength?range=12w&explain=true', '/progress/strength'],
  ['/analytics/something-newer', '/progress'],
])('shows %s on %s', (evidence, page) => {
  expect(pageOf(evidence)).toEqual({ to: page })
})
