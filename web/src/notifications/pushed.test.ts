import { expect, it } from 'vitest'
import { addressOf } from './pushed.ts'

it.each([
  ['goal_reached', '/goals/thing'],
  ['friend_request', '/community/friends'],
  ['friend_accepted', '/community/people/somebody'],
  ['activity_commented', '/community/thing'],
  ['template_assigned', '/training/templates/thing'],
  ['program_assigned', '/training/programs/thing'],
  ['coach_commented', '/training/thing'],
  ['client_commented', '/community/coaching'],
] as const)('a tap on %s leads to %s', (kind, address) => {
  expect(addressOf({ kind, subjectId: 'thing', personId: 'somebody' })).toBe(address)
})
