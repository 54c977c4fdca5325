import { goalDirections, goalUnits, volumePeriods } from '@fitai/domain'
import { directionWords } from '../../goals/words.ts'
import { More, One } from '../../ui/Choices.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { type Draft, nameOf } from './draft.ts'
import { StartField } from './StartField.tsx'

type Props = { draft: Draft; isNew?: boolean; onChange: (draft: Draft) => void }

/** What most people leave alone. */
export function SeldomFields({ draft, isNew = false, onChange }: Props) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const { kind, measure, unit, note } = draft
  const units = goalUnits[measure]
  return (
    <More label="More" chosen={0} isOpen={!isNew}>
      <div className="flex flex-col gap-4">
        <Field
          label="Name"
          name="name"
          maxLength={80}
          autoComplete="off"
          placeholder={isNew ? nameOf(draft) : undefined}
          value={draft.name}
          onValueChange={(name) => set({ name })}
        />
        {kind !== 'frequency' && kind !== 'custom' && (
          <StartField draft={draft} onChange={onChange} hint="Left empty it is what your log says." />
        )}
        {units.length > 1 && (
          <One
            label="Unit"
            items={units.map((value) => ({ value, name: value }))}
            value={unit}
            onChange={(value) => set({ unit: value })}
          />
        )}
        {kind === 'custom' && (
          <Field
            label="Unit"
            name="unit"
            maxLength={20}
            autoComplete="off"
            value={unit}
            onValueChange={(value) => set({ unit: value })}
          />
        )}
        {kind === 'body_weight' && (
          <One
            label="Which way"
            items={goalDirections.map((value) => ({ value, name: directionWords[value] }))}
            value={draft.direction}
            onChange={(direction) => set({ direction })}
          />
        )}
        {kind === 'volume' && (
          <One
            label="Volume of a"
            items={volumePeriods.map((value) => ({ value, name: value === 'week' ? 'Week' : 'Month' }))}
            value={draft.per}
            onChange={(per) => set({ per })}
          />
        )}
        <Field
          label="First day that counts"
          name="startDate"
          type="date"
          required
          value={draft.startDate}
          onValueChange={(startDate) => set({ startDate })}
        />
        <TextArea label="Note" name="note" maxLength={500} value={note} onChange={(text) => set({ note: text })} />
      </div>
    </More>
  )
}
