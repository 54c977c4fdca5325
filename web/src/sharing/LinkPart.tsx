import { useMutation } from '@tanstack/react-query'
import { Link2, Share2 } from 'lucide-react'
import { explain } from '../failures.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../ui/say.ts'
import { Problem } from '../ui/states.tsx'
import { LinkField } from './LinkField.tsx'

type Props = {
  text: string
  /** Where a link leads to, before its token. */
  path: string
  /** What a device's own share sheet calls it. */
  title: string
  isShared: boolean
  words: { another: string; stop: string; stopped: string }
  onShare: () => Promise<{ token: string }>
  onStop: () => Promise<unknown>
}

/** A link to something, for whoever gets it: it is told once, and can be taken back. */
export function LinkPart({ text, path, title, isShared, words, onShare, onStop }: Props) {
  const share = useMutation({ mutationFn: onShare })
  const stop = useMutation({
    mutationFn: onStop,
    onSuccess: () => {
      share.reset()
      say(words.stopped)
    },
  })
  const address = share.data && `${window.location.origin}${path}${share.data.token}`
  const error = share.error ?? stop.error
  return (
    <section aria-label="A link" className="flex flex-col gap-3">
      <h3 className="text-label font-semibold">A link</h3>
      <p className="text-ink2">{text}</p>
      {address && <LinkField address={address} />}
      {error && <Problem>{explain(error)}</Problem>}
      <div className="flex flex-wrap gap-2">
        {address && 'share' in navigator && (
          <Button variant="primary" onClick={() => void send({ title, url: address })}>
            <Share2 size={17} aria-hidden="true" />
            Send it
          </Button>
        )}
        <Button variant={address ? 'soft' : 'primary'} isBusy={share.isPending} onClick={() => share.mutate()}>
          <Link2 size={17} aria-hidden="true" />
          {isShared ? words.another : 'Make a link'}
        </Button>
        {isShared && (
          <Button variant="danger" isBusy={stop.isPending} onClick={() => stop.mutate()}>
            {words.stop}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Whoever closes the device's own sheet has decided: that is no failure. */
function send(what: ShareData): Promise<void> {
  return navigator.share(what).catch(() => undefined)
}
