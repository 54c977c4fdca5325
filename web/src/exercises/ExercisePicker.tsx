import { type ExerciseSummary, listExercises, searchExercises } from '@fitai/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { Loaded } from '../Loaded.tsx'
import { read } from '../queries.ts'
import { SearchField } from '../ui/Field.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { EmptyState, SkeletonList } from '../ui/states.tsx'
import { equipmentWord, muscleWords } from '../words.ts'

type Props = {
  title: string
  isOpen: boolean
  startWith?: string
  onPick: (exercise: ExerciseSummary) => void
  onClose: () => void
  children?: ReactNode
}

/** Finds an exercise by its name or one of its other names. `children` come before the results. */
export function ExercisePicker({ title, isOpen, startWith = '', onPick, onClose, children }: Props) {
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose} isTall>
      <Search startWith={startWith} onPick={onPick}>
        {children}
      </Search>
    </Sheet>
  )
}

function Search({ startWith, onPick, children }: { startWith: string } & Pick<Props, 'onPick' | 'children'>) {
  const [text, setText] = useState(startWith)
  const q = useDeferredValue(text.trim())
  const found = useQuery({
    ...read(searchExercises, { query: { q: q || '-', limit: 40 } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const first = useQuery({ ...read(listExercises, { query: { limit: 40 } }), enabled: q === '' })
  return (
    <div className="flex flex-col gap-3">
      <div className="sticky top-0 z-10 bg-sheet pb-1">
        <SearchField label="Search exercises" value={text} onChange={setText} autoFocus />
      </div>
      {children}
      <Loaded query={q === '' ? first : found} waiting={<SkeletonList lines={7} className="h-14" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={SearchX} title="Nothing found" text="Try a shorter word, such as press or curl." />
          ) : (
            <ul className="-mx-3">
              {items.map((exercise) => (
                <li key={exercise.id}>
                  <Choice exercise={exercise} onPick={onPick} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  )
}

function Choice({ exercise, onPick }: { exercise: ExerciseSummary } & Pick<Props, 'onPick'>) {
  const facts = [...exercise.equipment.map(equipmentWord), ...exercise.primaryMuscles.map((name) => muscleWords[name])]
  return (
    <button
      type="button"
      onClick={() => onPick(exercise)}
      className="flex min-h-14 w-full flex-col justify-center rounded-field px-3 py-1.5 text-left transition hover:bg-sheet-field"
    >
      <span className="font-medium">{exercise.name}</span>
      <span className="text-label text-ink3">{facts.join(' · ')}</span>
    </button>
  )
}
