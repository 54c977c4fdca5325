import { isClock, valueText } from '../../goals/values.ts'
import { measureWords } from '../../goals/words.ts'
import { useAccount } from '../../session.ts'
import { One } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Deadline } from './Deadline.tsx'
import { type Draft, measuredAs, measuresFor } from './draft.ts'
import { SeldomFields } from './SeldomFields.tsx'
import { StartField } from './StartField.tsx'
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
      <SeldomFields {...props} />
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
