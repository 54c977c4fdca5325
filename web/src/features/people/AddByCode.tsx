import { CodeForm } from '../../people/CodeForm.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useAsk, useEndCode, useMakeCode } from './friends.ts'

type Props = { isOpen: boolean; onClose: () => void }

/** For people who are found by nobody: by the code of the other one, or by one’s own. */
export function AddByCode({ isOpen, onClose }: Props) {
  return (
    <Sheet title="Friends by code" isOpen={isOpen} onClose={onClose} isForm>
      <div className="flex flex-col gap-6">
        <Theirs onDone={onClose} />
        <Own />
      </div>
    </Sheet>
  )
}

function Theirs({ onDone }: { onDone: () => void }) {
  const ask = useAsk({ onDone })
  return (
    <CodeForm
      label="Their code"
      action="Ask them"
      isBusy={ask.isPending}
      error={ask.error}
      onSend={(code) => ask.mutate({ code })}
    />
  )
}

function Own() {
  const make = useMakeCode()
  const end = useEndCode()
  return (
    <section aria-label="Your code" className="flex flex-col gap-3 border-t border-line pt-5">
      <h3 className="font-semibold">Your code</h3>
      {make.data ? (
        <>
          <p className="rounded-field bg-raised px-3 py-2.5 font-mono text-label break-all select-all">
            {make.data.code}
          </p>
          <p className="text-label text-ink2">Whoever has it can ask you. It is shown this once; a new one ends it.</p>
          <div className="flex gap-2">
            <CopyButton text={make.data.code} />
            <Button isBusy={end.isPending} onClick={() => end.mutate(undefined, { onSuccess: () => make.reset() })}>
              End it
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="text-label text-ink2">Give it to somebody who is to ask you. The one before ends.</p>
          <Button variant="outline" isBusy={make.isPending} onClick={() => make.mutate()}>
            Make a code
          </Button>
        </>
      )}
    </section>
  )
}
