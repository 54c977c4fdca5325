import { Form } from '@base-ui/react/form'
import type { Gym } from '@fitai/contract'
import { type BarKind, barFor, barKinds } from '@fitai/domain'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { equipmentChoices, equipmentPresets, isPreset } from '../../equipment.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { number } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Many, More, One } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Problem } from '../../ui/states.tsx'
import { equipmentWord } from '../../words.ts'
import { type Draft, draftOf, emptyDraft, rack, written } from './draft.ts'
import { PlateRack } from './PlateRack.tsx'
import { useDeleteGym, useSaveGym } from './writes.ts'

const barWords = { barbell: 'Barbells', ez_bar: 'EZ bars', trap_bar: 'Hex bars' } satisfies Record<BarKind, string>

/** Everything about one gym. Only the name is needed. */
export function GymForm({ gym, onDone }: { gym: Gym | undefined; onDone: () => void }) {
  const { weightUnit } = useAccount()
  const [id] = useState(() => gym?.id ?? newId())
  const [draft, setDraft] = useState<Draft>(() => (gym ? draftOf(gym) : emptyDraft(weightUnit)))
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const saving = useSaveGym(id, gym, onDone)
  const deleting = useDeleteGym(gym, onDone)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = (isCurrent?: true) => {
    const result = written(draft)
    setWrong('problems' in result ? result.problems : {})
    if ('gym' in result) saving.mutate({ ...result.gym, ...(isCurrent && { isCurrent }) })
  }
  const problems = { ...fieldProblems(saving.error), ...wrong }
  const error = deleting.error ?? (Object.keys(problems).length === 0 ? saving.error : undefined)
  return (
    <Form className="flex flex-col gap-5" errors={problems} onFormSubmit={() => save()}>
      <Field
        label="Name"
        name="name"
        required
        maxLength={60}
        autoComplete="off"
        value={draft.name}
        onValueChange={(name) => set({ name })}
      />
      <Equipment draft={draft} onChange={set} />
      <div className="flex items-center justify-between gap-3">
        <p className="text-label font-semibold">Weights are marked in</p>
        <Segmented
          label="Weights are marked in"
          items={[
            { value: 'kg', label: 'kg' },
            { value: 'lb', label: 'lb' },
          ]}
          value={draft.unit}
          onChange={(unit) => set({ unit, pairs: rack(unit, []) })}
        />
      </div>
      <div className="grid grid-cols-3 gap-2">
        {barKinds.map((kind) => (
          <Field
            key={kind}
            label={barWords[kind]}
            name={kind}
            autoComplete="off"
            placeholder={number(barFor([kind], draft.unit) ?? 0)}
            value={draft.bars[kind]}
            onValueChange={(text) => set({ bars: { ...draft.bars, [kind]: text } })}
          />
        ))}
      </div>
      <PlateRack unit={draft.unit} pairs={draft.pairs} onChange={(pairs) => set({ pairs })} />
      <Field
        label="Dumbbells"
        name="dumbbells"
        autoComplete="off"
        hint="One of each pair, such as 2.5 5 10, or 10-30/2 for steps of 2."
        value={draft.dumbbells}
        onValueChange={(dumbbells) => set({ dumbbells })}
      />
      {error && <Problem>{explain(error)}</Problem>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" className="flex-1" isBusy={saving.isPending}>
          Save
        </Button>
        {gym && !gym.isCurrent && (
          <Button variant="outline" isBusy={saving.isPending} onClick={() => save(true)}>
            Train here now
          </Button>
        )}
        {gym && (
          <Button variant="danger" isBusy={deleting.isPending} onClick={() => deleting.mutate()}>
            <Trash2 size={18} aria-hidden="true" />
            Delete
          </Button>
        )}
      </div>
    </Form>
  )
}

function Equipment({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const pieces = [...new Set<string>([...equipmentChoices, ...draft.equipment])]
  const preset = equipmentPresets.find((known) => isPreset(draft.equipment, known.pieces))
  return (
    <div className="flex flex-col gap-3">
      <One
        label="What is there"
        items={equipmentPresets.map(({ name }) => ({ value: name, name }))}
        value={preset?.name}
        onChange={(name) =>
          onChange({ equipment: equipmentPresets.find((known) => known.name === name)?.pieces ?? draft.equipment })
        }
      />
      <More label="Single pieces" chosen={draft.equipment.length}>
        <Many
          label="Single pieces"
          items={pieces.map((value) => ({ value, name: equipmentWord(value) }))}
          values={draft.equipment}
          onChange={(equipment) => onChange({ equipment })}
        />
      </More>
    </div>
  )
}
