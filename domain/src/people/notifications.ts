export const notificationKinds = [
  'workout_reminder',
  'record',
  'goal',
  'coach',
  'friend_request',
  'like',
  'comment',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const notificationChannels = ['inApp', 'push', 'email'] as const
export type NotificationChannel = (typeof notificationChannels)[number]

export type Notifications = Record<NotificationKind, Record<NotificationChannel, boolean>>
/** What somebody changed; the rest is as usual. */
export type NotificationChanges = {
  [K in NotificationKind]?: { [C in NotificationChannel]?: boolean | undefined } | undefined
}

/** In the app always, by push what waits for an answer or a time, by mail nothing that was not asked for. */
const usual: Record<NotificationKind, Record<NotificationChannel, boolean>> = {
  workout_reminder: { inApp: true, push: true, email: false },
  record: { inApp: true, push: false, email: false },
  goal: { inApp: true, push: false, email: false },
  coach: { inApp: true, push: false, email: false },
  friend_request: { inApp: true, push: true, email: false },
  like: { inApp: true, push: false, email: false },
  comment: { inApp: true, push: true, email: false },
}

/** What reaches somebody, and how: as usual, with their own changes. */
export function notificationsWith(changes: NotificationChanges): Notifications {
  const of = (kind: NotificationKind) => ({ ...usual[kind], ...given(changes[kind] ?? {}) })
  return {
    ...{ workout_reminder: of('workout_reminder'), record: of('record'), goal: of('goal'), coach: of('coach') },
    ...{ friend_request: of('friend_request'), like: of('like'), comment: of('comment') },
  }
}

/** Changes on top of changes, channel by channel. */
export function mergeNotifications(before: NotificationChanges, after: NotificationChanges): NotificationChanges {
  const merged: NotificationChanges = { ...before }
  for (const kind of notificationKinds)
    if (after[kind]) merged[kind] = { ...given(before[kind] ?? {}), ...given(after[kind] ?? {}) }
  return merged
}

function given<T extends { [name: string]: boolean | undefined }>(channels: T): { [K in keyof T]?: boolean } {
  const entries: { [K in keyof T]?: boolean } = {}
  for (const channel in channels) if (channels[channel] !== undefined) entries[channel] = channels[channel]
  return entries
}
