import { Form } from '@base-ui/react/form'
import type { ModelSettings } from '@fitai/contract'
import { useState } from 'react'
import { explain, fieldProblems } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { Problem } from '../../ui/states.tsx'

type Own = NonNullable<ModelSettings['own']>
type Props = {
  own: Own | null
  isBusy: boolean
  error: unknown
  onSave: (own: { baseUrl: string; model: string; key?: string }) => void
  onForget: () => void
}

/** A model of one's own. The key goes in and never comes out again. */
export function OwnModel({ own, isBusy, error, onSave, onForget }: Props) {
  const [draft, setDraft] = useState({ baseUrl: own?.baseUrl ?? '', model: own?.model ?? '', key: '' })
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const { key, ...address } = draft
  const problems = withoutGroup(fieldProblems(error))
  return (
    <Card aria-label="A model of your own" className="p-4">
      <h2 className="text-body font-semibold">A model of your own</h2>
      <p className="mt-1 mb-4 text-label text-pretty text-ink2">
        Any API that speaks like OpenAI’s, on the internet. It is asked instead of what this server offers.
      </p>
      <Form
        className="flex flex-col gap-4"
        errors={problems}
        onFormSubmit={() => onSave({ ...address, ...(key !== '' && { key }) })}
      >
        <Field
          label="Address"
          name="baseUrl"
          type="url"
          required
          inputMode="url"
          autoComplete="off"
          placeholder="https://api.example.org/v1"
          value={draft.baseUrl}
          onValueChange={(baseUrl) => set({ baseUrl })}
        />
        <Field
          label="Model"
          name="model"
          required
          autoComplete="off"
          autoCapitalize="off"
          value={draft.model}
          onValueChange={(model) => set({ model })}
        />
        <Field
          label="Key"
          name="key"
          type="password"
          autoComplete="off"
          hint={keyHint(own)}
          placeholder={own?.keyEnding ? `…${own.keyEnding}` : ''}
          value={draft.key}
          onValueChange={(next) => set({ key: next })}
        />
        {error !== null && Object.keys(problems).length === 0 && <Problem>{explain(error)}</Problem>}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isBusy={isBusy}>
            Save
          </Button>
          {own !== null && (
            <Button variant="outline" disabled={isBusy} onClick={onForget}>
              Forget it and its key
            </Button>
          )}
        </div>
      </Form>
    </Card>
  )
}

function keyHint(own: Own | null): string {
  if (own?.keyEnding) return `One ending in ${own.keyEnding} is kept. Leave it empty to keep it.`
  if (own?.hasKey) return 'One is kept. Leave it empty to keep it.'
  return 'Kept encrypted on this server and never shown again. Empty if it needs none.'
}

/** The server names fields of a group by the group. */
function withoutGroup({ own, ...fields }: Record<string, string>): Record<string, string> {
  return own === undefined ? fields : { ...fields, baseUrl: own }
}
