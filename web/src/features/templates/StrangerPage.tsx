import { useQuery } from '@tanstack/react-query'
import { Gone, isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { StrangerFrame } from '../../sharing/StrangerFrame.tsx'
import { sharedTemplateQuery } from '../../templates/queries.ts'
import { headLine } from '../../templates/words.ts'
import { Button } from '../../ui/Button.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { SharedContent } from './SharedPage.tsx'

type Props = { token: string; onSignIn: () => void }

/** A template behind a link, for somebody who is not signed in. The address stays: after it they can copy it. */
export function StrangerPage({ token, onSignIn }: Props) {
  const query = useQuery(sharedTemplateQuery(token))
  const template = query.data
  return (
    <StrangerFrame
      title={template?.name ?? 'Shared template'}
      sub={template && headLine(template)}
      actions={
        template && (
          <Button variant="primary" className="max-sm:w-full" onClick={onSignIn}>
            Sign in to copy it
          </Button>
        )
      }
    >
      {isGone(query.error) ? (
        <Gone title="This link leads nowhere" text="Its author has taken it back, or it is not whole.">
          <Button variant="primary" onClick={onSignIn}>
            Sign in
          </Button>
        </Gone>
      ) : (
        <Loaded query={query} waiting={<SkeletonList lines={3} className="h-52" />}>
          {(loaded) => <SharedContent template={loaded} />}
        </Loaded>
      )}
    </StrangerFrame>
  )
}
