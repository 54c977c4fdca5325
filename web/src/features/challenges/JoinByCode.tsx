import { Form } from '@base-ui/react/form'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { useJoinByCode } from './challenges.ts'

type Props = { isOpen: boolean; onClose: () => void; onDone: (id: string) => void }

export function JoinByCode({ isOpen, onClose, onDone }: Props) {
  return (
    <Sheet title="Join by code" isOpen={isOpen} onClose={onClose} isForm>
      <Joining onDone={onDone} />
    </Sheet>
  )
}

function Joining({ onDone }: Pick<Props, 'onDone'>) {
  const [code, setCode] = useState('')
  const join = useJoinByCode(({ id }) => onDone(id))
  return (
    <Form className="flex flex-col gap-4" onFormSubmit={() => code.trim() !== '' && join.mutate(code.trim())}>
      <Field
        label="Code"
        name="code"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        hint="Its members will see your name and your score in it, for all its days."
        value={code}
        onValueChange={setCode}
      />
      {join.error && <Problem>{explain(join.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={join.isPending} disabled={code.trim() === ''}>
        Join
      </Button>
    </Form>
  )
}
