import { forces, lateralities, levels, limitations, mechanics } from '@fitai/domain'
import { ChoiceChip } from '../../ui/ChoiceChip.tsx'
import { Many, One } from '../../ui/Choices.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { exerciseLevelWords, forceWords, lateralityWords, limitationWords, mechanicWords } from '../../words.ts'
import { type Draft, hasBodyweight, hasWeight } from './draft.ts'
import { muscleItems } from './form-choices.ts'

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void }

const itemsOf = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
  values.map((value) => ({ value, name: words[value] }))

/** What most people leave as it is. */
export function FormDetails({ draft, onChange }: Props) {
  return (
    <div className="flex flex-col gap-5">
      <Many
        label="Muscles that help"
        showsLabel
        items={muscleItems.filter(({ value }) => !draft.primaryMuscles.includes(value))}
        values={draft.secondaryMuscles}
        onChange={(secondaryMuscles) => onChange({ secondaryMuscles })}
      />
      <Kind draft={draft} onChange={onChange} />
      <Numbers draft={draft} onChange={onChange} />
      <TextArea
        label="Other names"
        name="aliases"
        hint="For search and imports. One a line."
        value={draft.aliases}
        onChange={(aliases) => onChange({ aliases })}
      />
      <TextArea
        label="Description"
        name="description"
        maxLength={500}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <TextArea
        label="Steps"
        name="steps"
        hint="One a line, twelve at most."
        rows={4}
        value={draft.steps}
        onChange={(steps) => onChange({ steps })}
      />
      <Many
        label="Not with"
        showsLabel
        items={itemsOf(limitations, limitationWords)}
        values={draft.avoid}
        onChange={(avoid) => onChange({ avoid })}
      />
    </div>
  )
}

function Kind({ draft, onChange }: Props) {
  return (
    <>
      <One
        label="Level"
        items={itemsOf(levels, exerciseLevelWords)}
        value={draft.level}
        onChange={(level) => onChange({ level })}
      />
      <One
        label="Mechanic"
        items={itemsOf(mechanics, mechanicWords)}
        value={draft.mechanic}
        onChange={(mechanic) => onChange({ mechanic })}
      />
      <One
        label="Force"
        items={itemsOf(forces, forceWords)}
        value={draft.force}
        onChange={(force) => onChange({ force })}
      />
      <One
        label="Sides"
        items={itemsOf(lateralities, lateralityWords)}
        value={draft.laterality}
        onChange={(laterality) => onChange({ laterality })}
      />
    </>
  )
}

function Numbers({ draft, onChange }: Props) {
  return (
    <>
      {hasWeight(draft.tracking) && (
        <fieldset>
          <legend className="mb-2 text-label font-semibold">Two dumbbells</legend>
          <ChoiceChip isOn={draft.isPair} onChange={(isPair) => onChange({ isPair })}>
            I write down the weight of one of two
          </ChoiceChip>
        </fieldset>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {hasBodyweight(draft.tracking) && (
          <Field
            label="Bodyweight that moves, %"
            name="bodyweightFraction"
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            value={draft.bodyweightPercent}
            onValueChange={(bodyweightPercent) => onChange({ bodyweightPercent })}
          />
        )}
        <Field
          label="Rest between sets, seconds"
          name="restSeconds"
          type="number"
          inputMode="numeric"
          min={0}
          max={900}
          value={draft.restSeconds}
          onValueChange={(restSeconds) => onChange({ restSeconds })}
        />
      </div>
    </>
  )
}
