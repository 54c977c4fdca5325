import { visibilities } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalDate, page } from './scalars.ts'

/** Words that are addresses below `/users`, or would be taken for somebody they are not. */
const reservedNames = [
  ...['profile', 'preferences', 'username', 'search', 'friends', 'blocks', 'metrics', 'notifications', 'gyms', 'gym'],
  ...['upload-avatar', 'avatar', 'limitations', 'push', 'me', 'admin', 'fitai', 'support', 'system', 'deleted'],
]

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{1,28})[a-z0-9]$/, '3 to 30 of a to z, 0 to 9, dots, dashes and underscores')
  .refine((name) => !reservedNames.includes(name), 'This name is reserved')

export const relations = ['self', 'friend', 'requested', 'asks', 'none'] as const
/** What somebody is to you: `requested` was asked by you, `asks` has asked you. */
export type Relation = (typeof relations)[number]

export const Person = z.object({ id: Id, name: z.string(), username: z.string().nullable() }).meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

const Known = Person.extend({ relation: z.enum(relations) })

export const changeUsername = endpoint({
  method: 'PUT',
  path: '/users/username',
  summary: 'Choose the name your profile is found by, or give it up with null',
  description: 'Your profile is seen by those whom `privacy.profile` of your preferences allows.',
  body: z.strictObject({ username: Username.nullable() }),
  reply: z.object({ username: z.string().nullable() }),
  failures: ['username_taken'],
})

export const readUsername = endpoint({
  method: 'GET',
  path: '/users/username',
  summary: 'Your username',
  reply: z.object({ username: z.string().nullable() }),
})

export const searchPeople = endpoint({
  method: 'GET',
  path: '/users/search',
  summary: 'Find people by the beginning of their names',
  description: 'Those whose profile is public, by name. Whoever hides is found by nobody: ask them for their code.',
  query: z.strictObject({ q: z.string().trim().min(2).max(60), limit: Limit, cursor: Cursor }),
  reply: page(Known),
})

export const Profile = Known.extend({
  profile: z.enum(visibilities).describe('Who sees this'),
  since: LocalDate.describe('The first day of the month they came'),
  friendSince: Instant.nullable(),
  workouts: z.int().nullable().describe('Finished ones; null where they are not shown'),
  lifts: z
    .array(z.object({ exerciseName: z.string(), bestE1rmKg: z.number() }))
    .nullable()
    .describe('The best estimates of up to ten lifts; null where records are not shown'),
}).meta({ id: 'Profile' })
export type Profile = z.infer<typeof Profile>

export const readPerson = endpoint({
  method: 'GET',
  path: '/users/:username',
  summary: 'Somebody’s profile, as far as you may see it',
  description: 'By username or id. Somebody who hides from you, or has blocked you, is not there.',
  access: 'either',
  params: z.strictObject({ username: z.string().min(1).max(100) }),
  reply: Profile,
  failures: ['user_not_found'],
})

export const Friend = Person.extend({
  since: Instant,
  isMuted: z.boolean().describe('You do not see their news'),
  sharesLive: z.boolean().describe('You let them see the workout you are doing'),
  isTogether: z.boolean().describe('Both of you do: each sees what the other is doing'),
}).meta({ id: 'Friend' })
export type Friend = z.infer<typeof Friend>

export const listFriends = endpoint({
  method: 'GET',
  path: '/users/friends',
  summary: 'Your friends, by name',
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  reply: page(Friend).extend({ total: z.int() }),
})

const Request = z.object({ person: Person, at: Instant })

export const listFriendRequests = endpoint({
  method: 'GET',
  path: '/users/friends/requests',
  summary: 'Who asked you, and whom you asked; newest first, 100 of each',
  reply: z.object({ received: z.array(Request), sent: z.array(Request) }),
})

const Standing = z.object({ relation: z.enum(relations) })

export const requestFriend = endpoint({
  method: 'POST',
  path: '/users/friends/request',
  summary: 'Ask somebody to be your friend',
  description:
    'By id, if you can see their profile or they asked you, or by the code they gave you. If they asked you already you are friends at once. Asking again changes nothing.',
  body: z
    .strictObject({ userId: Id.optional(), code: z.string().trim().min(1).max(100).optional() })
    .refine(({ userId, code }) => (userId === undefined) !== (code === undefined), 'Either userId or code'),
  reply: Standing.extend({ person: Person }),
  failures: ['user_not_found', 'friend_is_you', 'too_many_friends'],
})

const OtherKey = z.strictObject({ userId: Id })

export const changeFriend = endpoint({
  method: 'PUT',
  path: '/users/friends/:userId',
  summary: 'Answer a request, mute a friend, or train together',
  description: 'Whoever is declined is not told.',
  params: OtherKey,
  body: z.strictObject({
    answer: z.enum(['accept', 'decline']).optional(),
    isMuted: z.boolean().optional(),
    sharesLive: z.boolean().optional(),
  }),
  reply: Standing.extend({ friend: Friend.nullable() }),
  failures: ['user_not_found', 'too_many_friends'],
})

export const removeFriend = endpoint({
  method: 'DELETE',
  path: '/users/friends/:userId',
  summary: 'End a friendship, or take back a request',
  description: 'They are not told. Somebody who is neither changes nothing.',
  params: OtherKey,
  reply: z.object({ removed: z.literal(true) }),
})

export const makeFriendCode = endpoint({
  method: 'POST',
  path: '/users/friends/code',
  summary: 'A new code by which others can ask you; the one before ends',
  reply: z.object({ code: z.string().describe('Told once') }),
})

export const endFriendCode = endpoint({
  method: 'DELETE',
  path: '/users/friends/code',
  summary: 'End your code',
  reply: z.object({ ended: z.literal(true) }),
})

export const listBlocks = endpoint({
  method: 'GET',
  path: '/users/blocks',
  summary: 'Whom you have blocked, last first',
  reply: z.object({ items: z.array(Person.extend({ at: Instant })) }),
})

export const blockPerson = endpoint({
  method: 'PUT',
  path: '/users/blocks/:userId',
  summary: 'Block somebody',
  description:
    'Neither of you is there for the other any more: no profile, news, comments, leaderboards. Friendship, requests and coaching end. They are not told. An id that is nobody’s is answered the same.',
  params: OtherKey,
  reply: z.object({ isBlocked: z.literal(true) }),
  failures: ['friend_is_you'],
})

export const unblockPerson = endpoint({
  method: 'DELETE',
  path: '/users/blocks/:userId',
  summary: 'Let somebody see you again as a stranger',
  params: OtherKey,
  reply: z.object({ isBlocked: z.literal(false) }),
})
