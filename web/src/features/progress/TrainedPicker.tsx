import type { ExerciseRecords } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Check, SearchX } from 'lucide-react'
import { useState } from 'react'
import { allRecordsQuery } from '../../exercises/library.ts'
import { plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { SearchField } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'

type Props = {
  title: string
  isOpen: boolean
  chosen: readonly string[]
  /** One is taken at once, of several the sheet is done. */
  most: number
  onChoose: (keys: string[]) => void
  onClose: () => void
}

/** Chooses among what was trained, most trained first, by slug or id. */
export function TrainedPicker({ title, isOpen, onClose, ...choosing }: Props) {
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose} isTall>
      {isOpen && <Choosing {...choosing} onClose={onClose} />}
    </Sheet>
  )
}

const keyOf = ({ exerciseSlug, exerciseId }: ExerciseRecords) => exerciseSlug ?? exerciseId

function Choosing({ chosen: before, most, onChoose, onClose }: Omit<Props, 'title' | 'isOpen'>) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(before)
  const records = useQuery(allRecordsQuery)
  const done = (keys: readonly string[]) => {
    onChoose([...keys])
    onClose()
  }
  const toggle = (key: string) => {
    if (most === 1) return done([key])
    setChosen(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
  }
  return (
    <>
      <div className="sticky top-0 z-10 bg-sheet pb-2">
        <SearchField label="Search your exercises" value={text} onChange={setText} />
      </div>
      <Loaded query={records} waiting={<SkeletonList lines={7} className="h-14" />}>
        {({ items }) => (
          <Choices
            exercises={items.filter(({ exerciseName }) =>
              exerciseName.toLowerCase().includes(text.trim().toLowerCase()),
            )}
            chosen={chosen}
            isFull={most > 1 && chosen.length >= most}
            onToggle={toggle}
          />
        )}
      </Loaded>
      {most > 1 && (
        <div className="sticky -bottom-5 -mx-5 mt-4 flex gap-2 border-t border-line bg-sheet px-5 py-3">
          <Button size="lg" disabled={chosen.length === 0} onClick={() => done([])}>
            Most trained
          </Button>
          <Button variant="primary" size="lg" className="num flex-1" onClick={() => done(chosen)}>
            {chosen.length === 0 ? 'Show' : `Show ${plural(chosen.length, 'lift')}`}
          </Button>
        </div>
      )}
    </>
  )
}

type ChoicesProps = {
  exercises: readonly ExerciseRecords[]
  chosen: readonly string[]
  isFull: boolean
  onToggle: (key: string) => void
}

function Choices({ exercises, chosen, isFull, onToggle }: ChoicesProps) {
  if (exercises.length === 0)
    return <EmptyState icon={SearchX} title="Nothing found" text="You have not trained an exercise with this name." />
  return (
    <ul className="-mx-3">
      {exercises.map((exercise) => {
        const key = keyOf(exercise)
        const isChosen = chosen.includes(key) || chosen.includes(exercise.exerciseId)
        return (
          <li key={exercise.exerciseId}>
            <button
              type="button"
              aria-pressed={isChosen}
              disabled={isFull && !isChosen}
              onClick={() => onToggle(key)}
              className="flex min-h-14 w-full items-center gap-3 rounded-field px-3 py-1.5 text-left transition hover:bg-sheet-field disabled:opacity-50"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{exercise.exerciseName}</span>
                <span className="num block text-label text-ink3">{plural(exercise.sessions, 'session')}</span>
              </span>
              <span
                aria-hidden="true"
                className={cx(
                  'grid size-6 shrink-0 place-items-center rounded-full',
                  isChosen ? 'bg-volt text-on-volt' : 'border border-line-strong',
                )}
              >
                {isChosen && <Check size={15} strokeWidth={3} />}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
