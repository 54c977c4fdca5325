import type { SharedWorkout } from '@fitai/contract'
import { Trophy } from 'lucide-react'
import { count, fullDay, mass, plural, span } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { setText } from '../../sets.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { recordValue, recordWords } from '../../words.ts'

/** Title and line below it: what it was, whose, and when. */
export function headOf(workout: SharedWorkout | undefined) {
  return {
    title: workout?.name ?? 'Shared workout',
    sub: workout && `${workout.author} · ${fullDay(workout.localDate)}`,
  }
}

/** A workout as its author shows it. */
export function SharedContent({ workout }: { workout: SharedWorkout }) {
  const { weightUnit } = useAccount()
  const volume = mass(workout.volumeKg, weightUnit)
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Figure label="Time" value={workout.durationSeconds === null ? '–' : span(workout.durationSeconds)} />
        <Figure label="Sets" value={count(workout.workingSets)} />
        <Figure label="Volume" value={volume.value} unit={volume.unit} />
        <Figure label="Records" value={count(workout.records.length)} />
      </div>
      {workout.records.length > 0 && <Records records={workout.records} />}
      <ol aria-label="Exercises" className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
        {workout.exercises.map((exercise, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an exercise may be there twice, and what is over does not change
          <li key={at}>
            <Exercise exercise={exercise} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Records({ records }: Pick<SharedWorkout, 'records'>) {
  const { weightUnit } = useAccount()
  return (
    <Card className="p-4 pb-2">
      <CardTitle sub={plural(records.length, 'record')}>Never done before</CardTitle>
      <ul className="mt-1 grid gap-x-6 sm:grid-cols-2">
        {records.map((record) => (
          <li key={record.exerciseName + record.kind} className="flex items-center gap-3 py-2">
            <span className="grid size-9 shrink-0 place-items-center rounded-full bg-gold-soft text-gold">
              <Trophy size={17} aria-hidden="true" />
            </span>
            <span className="num min-w-0 flex-1">
              <span className="block font-medium">{record.exerciseName}</span>
              <span className="block text-label text-ink2">
                {recordWords[record.kind]}: {recordValue(record.kind, record.value, weightUnit)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Exercise({ exercise: { name, sets } }: { exercise: SharedWorkout['exercises'][number] }) {
  return (
    <Card className="pb-2">
      <h2 className="flex min-h-12 items-center justify-between gap-3 px-4 pt-1 font-semibold">
        <span className="min-w-0 text-row text-pretty">{name}</span>
        <span className="num shrink-0 text-label font-normal text-ink2">{plural(sets.length, 'set')}</span>
      </h2>
      <ol className="num">
        {sets.map((set, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a set that was done has nothing but its place
          <li key={at} className="flex min-h-10 items-center gap-3 px-4">
            <span aria-hidden="true" className="w-6 text-center text-label font-semibold text-ink3">
              {at + 1}
            </span>
            <span className="font-medium">{setText(set) || 'Done'}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
