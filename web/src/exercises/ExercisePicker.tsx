import type { ExerciseSummary } from '@fitai/contract'
import { SearchX } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { Loaded } from '../Loaded.tsx'
import { SearchField } from '../ui/Field.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { EmptyState, SkeletonList } from '../ui/states.tsx'
import { factsLine } from '../words.ts'
import { Choice } from './Choice.tsx'
import { CreateOwn } from './CreateOwn.tsx'
import { Familiar } from './Familiar.tsx'
import { useExercises } from './library.ts'
import { useSearch } from './search.ts'

type Picking = {
  onPick: (exercise: ExerciseSummary) => void
  /** Whether what is not found may become an exercise of one's own. */
  canCreate?: boolean
  /** Not offered. */
  without?: string
  /** Which may be chosen; all of them when left out. */
  fits?: (exercise: ExerciseSummary) => boolean
  children?: ReactNode
}
type Props = Picking & { title: string; isOpen: boolean; startWith?: string; onClose: () => void }

/** Finds an exercise by one of its names, with a connection or without. `children` come before the results. */
export function ExercisePicker({ title, isOpen, startWith = '', onClose, ...picking }: Props) {
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose} isTall>
      <ExerciseSearch startWith={startWith} {...picking} />
    </Sheet>
  )
}

/** The same without a sheet of its own. */
export function ExerciseSearch({ startWith = '', children, ...picking }: Picking & { startWith?: string }) {
  const [text, setText] = useState(startWith)
  const q = useDeferredValue(text.trim())
  return (
    <div className="flex flex-col gap-3">
      <div className="sticky top-0 z-10 bg-sheet pb-1">
        <SearchField label="Search exercises" value={text} onChange={setText} autoFocus />
      </div>
      {children}
      {q === '' ? <Familiar {...picking} /> : <Found q={q} {...picking} />}
    </div>
  )
}

const shown = 50
const anything = () => true

function Found({ q, onPick, canCreate = false, without, fits = anything }: { q: string } & Omit<Picking, 'children'>) {
  const { data: known } = useExercises()
  const search = useSearch(q)
  const found =
    known &&
    search.data
      ?.flatMap(({ id }) => known.byKey.get(id) ?? [])
      .filter((exercise) => exercise.id !== without && !exercise.isArchived && fits(exercise))
  return (
    <Loaded query={{ ...search, data: found }} waiting={<SkeletonList lines={7} className="h-14" />}>
      {(items) => (
        <>
          {items.length === 0 && (
            <EmptyState icon={SearchX} title="Nothing found" text="Try a shorter word, such as press or curl." />
          )}
          {items.length > 0 && (
            <ul className="-mx-3">
              {items.slice(0, shown).map((exercise) => (
                <Choice
                  key={exercise.id}
                  exercise={exercise}
                  facts={factsLine(exercise)}
                  onPick={() => onPick(exercise)}
                />
              ))}
            </ul>
          )}
          {canCreate && q.length > 1 && <CreateOwn key={q} name={q} onCreated={onPick} />}
        </>
      )}
    </Loaded>
  )
}
