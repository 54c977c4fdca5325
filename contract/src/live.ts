/** What people are told of each other; `subjectId` is the person, except where another thing is named. */
export const noticeKinds = [
  'friend_request',
  'friend_accepted',
  'coach_accepted',
  'coach_commented',
  'template_assigned',
  'activity_liked',
  'activity_commented',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
