import { changeProgram, type Program, shareProgram, unshareProgram } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Copy, Link2 } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { programQuery, programsChanged, programTold } from '../../programs/queries.ts'
import { queryClient } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { One } from '../../ui/Choices.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'

type Props = { program: Program; isOpen: boolean; onClose: () => void }

/** Who may see a program: everybody here, or whoever has a link. */
export function ShareSheet({ program, isOpen, onClose }: Props) {
  return (
    <Sheet title="Share" isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <LinkPart program={program} />
        <VisibilityPart program={program} />
      </div>
    </Sheet>
  )
}

function LinkPart({ program: { id, isShared } }: Pick<Props, 'program'>) {
  const showShared = (shared: boolean) => {
    queryClient.setQueryData(programQuery(id).queryKey, (before) => before && { ...before, isShared: shared })
    void programsChanged()
  }
  const share = useMutation({
    mutationFn: () => call(shareProgram, { params: { id } }),
    onSuccess: () => showShared(true),
  })
  const unshare = useMutation({
    mutationFn: () => call(unshareProgram, { params: { id } }),
    onSuccess: () => {
      share.reset()
      showShared(false)
      say('All links are taken back.')
    },
  })
  const address = share.data && `${window.location.origin}/training/programs/shared/${share.data.token}`
  const error = share.error ?? unshare.error
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-label font-semibold">A link</h3>
      <p className="text-ink2">Whoever has it sees the program as it is then, and can copy it.</p>
      {address && <LinkField address={address} />}
      {error && <Problem>{explain(error)}</Problem>}
      <div className="flex flex-wrap gap-2">
        <Button variant={address ? 'soft' : 'primary'} isBusy={share.isPending} onClick={() => share.mutate()}>
          <Link2 size={17} aria-hidden="true" />
          {isShared ? 'Make another link' : 'Make a link'}
        </Button>
        {isShared && (
          <Button variant="danger" isBusy={unshare.isPending} onClick={() => unshare.mutate()}>
            Take all links back
          </Button>
        )}
      </div>
    </section>
  )
}

function LinkField({ address }: { address: string }) {
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => say('Copied.'),
      () => say('The browser does not let it be copied. Mark it and copy it.'),
    )
  return (
    <div className="flex gap-2">
      <input
        readOnly
        aria-label="Link"
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        className="h-11 min-w-0 flex-1 rounded-field border border-line-strong bg-sheet px-3 text-label"
      />
      <Button size="icon" aria-label="Copy link" onClick={() => void copy()}>
        <Copy size={18} aria-hidden="true" />
      </Button>
    </div>
  )
}

function VisibilityPart({ program: { id, visibility } }: Pick<Props, 'program'>) {
  const change = useMutation({
    mutationFn: (next: 'private' | 'public') => call(changeProgram, { params: { id }, body: { visibility: next } }),
    onSuccess: programTold,
  })
  return (
    <section className="flex flex-col gap-3">
      <One
        label="Among the shared programs here"
        items={[
          { value: 'private', name: 'Only me' },
          { value: 'public', name: 'Everybody signed in' },
        ]}
        value={change.isPending ? change.variables : visibility === 'public' ? 'public' : 'private'}
        onChange={(next) => change.mutate(next)}
      />
      {change.error && <Problem>{explain(change.error)}</Problem>}
    </section>
  )
}
