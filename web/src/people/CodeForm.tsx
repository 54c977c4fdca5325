import { Form } from '@base-ui/react/form'
import { useState } from 'react'
import { explain } from '../failures.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Problem } from '../ui/states.tsx'

type Props = {
  label: string
  hint?: string
  action: string
  isBusy: boolean
  error: Error | null
  onSend: (code: string) => void
}

/** A code that somebody gave, and what it is for. */
export function CodeForm({ label, hint, action, isBusy, error, onSend }: Props) {
  const [text, setText] = useState('')
  const code = text.trim()
  return (
    <Form className="flex flex-col gap-4" onFormSubmit={() => code !== '' && onSend(code)}>
      <Field
        label={label}
        name="code"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...(hint !== undefined && { hint })}
        value={text}
        onValueChange={setText}
      />
      {error && <Problem>{explain(error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy} disabled={code === ''}>
        {action}
      </Button>
    </Form>
  )
}
