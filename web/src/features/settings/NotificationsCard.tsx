import {
  type NotificationChanges,
  type NotificationChannel,
  type NotificationKind,
  type Notifications,
  notificationChannels,
  notificationKinds,
} from '@fitai/domain'
import { Card } from '../../ui/Card.tsx'
import { Many } from '../../ui/Choices.tsx'

const kindWords = {
  workout_reminder: 'Workouts that are due',
  record: 'Records',
  goal: 'Goals',
  coach: 'Advice of the coach',
  friend_request: 'Friend requests',
  like: 'Likes',
  comment: 'Comments',
} satisfies Record<NotificationKind, string>

const channelWords = { inApp: 'In the app', push: 'Push', email: 'Mail' } satisfies Record<NotificationChannel, string>

type Props = { notifications: Notifications; onChange: (changes: NotificationChanges) => void }

/** What may reach somebody, and how. */
export function NotificationsCard({ notifications, onChange }: Props) {
  return (
    <Card aria-label="What reaches you" className="flex flex-col gap-5 p-4">
      <div>
        <h2 className="text-body font-semibold">Notifications</h2>
        <p className="mt-1 text-label text-ink2">Nothing is sent in a way that is off here.</p>
      </div>
      {notificationKinds.map((kind) => {
        const of = notifications[kind]
        return (
          <Many
            key={kind}
            label={kindWords[kind]}
            showsLabel
            items={notificationChannels.map((value) => ({ value, name: channelWords[value] }))}
            values={notificationChannels.filter((channel) => of[channel])}
            onChange={(on) =>
              onChange({ [kind]: Object.fromEntries(notificationChannels.map((one) => [one, on.includes(one)])) })
            }
          />
        )
      })}
    </Card>
  )
}
