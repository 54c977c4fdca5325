import type { Workout } from '@fitai/contract'
import { isWorkingSet, toKg } from '@fitai/domain'
import { useQueries } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useDeleteWorkout } from '../../delete-workout.ts'
import { recordsQuery } from '../../exercises/library.ts'
import { explain } from '../../failures.ts'
import { longDay, mass, span } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { useWorkout } from '../../offline/useWorkout.ts'
import { useAccount } from '../../session.ts'
import { ShareWorkoutButton } from '../../sharing/ShareWorkoutButton.tsx'
import { SaveAsTemplate } from '../../templates/SaveAsTemplate.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { SkeletonList } from '../../ui/states.tsx'
import { CoachSays } from './CoachSays.tsx'
import { EntryCard } from './EntryCard.tsx'

export function WorkoutPage({ workoutId }: { workoutId: string }) {
  const workout = useWorkout(workoutId)
  return (
    <Page
      title={workout.data?.name ?? 'Workout'}
      sub={workout.data?.localDate && longDay(workout.data.localDate)}
      back={
        <Link to="/training" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Training
        </Link>
      }
      actions={workout.data && <Actions workout={workout.data} />}
    >
      <Loaded query={workout} waiting={<SkeletonList lines={4} className="h-40" />}>
        {(loaded) => <Content workout={loaded} />}
      </Loaded>
    </Page>
  )
}

function Actions({ workout }: { workout: Workout }) {
  const [isAsking, setIsAsking] = useState(false)
  const navigate = useNavigate()
  const remove = useDeleteWorkout({
    id: workout.id,
    said: 'Workout deleted.',
    onDeleted: () => navigate({ to: '/training' }),
  })
  return (
    <div className="flex gap-2 max-sm:w-full">
      {workout.status === 'active' && (
        <Link to="/log/$workoutId" params={{ workoutId: workout.id }} className={buttonClass({ variant: 'primary' })}>
          <Play size={16} fill="currentColor" aria-hidden="true" />
          Resume
        </Link>
      )}
      {workout.status === 'completed' && (
        <>
          <ShareWorkoutButton workoutId={workout.id} name={workout.name} variant="outline" className="max-sm:flex-1" />
          <SaveAsTemplate what={{ fromWorkoutId: workout.id }} variant="outline" size="icon" />
        </>
      )}
      <Button variant="outline" size="icon" aria-label="Delete" onClick={() => setIsAsking(true)}>
        <Trash2 size={18} aria-hidden="true" />
      </Button>
      <Confirm
        title="Delete this workout?"
        text="Its sets go, and the records that fell here. You can undo it."
        action="Delete"
        isOpen={isAsking}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onError: (error) => say(explain(error)) })}
        onClose={() => setIsAsking(false)}
      />
    </div>
  )
}

function Content({ workout }: { workout: Workout }) {
  const { weightUnit } = useAccount()
  const recordSetIds = useRecordSetIds(workout)
  const done = workout.entries.flatMap(({ sets, tracking }) =>
    sets
      .filter((set) => set.performedAt !== null && isWorkingSet(set))
      .map((set) => ({ ...set, isAssisted: tracking === 'assisted_bodyweight_reps' })),
  )
  const volume = mass(
    done.reduce((sum, { isAssisted, weight, weightUnit: unit, reps }) => {
      if (isAssisted || weight === null || unit === null) return sum
      return sum + toKg({ weight, weightUnit: unit }) * (reps ?? 0)
    }, 0),
    weightUnit,
  )
  const { startedAt, endedAt } = workout
  const seconds = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : 0
  return (
    <>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Figure label="Sets" value={String(done.length)} />
        <Figure label="Volume" value={volume.value} unit={volume.unit} />
        <Figure label="Time" value={seconds > 0 ? span(seconds) : '–'} />
        <Figure label="Records" value={String(recordSetIds.size)} />
      </div>
      {workout.note && <p className="text-ink2">{workout.note}</p>}
      <div className="grid items-start gap-3 lg:grid-cols-2">
        {workout.entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} recordSetIds={recordSetIds} />
        ))}
      </div>
      <CoachSays workoutId={workout.id} />
    </>
  )
}

/** The sets of this workout that broke a record when they were done, first values not counted. */
function useRecordSetIds(workout: Workout): ReadonlySet<string> {
  const ids = [...new Set(workout.entries.map((entry) => entry.exerciseId))]
  const records = useQueries({ queries: ids.map(recordsQuery) })
  const fallen = records.flatMap(({ data }) => data?.timeline ?? [])
  return new Set(
    fallen.filter((record) => record.workoutId === workout.id && !record.isBaseline).map((record) => record.setId),
  )
}
