import { Link } from '@tanstack/react-router'
import { PenLine, Users } from 'lucide-react'
import { useState } from 'react'
import { Loaded } from '../../Loaded.tsx'
import { useLive } from '../../live/useLive.ts'
import { CommunityTabs } from '../../people/CommunityTabs.tsx'
import { TrainingTogether } from '../../people/TrainingTogether.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { ActivityCard } from './ActivityCard.tsx'
import { useFeed } from './news.ts'
import { WritePost } from './WritePost.tsx'

/** What friends did, last told first. Nobody else, no ranking. */
export function CommunityPage() {
  useLive({ atOnce: true })
  const feed = useFeed()
  const [isWriting, setIsWriting] = useState(false)
  return (
    <Page title="Community">
      <CommunityTabs />
      <div className="flex w-full max-w-2xl flex-col gap-3">
        <Button variant="outline" className="w-full justify-start text-ink2" onClick={() => setIsWriting(true)}>
          <PenLine size={17} aria-hidden="true" />
          Write something
        </Button>
        <TrainingTogether />
        <Loaded query={feed} waiting={<SkeletonList lines={3} className="h-44 rounded-card" />}>
          {(news) =>
            news.length === 0 ? (
              <EmptyState
                icon={Users}
                title="No news yet"
                text="Finished workouts of you and your friends stand here, as far as each of you shows them."
              >
                <div className="flex flex-wrap justify-center gap-2">
                  <Link to="/community/friends" className={buttonClass({ variant: 'primary' })}>
                    Find friends
                  </Link>
                  <Link to="/settings" hash="privacy" className={buttonClass({ variant: 'outline' })}>
                    Choose what you show
                  </Link>
                </div>
              </EmptyState>
            ) : (
              news.map((activity) => <ActivityCard key={activity.id} activity={activity} />)
            )
          }
        </Loaded>
        {feed.hasNextPage && (
          <Button isBusy={feed.isFetchingNextPage} onClick={() => void feed.fetchNextPage()}>
            {feed.isFetchNextPageError ? 'That failed. Try again' : 'Earlier'}
          </Button>
        )}
      </div>
      <WritePost isOpen={isWriting} onClose={() => setIsWriting(false)} />
    </Page>
  )
}
