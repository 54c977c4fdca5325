import type { ExerciseRecords } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { ChevronRight, SearchX } from 'lucide-react'
import { useState } from 'react'
import { fullDay, plural } from '../../format.ts'
import { StandingRecords } from '../../StandingRecords.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { EmptyState } from '../../ui/states.tsx'

type Props = { exercises: readonly ExerciseRecords[]; unit: WeightUnit }

const pageSize = 12

/** The records that stand, exercise by exercise, most trained first. */
export function RecordList({ exercises, unit }: Props) {
  const [text, setText] = useState('')
  const [limit, setLimit] = useState(pageSize)
  const found = exercises.filter(({ exerciseName }) => exerciseName.toLowerCase().includes(text.trim().toLowerCase()))
  return (
    <section aria-label="Records" className="flex flex-col gap-3">
      <CardTitle sub={plural(exercises.length, 'exercise')}>Records</CardTitle>
      <SearchField label="Search your exercises" value={text} onChange={setText} />
      {found.length === 0 && (
        <EmptyState icon={SearchX} title="Nothing found" text="You have not trained an exercise with this name.">
          <Button onClick={() => setText('')}>Show all</Button>
        </EmptyState>
      )}
      <ul className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
        {found.slice(0, limit).map((exercise) => (
          <li key={exercise.exerciseId}>
            <ExerciseCard exercise={exercise} unit={unit} />
          </li>
        ))}
      </ul>
      {found.length > limit && <Button onClick={() => setLimit(limit + 4 * pageSize)}>Show more</Button>}
    </section>
  )
}

function ExerciseCard({ exercise, unit }: { exercise: ExerciseRecords; unit: WeightUnit }) {
  return (
    <Card className="overflow-hidden">
      <h3>
        <Link
          to="/exercises/$exerciseId"
          params={{ exerciseId: exercise.exerciseSlug ?? exercise.exerciseId }}
          search={{ tab: 'chart' }}
          className="flex items-center gap-2 px-4 pt-3 pb-2 transition hover:bg-raised"
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate text-row font-semibold">{exercise.exerciseName}</span>
            <span className="num block text-label font-normal text-ink2">
              {plural(exercise.sessions, 'session')} · {plural(exercise.workingSets, 'set')} · last{' '}
              {fullDay(exercise.lastDate)}
            </span>
          </span>
          <ChevronRight size={18} className="shrink-0 text-ink3" aria-hidden="true" />
        </Link>
      </h3>
      <div className="px-4 pb-3">
        <StandingRecords records={exercise.current} unit={unit} />
      </div>
    </Card>
  )
}
