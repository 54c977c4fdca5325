import { listSecurityEvents } from '@fitai/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { SkeletonList } from '../../ui/states.tsx'
import { deviceOf } from './device.ts'
import { eventWords, isAlarming } from './event-words.ts'
import { Part } from './Part.tsx'
import { Section } from './Section.tsx'
import { timeOf } from './when.ts'

const noCursor: string | undefined = undefined

/** The newest first, a few at a time. */
export function Events() {
  const events = useInfiniteQuery({
    queryKey: [listSecurityEvents.path],
    queryFn: ({ pageParam }) => call(listSecurityEvents, { query: { limit: 10, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  const items = events.data?.pages.flatMap((page) => page.items)
  return (
    <Section title="What happened" text="Every sign-in and every change to how one gets in, for half a year.">
      <Part query={{ ...events, data: items }} waiting={<SkeletonList lines={4} className="h-12" />}>
        {(all) => (
          <ul aria-label="What happened" className="flex flex-col divide-y divide-line border-t border-line">
            {all.map(({ kind, at, userAgent, address }, place) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: two things may happen at the same moment
                key={`${at} ${place}`}
                className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5 text-label"
              >
                <span className={cx('font-medium', isAlarming(kind) && 'text-amber')}>{eventWords[kind].text}</span>
                <span className="num text-ink3">{timeOf(at)}</span>
                <span className="w-full text-ink3 wrap-anywhere">
                  {[deviceOf(userAgent).name, address].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {events.hasNextPage && (
        <Button
          variant="ghost"
          className="self-start"
          isBusy={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {events.isFetchNextPageError ? 'That failed. Try again' : 'Show earlier'}
        </Button>
      )}
    </Section>
  )
}
