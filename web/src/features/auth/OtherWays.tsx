import { beginPasskeySignIn, listProviders, type ProviderId } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Fingerprint, KeyRound } from 'lucide-react'
import { api, call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { canUsePasskeys, showPasskey } from '../../passkeys.ts'
import { read } from '../../queries.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Problem } from '../../ui/states.tsx'
import { GithubMark, GoogleMark } from './marks.tsx'
import { goOn } from './welcome.ts'

const marks = {
  google: <GoogleMark />,
  github: <GithubMark />,
  oidc: <KeyRound size={18} aria-hidden="true" />,
} satisfies Record<ProviderId, unknown>

/** What opens the door beside a password: a passkey, and whom this server offers. Nothing where there is nothing. */
export function OtherWays({ hasPasskey = false }: { hasPasskey?: boolean }) {
  const providers = useQuery(read(listProviders, {})).data?.items ?? []
  const offersPasskey = hasPasskey && canUsePasskeys()
  if (!offersPasskey && providers.length === 0) return null
  return (
    <>
      <p className="flex items-center gap-3 text-label text-ink3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      <div className="flex flex-col gap-2">
        {offersPasskey && <PasskeyButton />}
        {providers.map(({ id, name }) => (
          <a key={id} href={`/api/v1/auth/${id}`} className={buttonClass({ variant: 'outline', size: 'lg' })}>
            {marks[id]}
            Continue with {name}
          </a>
        ))}
      </div>
    </>
  )
}

function PasskeyButton() {
  const signIn = useMutation({
    mutationFn: async () => {
      const { challenge, options } = await call(beginPasskeySignIn, {})
      return api.signInWithPasskey({ challenge, response: await showPasskey(options) })
    },
    onSuccess: (unfinished) => goOn(unfinished),
  })
  return (
    <>
      <Button variant="outline" size="lg" isBusy={signIn.isPending} onClick={() => signIn.mutate()}>
        <Fingerprint size={18} aria-hidden="true" />
        Sign in with a passkey
      </Button>
      {signIn.error && <Problem>{explain(signIn.error)}</Problem>}
    </>
  )
}
