import type { ImportPreview } from '@fitai/contract'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { ExercisePicker } from '../../exercises/ExercisePicker.tsx'
import { plural } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'

type FileExercise = ImportPreview['exercises'][number]
/** `exerciseId: null` makes an exercise of one's own. */
export type Correction = { exerciseId: string | null; name: string }

type Props = {
  exercises: readonly FileExercise[]
  corrections: ReadonlyMap<string, Correction>
  onCorrect: (name: string, correction: Correction) => void
}

const pageSize = 10

/** What each exercise of the file will be called here, unknown ones first. */
export function Matches({ exercises, corrections, onCorrect }: Props) {
  const [changing, setChanging] = useState<FileExercise | undefined>()
  const [isAll, setIsAll] = useState(false)
  const unmatched = exercises.filter((exercise) => exercise.match === null)
  const ordered = [...unmatched, ...exercises.filter((exercise) => exercise.match !== null)]
  const shown = isAll ? ordered : ordered.slice(0, Math.max(pageSize, Math.min(unmatched.length, 30)))
  const correct = (correction: Correction) => {
    if (changing) onCorrect(changing.name, correction)
    setChanging(undefined)
  }

  return (
    <Card className="overflow-hidden pt-4">
      <div className="px-4 pb-2">
        <CardTitle sub={`${exercises.length - unmatched.length} of ${exercises.length} known`}>Exercises</CardTitle>
        {unmatched.length > 0 && (
          <p className="text-label text-ink2">Unknown ones become exercises of your own. Change what does not fit.</p>
        )}
      </div>
      <ul className="divide-y divide-line">
        {shown.map((exercise) => (
          <li
            key={`${exercise.name} ${exercise.match?.exerciseId}`}
            className="flex min-h-15 items-center gap-3 py-2 pr-2 pl-4"
          >
            <Match exercise={exercise} correction={corrections.get(exercise.name)} />
            <Button variant="ghost" aria-label={`Change ${exercise.name}`} onClick={() => setChanging(exercise)}>
              Change
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < ordered.length && (
        <div className="p-3">
          <Button className="w-full" onClick={() => setIsAll(true)}>
            Show all {ordered.length}
          </Button>
        </div>
      )}
      <ExercisePicker
        title={`What is “${changing?.name ?? ''}”?`}
        isOpen={changing !== undefined}
        startWith={changing?.name.replace(/\s*\(.*\)/, '') ?? ''}
        onPick={({ id, name }) => correct({ exerciseId: id, name })}
        onClose={() => setChanging(undefined)}
      >
        <Button variant="outline" onClick={() => correct({ exerciseId: null, name: changing?.name ?? '' })}>
          Make it an exercise of my own
        </Button>
      </ExercisePicker>
    </Card>
  )
}

function Match({ exercise, correction }: { exercise: FileExercise; correction: Correction | undefined }) {
  const target = correction ?? exercise.match
  const isOwn = target === null || target.exerciseId === null
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate font-medium">{exercise.name}</span>
      <span className="flex items-center gap-1.5 text-label text-ink2">
        <ArrowRight size={14} aria-hidden="true" className="shrink-0" />
        {isOwn ? (
          <Chip tone="amber" className="h-5">
            Your own
          </Chip>
        ) : (
          <span className="truncate">{target.name}</span>
        )}
        <span className="num shrink-0 text-ink3">{plural(exercise.sets, 'set')}</span>
      </span>
    </span>
  )
}
