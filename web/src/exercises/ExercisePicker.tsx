import { type ExerciseSummary, searchExercises } from '@fitai/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { Loaded } from '../Loaded.tsx'
import { read } from '../queries.ts'
import { SearchField } from '../ui/Field.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { EmptyState, SkeletonList } from '../ui/states.tsx'
import { equipmentWord, muscleWords } from '../words.ts'
import { Choice } from './Choice.tsx'
import { Familiar } from './Familiar.tsx'

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
  return (
    <div className="flex flex-col gap-3">
      <div className="sticky top-0 z-10 bg-sheet pb-1">
        <SearchField label="Search exercises" value={text} onChange={setText} autoFocus />
      </div>
      {children}
      {q === '' ? <Familiar onPick={onPick} /> : <Found q={q} onPick={onPick} />}
    </div>
  )
}

function Found({ q, onPick }: { q: string } & Pick<Props, 'onPick'>) {
  const found = useQuery({ ...read(searchExercises, { query: { q, limit: 40 } }), placeholderData: keepPreviousData })
  return (
    <Loaded query={found} waiting={<SkeletonList lines={7} className="h-14" />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={SearchX} title="Nothing found" text="Try a shorter word, such as press or curl." />
        ) : (
          <ul className="-mx-3">
            {items.map((exercise) => (
              <Choice
                key={exercise.id}
                name={exercise.name}
                facts={factsOf(exercise)}
                onPick={() => onPick(exercise)}
              />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function factsOf({ equipment, primaryMuscles }: ExerciseSummary): string {
  return [...equipment.map(equipmentWord), ...primaryMuscles.map((muscle) => muscleWords[muscle])].join(' · ')
}
