import { Newspaper } from 'lucide-react'
import { Loaded } from '../../Loaded.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { ActivityCard } from './ActivityCard.tsx'
import { useNewsOf } from './news.ts'

/** What somebody told, as far as the caller may see it. */
export function NewsOf({ userId }: { userId: string }) {
  const news = useNewsOf(userId)
  return (
    <>
      <Loaded query={news} waiting={<SkeletonList lines={2} className="h-44 rounded-card" />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={Newspaper} title="No news" text="There is nothing that you may see." />
          ) : (
            all.map((activity) => <ActivityCard key={activity.id} activity={activity} />)
          )
        }
      </Loaded>
      {news.hasNextPage && (
        <Button isBusy={news.isFetchingNextPage} onClick={() => void news.fetchNextPage()}>
          Earlier
        </Button>
      )}
    </>
  )
}
