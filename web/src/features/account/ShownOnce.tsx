import type { Scope } from '@fitai/contract'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Note } from '../../ui/Note.tsx'

type Props = { token: string; scopes: readonly Scope[]; onDone: () => void }

/** The token itself, and how it is used first. */
export function ShownOnce({ token, scopes, onDone }: Props) {
  const path = scopes.includes('workouts:read') ? 'workouts' : undefined
  return (
    <div className="flex flex-col gap-4">
      <Note tone="warning">Copy it now: it is shown this one time. Whoever has it may do what you have chosen.</Note>
      <Secret text={token} label="Token" />
      {path && (
        <>
          <p className="text-label text-ink2">Try it:</p>
          <Secret
            text={`curl -H 'Authorization: Bearer ${token}' '${location.origin}/api/v1/${path}?limit=1'`}
            label="Command"
          />
        </>
      )}
      <Button variant="primary" size="lg" onClick={onDone}>
        I have kept it
      </Button>
    </div>
  )
}

type SecretProps = { text: string; label: string }

/** To be taken along whole: selected by a tap, or copied. */
export function Secret({ text, label }: SecretProps) {
  return (
    <section
      aria-label={label}
      className="flex flex-col gap-2 rounded-field bg-sheet-field p-3 sm:flex-row sm:items-center"
    >
      <code className="min-w-0 flex-1 font-mono text-label wrap-anywhere select-all">{text}</code>
      <CopyButton text={text} className="self-end sm:self-center" />
    </section>
  )
}
