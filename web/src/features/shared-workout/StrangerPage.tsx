import { useQuery } from '@tanstack/react-query'
import { Gone, isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { sharedWorkoutQuery } from '../../sharing/queries.ts'
import { StrangerFrame } from '../../sharing/StrangerFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { headOf, SharedContent } from './SharedContent.tsx'

type Props = { token: string; onSignIn: () => void }

/** A workout behind a link, for somebody who is not signed in. */
export function StrangerPage({ token, onSignIn }: Props) {
  const query = useQuery(sharedWorkoutQuery(token))
  const signIn = (
    <Button variant="outline" className="max-sm:w-full" onClick={onSignIn}>
      Sign in to FitAI
    </Button>
  )
  return (
    <StrangerFrame {...headOf(query.data)} actions={query.data && signIn}>
      {isGone(query.error) ? (
        <Gone title="This link leads nowhere" text="It is not shared any more, or the link is not whole.">
          {signIn}
        </Gone>
      ) : (
        <Loaded query={query} waiting={<SkeletonList lines={3} className="h-40" />}>
          {(workout) => <SharedContent workout={workout} />}
        </Loaded>
      )}
    </StrangerFrame>
  )
}
