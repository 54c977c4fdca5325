import { ApiFailure, readProfile, verifyEmail } from '@fitai/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { useSession } from '../../session.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Problem, Skeleton } from '../../ui/states.tsx'
import { AuthFrame } from './AuthFrame.tsx'
import { SendAgain } from './VerifyFirst.tsx'

/** A link works once: it is followed once, however often this is drawn. */
const following = (token: string) =>
  queryOptions({
    queryKey: [verifyEmail.path, token],
    queryFn: async () => {
      const verified = await call(verifyEmail, { query: { token } })
      if (api.session().status === 'signed_in') await call(readProfile, {}).then(api.changeAccount, () => undefined)
      return verified
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

/** The link of a sign-up, or of a changed address. */
export function VerifyEmail({ token }: { token: string }) {
  const link = useQuery(following(token))
  const isSignedIn = useSession().status === 'signed_in'
  const onward = (
    <a href={isSignedIn ? '/' : '/#sign-in'} className={buttonClass({ variant: 'primary', size: 'lg' })}>
      {isSignedIn ? 'Go to Today' : 'Sign in'}
    </a>
  )
  if (link.data)
    return (
      <AuthFrame key="done" name="Address confirmed" title="Your address is confirmed">
        <Note tone="done">
          Mails of FitAI go to <b className="font-semibold">{link.data.email}</b>, and you sign in with it.
        </Note>
        {onward}
      </AuthFrame>
    )
  if (link.error instanceof ApiFailure && link.error.code === 'link_not_valid')
    return (
      <AuthFrame key="void" name="Old link" title="This link does not work any more" lead="Links work once.">
        <p className="text-ink2">
          If you have followed it before, all is done. If not, ask for a new mail; a changed address is asked for again
          under Settings.
        </p>
        {isSignedIn ? onward : <SendAgain action="Send a new mail" />}
      </AuthFrame>
    )
  return (
    <AuthFrame key="waiting" name="Confirm your address" title="Confirming your address">
      {link.error ? (
        <>
          <Problem>{explain(link.error)}</Problem>
          <Button variant="primary" size="lg" onClick={() => link.refetch()}>
            Try again
          </Button>
        </>
      ) : (
        <div role="status">
          <span className="sr-only">Loading</span>
          <Skeleton className="h-12" />
        </div>
      )}
    </AuthFrame>
  )
}
