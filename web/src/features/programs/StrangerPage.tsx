import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../Loaded.tsx'
import { daysText, headLine } from '../../programs/place-words.ts'
import { sharedQuery } from '../../programs/queries.ts'
import { StrangerFrame } from '../../sharing/StrangerFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { SharedContent } from './SharedPage.tsx'

type Props = { token: string; onSignIn: () => void }

/** A program behind a link, for somebody who is not signed in. The address stays: after it they can copy it. */
export function StrangerPage({ token, onSignIn }: Props) {
  const query = useQuery(sharedQuery(token))
  const program = query.data
  return (
    <StrangerFrame
      title={program?.name ?? 'Shared program'}
      sub={program && [headLine(program), daysText(program.daysPerWeek)].filter(Boolean).join(' · ')}
      actions={
        <Button variant="primary" className="max-sm:w-full" onClick={onSignIn}>
          Sign in to copy it
        </Button>
      }
    >
      <Loaded query={query} waiting={<SkeletonList lines={3} className="h-52" />}>
        {(loaded) => <SharedContent program={loaded} />}
      </Loaded>
    </StrangerFrame>
  )
}
