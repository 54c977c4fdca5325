import { Form } from '@base-ui/react/form'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
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
  const [code, setCode] = useState('')
  const ask = useAsk({ onDone })
  return (
    <Form className="flex flex-col gap-3" onFormSubmit={() => code.trim() !== '' && ask.mutate({ code: code.trim() })}>
      <Field
        label="Their code"
        name="code"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={code}
        onValueChange={setCode}
      />
      {ask.error && <Problem>{explain(ask.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={ask.isPending} disabled={code.trim() === ''}>
        Ask them
      </Button>
    </Form>
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
