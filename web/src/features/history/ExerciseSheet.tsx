import type { WorkoutSummary } from '@fitai/contract'
import { Check, SearchX } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { plural } from '../../format.ts'
import { SearchField } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { exercisesIn } from './find.ts'

type Props = {
  isOpen: boolean
  workouts: readonly WorkoutSummary[]
  chosen: string | undefined
  onChoose: (name: string | undefined) => void
  onClose: () => void
}

/** Chooses the exercise whose workouts are shown, the most trained first. */
export function ExerciseSheet({ isOpen, onClose, ...choosing }: Props) {
  return (
    <Sheet title="Workouts with" isOpen={isOpen} onClose={onClose} isTall>
      {isOpen && <Choosing {...choosing} />}
    </Sheet>
  )
}

function Choosing({ workouts, chosen, onChoose }: Omit<Props, 'isOpen' | 'onClose'>) {
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim().toLowerCase())
  const exercises = exercisesIn(workouts).filter(({ name }) => name.toLowerCase().includes(wanted))
  return (
    <>
      <div className="sticky top-0 z-10 bg-sheet pb-2">
        <SearchField label="Search your exercises" value={text} onChange={setText} />
      </div>
      {exercises.length === 0 && (
        <EmptyState icon={SearchX} title="Nothing found" text="You have not trained an exercise with this name." />
      )}
      <ul className="-mx-3">
        {exercises.map(({ name, workouts: count }) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={name === chosen}
              onClick={() => onChoose(name === chosen ? undefined : name)}
              className="flex min-h-14 w-full items-center gap-3 rounded-field px-3 py-1.5 text-left transition hover:bg-sheet-field"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{name}</span>
                <span className="num block text-label text-ink3">{plural(count, 'workout')}</span>
              </span>
              {name === chosen && <Check size={18} aria-hidden="true" className="text-volt-text" />}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
