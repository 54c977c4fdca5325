import { isClock } from '../../goals/values.ts'
import { Field } from '../../ui/Field.tsx'
import type { Draft } from './draft.ts'

type Props = { draft: Draft; hint?: string; onChange: (draft: Draft) => void }

export function StartField({ draft, hint, onChange }: Props) {
  return (
    <Field
      label={draft.kind === 'custom' ? 'Where you start' : 'Start'}
      name="start"
      inputMode={isClock(draft.unit) ? 'text' : 'decimal'}
      autoComplete="off"
      {...(hint !== undefined && { hint })}
      value={draft.start}
      onValueChange={(start) => onChange({ ...draft, start })}
    />
  )
}
