import { Form } from '@base-ui/react/form'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { useAcceptLink } from './links.ts'

type Props = { isOpen: boolean; onClose: () => void }

export function BecomeCoach({ isOpen, onClose }: Props) {
  return (
    <Sheet title="Coach somebody" isOpen={isOpen} onClose={onClose} isForm>
      <Becoming onDone={onClose} />
    </Sheet>
  )
}

function Becoming({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('')
  const accept = useAcceptLink(onDone)
  return (
    <Form className="flex flex-col gap-4" onFormSubmit={() => code.trim() !== '' && accept.mutate(code.trim())}>
      <Field
        label="The code of your client"
        name="code"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={code}
        onValueChange={setCode}
      />
      {accept.error && <Problem>{explain(accept.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={accept.isPending} disabled={code.trim() === ''}>
        Become their coach
      </Button>
    </Form>
  )
}
