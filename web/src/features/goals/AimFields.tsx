import { goalDirections, goalUnits, volumePeriods } from '@fitai/domain'
import { useState } from 'react'
import { isClock, valueText } from '../../goals/values.ts'
import { directionWords, measureWords } from '../../goals/words.ts'
import { useAccount } from '../../session.ts'
import { ChoiceChip } from '../../ui/Chip.tsx'
import { More, One } from '../../ui/Choices.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { dayAfter } from '../../weeks.ts'
import { type Draft, measuredAs, measuresFor, nameOf } from './draft.ts'
import { type LogSoFar, standing, targetPresets } from './suggestions.ts'

type Props = { draft: Draft; log: LogSoFar; today: string; isNew?: boolean; onChange: (draft: Draft) => void }

/** What is aimed at, and by when. What most people leave alone is folded. */
export function AimFields(props: Props) {
  const { draft, log, isNew = false, onChange } = props
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const best = standing(draft, log)
  const presets = targetPresets(draft, best)
  return (
    <>
      {isNew && <Measures draft={draft} onChange={onChange} />}
      {draft.measure === 'weight' && (
        <Field
          label="Reps"
          name="reps"
          inputMode="numeric"
          autoComplete="off"
          value={draft.reps}
          onValueChange={(reps) => set({ reps })}
        />
      )}
      {draft.measure === 'pace' && (
        <Field
          label={`Over so many ${draft.unit === 's/mi' ? 'mi' : 'km'}`}
          name="distance"
          inputMode="decimal"
          autoComplete="off"
          value={draft.distance}
          onValueChange={(distance) => set({ distance })}
        />
      )}
      {draft.kind === 'custom' && <StartField draft={draft} onChange={onChange} />}
      <div className="flex flex-col gap-2">
        <Field
          label={targetLabel(draft)}
          name="target"
          inputMode={isClock(draft.unit) ? 'text' : 'decimal'}
          autoComplete="off"
          placeholder={isClock(draft.unit) ? 'minutes:seconds' : undefined}
          className="hero h-14 text-title font-semibold"
          value={draft.target}
          onValueChange={(target) => set({ target })}
          {...(best !== undefined && {
            hint: `${draft.kind === 'body_weight' ? 'You weigh' : 'Your best is'} ${valueText(draft, best)}.`,
          })}
        />
        {presets.length > 0 && (
          <One label="Targets" hidesLabel items={presets} value={draft.target} onChange={(target) => set({ target })} />
        )}
      </div>
      <Deadline {...props} />
      <Rest {...props} />
    </>
  )
}

function targetLabel({ kind, measure, unit, per }: Draft): string {
  if (kind === 'frequency') return 'Workouts a week'
  if (measure === 'reps') return 'Reps'
  if (measure === 'pace') return `Target, minutes a ${unit === 's/mi' ? 'mile' : 'kilometre'}`
  if (kind === 'volume') return `Target in ${unit} a ${per}`
  if (isClock(unit) && measure !== 'custom') return 'Target time'
  return unit.trim() === '' ? 'Target' : `Target in ${unit}`
}

function Measures({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { weightUnit } = useAccount()
  const measures = measuresFor(draft)
  if (measures.length < 2) return null
  return (
    <One
      label="What counts"
      items={measures.map((value) => ({ value, name: measureWords[value] }))}
      value={draft.measure}
      onChange={(measure) => onChange(measuredAs(draft, measure, weightUnit))}
    />
  )
}

const spans = [
  { days: 28, name: '4 weeks' },
  { days: 56, name: '8 weeks' },
  { days: 84, name: '12 weeks' },
  { days: 182, name: '6 months' },
]

function Deadline({ draft: { deadline, startDate }, draft, today, isNew = false, onChange }: Props) {
  const from = startDate > today ? startDate : today
  const choices = spans.map(({ days, name }) => ({ value: dayAfter(from, days), name }))
  const isOwn = deadline !== '' && !choices.some(({ value }) => value === deadline)
  const [isPicking, setIsPicking] = useState(isOwn || !isNew)
  const set = (day: string) => {
    setIsPicking(false)
    onChange({ ...draft, deadline: day })
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-label font-medium text-ink2">Deadline</legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map(({ value, name }) => (
          <ChoiceChip key={name} isOn={!isPicking && deadline === value} onChange={() => set(value)}>
            {name}
          </ChoiceChip>
        ))}
        <ChoiceChip isOn={isPicking} onChange={() => setIsPicking(true)}>
          Pick a day
        </ChoiceChip>
        <ChoiceChip isOn={!isPicking && deadline === ''} onChange={() => set('')}>
          None
        </ChoiceChip>
      </div>
      {isPicking && (
        <Field
          label="The last day that counts"
          name="deadline"
          type="date"
          min={isNew ? today : undefined}
          value={deadline}
          onValueChange={(day) => onChange({ ...draft, deadline: day })}
        />
      )}
    </fieldset>
  )
}

type StartProps = Pick<Props, 'draft' | 'onChange'> & { hint?: string }

function StartField({ draft, hint, onChange }: StartProps) {
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

function Rest({ draft, isNew = false, onChange }: Props) {
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
