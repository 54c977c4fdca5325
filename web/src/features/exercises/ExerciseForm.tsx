import { Form } from '@base-ui/react/form'
import { trackingKinds } from '@fitai/domain'
import { useState } from 'react'
import { explain, fieldProblems } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Many, More, One } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Problem } from '../../ui/states.tsx'
import { trackingWords } from '../../words.ts'
import type { Draft } from './draft.ts'
import { FormDetails } from './FormDetails.tsx'
import { equipmentItems, muscleItems } from './form-choices.ts'

type Props = {
  start: Draft
  action: string
  isBusy: boolean
  error: unknown
  onSubmit: (draft: Draft) => void
}

/** Few fields first: what it is called, what is written down, what it is for. The rest is behind More. */
export function ExerciseForm({ start, action, isBusy, error, onSubmit }: Props) {
  const [draft, setDraft] = useState(start)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const problems = fieldProblems(error)
  return (
    <Form className="flex max-w-2xl flex-col gap-4" errors={problems} onFormSubmit={() => onSubmit(draft)}>
      <Card className="flex flex-col gap-5 p-4">
        <Field
          label="Name"
          name="name"
          value={draft.name}
          onValueChange={(name) => set({ name })}
          autoComplete="off"
          minLength={2}
          maxLength={100}
          required
        />
        <One
          label="What do you write down?"
          items={trackingKinds.map((kind) => ({ value: kind, name: trackingWords[kind] }))}
          value={draft.tracking}
          onChange={(tracking) => set({ tracking })}
        />
        <More label="Main muscles" chosen={draft.primaryMuscles.length} isOpen={start.primaryMuscles.length > 0}>
          <Many
            label="Main muscles"
            items={muscleItems}
            values={draft.primaryMuscles}
            onChange={(primaryMuscles) => set({ primaryMuscles })}
          />
        </More>
        <More label="Equipment" chosen={draft.equipment.length} isOpen={start.equipment.length > 0}>
          <Many
            label="Equipment"
            items={equipmentItems(draft.equipment)}
            values={draft.equipment}
            onChange={(equipment) => set({ equipment })}
          />
        </More>
        <More label="More" chosen={0} isOpen={Object.keys(problems).some((field) => field !== 'name')}>
          <FormDetails draft={draft} onChange={set} />
        </More>
      </Card>
      {error !== null && error !== undefined && Object.keys(problems).length === 0 && (
        <Problem>{explain(error)}</Problem>
      )}
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
        {action}
      </Button>
    </Form>
  )
}
