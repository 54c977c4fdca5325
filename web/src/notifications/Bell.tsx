import { listNotifications, type Notification, readNotifications } from '@fitai/contract'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import {
  Bell as BellIcon,
  CalendarClock,
  Check,
  Gift,
  GraduationCap,
  Heart,
  type LucideIcon,
  MessageCircle,
  UserPlus,
  Users,
  X,
} from 'lucide-react'
import { useState } from 'react'
import { call } from '../api.ts'
import { explain } from '../failures.ts'
import { dayAndTime } from '../format.ts'
import { Loaded } from '../Loaded.tsx'
import { queryClient, read } from '../queries.ts'
import { Button } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { say } from '../ui/say.ts'
import { EmptyState, SkeletonList } from '../ui/states.tsx'

const countQuery = read(listNotifications, { query: { unread: 'true', limit: 1 } })
const minute = 60_000

/** How many notifications are unread, and the way to all of them. */
export function Bell() {
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery({ ...countQuery, refetchInterval: 5 * minute })
  const unread = data?.unread ?? 0
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        className="relative grid size-11 place-items-center rounded-cell text-ink2 transition hover:bg-raised hover:text-ink"
      >
        <BellIcon size={21} aria-hidden="true" />
        <span className="sr-only">Notifications{unread > 0 && `, ${unread} unread`}</span>
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="num absolute top-1 right-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-volt px-1 text-micro font-semibold text-on-volt"
          >
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <Sheet title="Notifications" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <List hasUnread={unread > 0} onLeave={() => setIsOpen(false)} />
      </Sheet>
    </>
  )
}

const noCursor: string | undefined = undefined

function List({ hasUnread, onLeave }: { hasUnread: boolean; onLeave: () => void }) {
  const list = useInfiniteQuery({
    queryKey: [listNotifications.path, 'all'],
    queryFn: ({ pageParam }) => call(listNotifications, { query: { limit: 20, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  const markAll = useMutation({
    mutationFn: () => call(readNotifications, { body: {} }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [listNotifications.path] }),
    onError: (error) => say(explain(error)),
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <Loaded query={{ ...list, data: items }} waiting={<SkeletonList lines={4} className="h-14" />}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState
            icon={BellIcon}
            title="Nothing to tell"
            text="Friends, coaches, deadlines and reached goals are told here."
          />
        ) : (
          <>
            {hasUnread && (
              <Button
                variant="ghost"
                className="-ml-2 px-2"
                isBusy={markAll.isPending}
                onClick={() => markAll.mutate()}
              >
                <Check size={17} aria-hidden="true" />
                Mark all as read
              </Button>
            )}
            <ul className="-mx-3">
              {all.map((notification) => (
                <li key={notification.id}>
                  <Row notification={notification} onLeave={onLeave} />
                </li>
              ))}
            </ul>
            {list.hasNextPage && (
              <Button className="mt-2" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {list.isFetchNextPageError ? 'That failed. Try again' : 'Earlier'}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  )
}

type Look = { icon: LucideIcon; look: string; sentence: string }

const plain = 'bg-raised text-ink2'
const looks = {
  goal_reached: { icon: Check, look: 'bg-gold-soft text-gold', sentence: 'Reached.' },
  goal_missed: { icon: X, look: 'bg-danger-soft text-danger', sentence: 'The deadline is over.' },
  goal_week_left: { icon: CalendarClock, look: plain, sentence: 'A week is left.' },
  goal_day_left: { icon: CalendarClock, look: 'bg-amber-soft text-amber', sentence: 'A day is left.' },
  friend_request: { icon: UserPlus, look: 'bg-volt-soft text-volt-text', sentence: 'asks to be your friend.' },
  friend_accepted: { icon: Users, look: plain, sentence: 'and you are friends now.' },
  activity_liked: { icon: Heart, look: 'bg-danger-soft text-danger', sentence: 'likes your news.' },
  activity_commented: { icon: MessageCircle, look: plain, sentence: 'said something.' },
  coach_accepted: { icon: GraduationCap, look: plain, sentence: 'is your coach now.' },
  coach_commented: { icon: GraduationCap, look: plain, sentence: 'said something about your workout.' },
  client_commented: { icon: GraduationCap, look: plain, sentence: 'said something about a workout.' },
  template_assigned: { icon: Gift, look: plain, sentence: 'gave you a template.' },
  program_assigned: { icon: Gift, look: plain, sentence: 'gave you a program.' },
} satisfies Record<Notification['kind'], Look>

/** Where a notification leads. */
function placeOf({ kind, goal, subjectId }: Notification): LinkProps {
  if (goal) return { to: '/goals/$goalId', params: { goalId: goal.id } }
  if (kind === 'friend_request') return { to: '/community/friends' }
  if (kind === 'activity_liked' || kind === 'activity_commented')
    return { to: '/community/$activityId', params: { activityId: subjectId } }
  if (kind === 'friend_accepted') return { to: '/community/people/$personId', params: { personId: subjectId } }
  if (kind === 'coach_commented') return { to: '/training/$workoutId', params: { workoutId: subjectId } }
  if (kind === 'program_assigned') return { to: '/training/programs/$programId', params: { programId: subjectId } }
  if (kind === 'template_assigned') return { to: '/training/templates/$templateId', params: { templateId: subjectId } }
  return { to: '/community/coaching' }
}

function Row({ notification, onLeave }: RowProps) {
  const { id, kind, goal, person, createdAt, readAt } = notification
  const { icon: Icon, look, sentence } = looks[kind]
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const leave = () => {
    onLeave()
    if (readAt !== null) return
    const marked = call(readNotifications, { body: { ids: [id] } })
    void marked.then(() => queryClient.invalidateQueries({ queryKey: [listNotifications.path] })).catch(() => undefined)
  }
  return (
    <Link
      {...placeOf(notification)}
      onClick={leave}
      className="flex min-h-16 items-center gap-3 rounded-field px-3 py-2 transition hover:bg-sheet-field"
    >
      <span className={cx('grid size-10 shrink-0 place-items-center rounded-full', look)}>
        <Icon size={18} aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1">
        <span className={cx('block truncate', readAt === null ? 'font-semibold' : 'font-medium')}>
          {goal?.name ?? person?.name}
        </span>
        <span className="num block truncate text-label text-ink2">
          {sentence} <span className="text-ink3">{dayAndTime(createdAt, zone)}</span>
        </span>
      </span>
      {readAt === null && (
        <span className="size-2 shrink-0 rounded-full bg-volt-text">
          <span className="sr-only">Unread</span>
        </span>
      )}
    </Link>
  )
}

type RowProps = { notification: Notification; onLeave: () => void }
