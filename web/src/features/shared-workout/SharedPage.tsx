import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { Gone, isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { sharedWorkoutQuery } from '../../sharing/queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { headOf, SharedContent } from './SharedContent.tsx'

/** The workout behind a link, for somebody who is in. */
export function SharedPage({ token }: { token: string }) {
  const query = useQuery(sharedWorkoutQuery(token))
  return (
    <Page
      {...headOf(query.data)}
      back={
        <Link to="/training" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Training
        </Link>
      }
    >
      {isGone(query.error) ? (
        <Gone title="This link leads nowhere" text="It is not shared any more, or the link is not whole.">
          <Link to="/training" className={buttonClass({ variant: 'primary' })}>
            To your training
          </Link>
        </Gone>
      ) : (
        <Loaded query={query} waiting={<SkeletonList lines={3} className="h-40" />}>
          {(workout) => <SharedContent workout={workout} />}
        </Loaded>
      )}
    </Page>
  )
}
