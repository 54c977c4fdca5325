import type { CoachLink } from '@fitai/contract'
import { coachScopes } from '@fitai/contract'
import { useState } from 'react'
import { Face } from '../../people/Face.tsx'
import { Button } from '../../ui/Button.tsx'
import { Many } from '../../ui/Choices.tsx'
import { Confirm, Sheet } from '../../ui/Sheet.tsx'
import { useChangeLink, useEndLink } from './links.ts'
import { scopesText, scopeWords } from './words.ts'

/** A coach of the caller, or a code that waits for one. */
export function CoachRow({ link }: { link: CoachLink }) {
  const [asks, setAsks] = useState<'change' | 'end'>()
  const close = () => setAsks(undefined)
  const change = useChangeLink(link)
  const end = useEndLink(link, close)
  const name = link.other?.name ?? 'A code that waits'
  return (
    <li className="flex flex-wrap items-center gap-x-3 py-2">
      <Face name={link.other?.name ?? '?'} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block text-label text-ink3">{scopesText(link)}</span>
      </span>
      <span className="flex gap-1 max-sm:w-full max-sm:pl-12">
        <Button
          variant="ghost"
          className="px-3"
          aria-label={`Change what ${name} may do`}
          onClick={() => setAsks('change')}
        >
          Change
        </Button>
        <Button variant="ghost" className="px-3" aria-label={`End: ${name}`} onClick={() => setAsks('end')}>
          End
        </Button>
      </span>
      <Sheet title={`What ${name} may do`} isOpen={asks === 'change'} onClose={close}>
        <Many
          label="It counts at once"
          showsLabel
          items={coachScopes.map((value) => ({ value, name: scopeWords[value] }))}
          values={link.scopes}
          onChange={(scopes) => scopes.length > 0 && change.mutate({ scopes: [...scopes] })}
        />
      </Sheet>
      <Confirm
        title={link.other ? `End it with ${name}?` : 'End this code?'}
        text="They see nothing from then on. What they gave you stays yours."
        action="End it"
        isOpen={asks === 'end'}
        isBusy={end.isPending}
        onConfirm={() => end.mutate()}
        onClose={close}
      />
    </li>
  )
}
