import { ApiFailure, readActivity } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, SearchX } from 'lucide-react'
import { Loaded } from '../../Loaded.tsx'
import { useLive } from '../../live/useLive.ts'
import { read } from '../../queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { ActivityCard } from './ActivityCard.tsx'
import { Comments } from './Comments.tsx'

/** One piece of news, and what was said to it. */
export function ActivityPage({ activityId }: { activityId: string }) {
  useLive({ atOnce: true })
  const activity = useQuery(read(readActivity, { params: { id: activityId } }))
  const navigate = useNavigate()
  const isGone = activity.error instanceof ApiFailure && activity.error.status === 404
  return (
    <Page
      title="News"
      back={
        <Link to="/community" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Community
        </Link>
      }
    >
      <div className="flex w-full max-w-2xl flex-col gap-3">
        {isGone ? (
          <EmptyState icon={SearchX} title="This is not there" text="It was deleted, or it is not shown to you." />
        ) : (
          <Loaded query={activity} waiting={<SkeletonList lines={1} className="h-44 rounded-card" />}>
            {(loaded) => (
              <>
                <ActivityCard activity={loaded} onDeleted={() => void navigate({ to: '/community', replace: true })} />
                <Comments activity={loaded} />
              </>
            )}
          </Loaded>
        )}
      </div>
    </Page>
  )
}
