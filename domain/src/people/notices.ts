import type { GoalNotice } from '../goals/notices.ts'
import type { NotificationKind } from './notifications.ts'

export const peopleNotices = [
  ...(['friend_request', 'friend_accepted', 'activity_liked', 'activity_commented'] as const),
  ...(['coach_accepted', 'coach_commented', 'client_commented', 'template_assigned', 'program_assigned'] as const),
]
/** What people are told of each other. */
export type PeopleNotice = (typeof peopleNotices)[number]

export type Notice = GoalNotice | PeopleNotice

const kinds: Record<Notice, NotificationKind> = {
  ...({ goal_week_left: 'goal', goal_day_left: 'goal', goal_reached: 'goal', goal_missed: 'goal' } as const),
  ...({ friend_request: 'friend_request', friend_accepted: 'friend_request' } as const),
  ...({ activity_liked: 'like', activity_commented: 'comment' } as const),
  ...({ coach_accepted: 'coach', coach_commented: 'coach', client_commented: 'coach' } as const),
  ...({ template_assigned: 'coach', program_assigned: 'coach' } as const),
}

/** Under which kind of their preferences somebody says how a notice reaches them. */
export function notificationKindOf(notice: Notice): NotificationKind {
  return kinds[notice]
}
