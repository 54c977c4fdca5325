import { goalDirections, volumePeriods } from '@fitai/domain'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { ExerciseSearch } from '../../exercises/ExercisePicker.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { type ChosenExercise, type Draft, measuredAs, measuresFor } from './draft.ts'
import { standing, targetPresets } from './suggestions.ts'
import { useLogSoFar } from './useLogSoFar.ts'

type Props = { draft: Draft; onChosen: (part: Partial<Draft>) => void }

/** Which exercise, which way, how often: the second tap. */
export function What({ draft, onChosen }: Props) {
  switch (draft.kind) {
    case 'strength':
    case 'endurance':
      return <Exercise draft={draft} onChosen={onChosen} />
    case 'custom':
      return <Own onChosen={onChosen} />
    default:
      return <Options draft={draft} onChosen={onChosen} />
  }
}

/** A target to begin with: the second of those to tap, if there are any. */
function withTarget(draft: Draft, log: Parameters<typeof standing>[1]): Draft {
  const presets = targetPresets(draft, standing(draft, log))
  return { ...draft, target: (presets[1] ?? presets[0])?.value ?? '' }
}

function Exercise({ draft, onChosen }: Props) {
  const { weightUnit } = useAccount()
  const log = useLogSoFar()
  const choose = (exercise: ChosenExercise) => {
    const [measure = draft.measure] = measuresFor({ kind: draft.kind, exercise })
    onChosen(withTarget({ ...measuredAs(draft, measure, weightUnit), exercise }, log))
  }
  return (
    <ExerciseSearch
      fits={({ tracking }) => measuresFor({ kind: draft.kind, exercise: { key: '', name: '', tracking } }).length > 0}
      onPick={({ id, name, tracking }) => choose({ key: id, name, tracking })}
    />
  )
}

const directionTexts = {
  lose: ['Lose weight', 'Less than now'],
  gain: ['Gain weight', 'More than now'],
  reach: ['Reach a weight', 'From wherever you are'],
} as const
const perTexts = {
  week: ['In a week', 'All you lift from the first day of your week on'],
  month: ['In a month', 'All you lift in a calendar month'],
} as const

function Options({ draft, onChosen }: Props) {
  const log = useLogSoFar()
  const take = (part: Partial<Draft>) => onChosen(withTarget({ ...draft, ...part }, log))
  const options =
    draft.kind === 'body_weight'
      ? goalDirections.map((direction) => ({ texts: directionTexts[direction], take: () => take({ direction }) }))
      : draft.kind === 'volume'
        ? volumePeriods.map((per) => ({ texts: perTexts[per], take: () => take({ per }) }))
        : ['2', '3', '4', '5', '6'].map((target) => ({
            texts: [`${target} workouts a week`, frequencyTexts[target] ?? ''] as const,
            take: () => onChosen({ target }),
          }))
  return (
    <ul className="-mx-3">
      {options.map(({ texts: [name, text], take: onClick }) => (
        <li key={name}>
          <button
            type="button"
            onClick={onClick}
            className="flex min-h-16 w-full items-center gap-3 rounded-field px-3 py-2 text-left transition hover:bg-sheet-field"
          >
            <span className="min-w-0 flex-1">
              <span className="num block font-semibold">{name}</span>
              <span className="block text-label text-ink2">{text}</span>
            </span>
            <ChevronRight size={18} aria-hidden="true" className="text-ink3" />
          </button>
        </li>
      ))}
    </ul>
  )
}

const frequencyTexts: Record<string, string> = {
  '2': 'Enough to keep what you have',
  '3': 'Every other day, with a weekend',
  '4': 'Two for the upper, two for the lower body',
  '5': 'Most days of the week',
  '6': 'All but one',
}

function Own({ onChosen }: Pick<Props, 'onChosen'>) {
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onChosen({ name: name.trim(), unit: unit.trim() })
      }}
    >
      <Field
        label="What is it?"
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        placeholder="Resting pulse"
        value={name}
        onValueChange={setName}
      />
      <Field
        label="Unit"
        name="unit"
        maxLength={20}
        autoComplete="off"
        placeholder="bpm"
        hint="May stay empty."
        value={unit}
        onValueChange={setUnit}
      />
      <Button type="submit" variant="primary" size="lg" disabled={name.trim() === ''}>
        Next
      </Button>
    </form>
  )
}
