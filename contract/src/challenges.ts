import { challengeKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ExerciseLink } from './exercises.ts'
import { Person } from './people.ts'
import { Id, LocalDate } from './scalars.ts'

export const challengeStates = ['upcoming', 'running', 'settling', 'over'] as const
export const challengeOpenTo = ['friends', 'link'] as const
const Name = z.string().trim().min(1).max(120)

const Head = {
  id: Id,
  name: z.string(),
  kind: z
    .enum(challengeKinds)
    .describe(
      'sessions: finished workouts. volume: kg. streak: weeks of the challenge in a row with enough training days. distance: metres. relative_strength: best e1RM (Brzycki, for everybody) by bodyweight',
    ),
  exercise: ExerciseLink.nullable().describe('Of relative_strength'),
  timesAWeek: z.int().nullable().describe('Of streak'),
  startsOn: LocalDate.describe('Days count where each member is'),
  endsOn: LocalDate.describe('The last day'),
  state: z.enum(challengeStates).describe('settling: over for you, not yet for every member where they are'),
  openTo: z.enum(challengeOpenTo).describe('Friends of its owner, or whoever has the code'),
  owner: Person.nullable().describe('null where you are not there for each other'),
  isOwn: z.boolean(),
  isMember: z.boolean(),
}

/** A challenge as somebody sees it who may join. */
export const ChallengeSummary = z
  .object({ ...Head, members: z.int().nullable().describe('For members only') })
  .meta({ id: 'ChallengeSummary' })
export type ChallengeSummary = z.infer<typeof ChallengeSummary>

export const Challenge = z
  .object({
    ...Head,
    board: z
      .array(
        z.object({
          person: Person,
          isYou: z.boolean(),
          score: z.number().nullable().describe('null: nothing to go by, such as no bodyweight'),
          rank: z.int().nullable().describe('Equal scores share one; null without a score'),
        }),
      )
      .nullable()
      .describe('The best first; for members only'),
  })
  .meta({ id: 'Challenge' })
export type Challenge = z.infer<typeof Challenge>

const ChallengeKey = z.strictObject({ id: Id })

export const listChallenges = endpoint({
  method: 'GET',
  path: '/community/challenges',
  summary: 'Challenges you are in, and those of friends that you could join; the last to end first',
  reply: z.object({ items: z.array(ChallengeSummary) }),
})

export const createChallenge = endpoint({
  method: 'POST',
  path: '/community/challenges',
  summary: 'Begin a challenge, as its first member',
  description: 'The same id again answers it as it is.',
  body: z
    .strictObject({
      id: Id,
      name: Name,
      kind: z.enum(challengeKinds),
      exerciseId: z.string().min(1).max(100).optional().describe('Id or slug, of the library; for relative_strength'),
      timesAWeek: z.int().min(1).max(7).optional().describe('For streak'),
      startsOn: LocalDate,
      endsOn: LocalDate,
      openTo: z.enum(challengeOpenTo),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn && days(startsOn, endsOn) <= 366, {
      path: ['endsOn'],
      message: 'Must be 0 to 366 days after `startsOn`',
    })
    .refine(({ kind, exerciseId }) => (kind === 'relative_strength') === (exerciseId !== undefined), {
      path: ['exerciseId'],
      message: 'Belongs to relative_strength, and only there',
    })
    .refine(({ kind, timesAWeek }) => (kind === 'streak') === (timesAWeek !== undefined), {
      path: ['timesAWeek'],
      message: 'Belongs to streak, and only there',
    }),
  status: 201,
  reply: Challenge,
  failures: ['exercise_not_found', 'exercise_not_comparable', 'too_many_challenges', 'challenge_over', 'id_taken'],
})

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

export const readChallenge = endpoint({
  method: 'GET',
  path: '/community/challenges/:id',
  summary: 'A challenge and its leaderboard, as the logs of its members say now',
  params: ChallengeKey,
  reply: Challenge,
  failures: ['challenge_not_found'],
})

export const renameChallenge = endpoint({
  method: 'PUT',
  path: '/community/challenges/:id',
  summary: 'Rename your challenge',
  params: ChallengeKey,
  body: z.strictObject({ name: Name }),
  reply: Challenge,
  failures: ['challenge_not_found'],
})

export const deleteChallenge = endpoint({
  method: 'DELETE',
  path: '/community/challenges/:id',
  summary: 'Delete your challenge for everybody',
  params: ChallengeKey,
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['challenge_not_found'],
})

export const makeChallengeCode = endpoint({
  method: 'POST',
  path: '/community/challenges/:id/code',
  summary: 'A new code to join your challenge by; the one before ends',
  params: ChallengeKey,
  reply: z.object({ code: z.string().describe('Told once') }),
  failures: ['challenge_not_found'],
})

const joinFailures = ['challenge_not_found', 'challenge_over', 'challenge_full', 'too_many_challenges'] as const

export const joinChallenge = endpoint({
  method: 'POST',
  path: '/community/challenges/:id/join',
  summary: 'Join a challenge of a friend',
  description: 'Other members see your name and your score in it, for all its days. Nothing else of you.',
  params: ChallengeKey,
  reply: Challenge,
  failures: [...joinFailures],
})

export const joinByCode = endpoint({
  method: 'POST',
  path: '/community/challenges/join',
  summary: 'Join a challenge by its code',
  body: z.strictObject({ code: z.string().trim().min(1).max(100) }),
  reply: Challenge,
  failures: [...joinFailures],
})

export const leaveChallenge = endpoint({
  method: 'POST',
  path: '/community/challenges/:id/leave',
  summary: 'Leave a challenge; nothing of you stays in it',
  description: 'If it is yours, the member who joined first owns it from then on. Without a member it is gone.',
  params: ChallengeKey,
  reply: z.object({ left: z.literal(true) }),
  failures: ['challenge_not_found'],
})
