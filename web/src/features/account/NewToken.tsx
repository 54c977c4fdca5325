import { Form } from '@base-ui/react/form'
import { createApiToken, type Scope, scopes } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { One } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Problem } from '../../ui/states.tsx'
import { useConfirming } from './confirming.tsx'
import { doorsChanged } from './doors-changed.ts'
import { ScopeTable } from './ScopeTable.tsx'
import { ShownOnce } from './ShownOnce.tsx'

const terms = [
  { value: '30', name: '30 days' },
  { value: '90', name: '90 days' },
  { value: '365', name: 'A year' },
  { value: 'never', name: 'For ever' },
] as const

export function NewToken({ onDone }: { onDone: () => void }) {
  const [granted, setGranted] = useState<readonly Scope[]>(scopes.filter((scope) => scope.endsWith(':read')))
  const [term, setTerm] = useState<(typeof terms)[number]['value']>('90')
  const { confirmed, confirming } = useConfirming()
  const making = useMutation({
    mutationFn: (body: (typeof createApiToken)['body']['_input']) => confirmed(() => call(createApiToken, { body })),
    onSuccess: doorsChanged,
  })
  const make = ({ name }: { name: string }) =>
    making.mutate({ name, scopes: [...granted], expiresInDays: term === 'never' ? null : Number(term) })
  if (making.data) return <ShownOnce token={making.data.token} scopes={making.data.apiToken.scopes} onDone={onDone} />
  return (
    <>
      <Form<{ name: string }> className="flex flex-col gap-5" errors={fieldProblems(making.error)} onFormSubmit={make}>
        <Field
          label="What it is for"
          name="name"
          autoComplete="off"
          placeholder="Spreadsheet of my training"
          maxLength={80}
          required
        />
        <ScopeTable granted={granted} onChange={setGranted} />
        <One label="Good for" items={terms} value={term} onChange={setTerm} />
        {granted.length === 0 && <p className="text-label text-ink2">Choose at least one thing it may do.</p>}
        {making.error && <Problem>{explain(making.error)}</Problem>}
        <Button type="submit" variant="primary" size="lg" disabled={granted.length === 0} isBusy={making.isPending}>
          Make token
        </Button>
      </Form>
      {confirming}
    </>
  )
}
