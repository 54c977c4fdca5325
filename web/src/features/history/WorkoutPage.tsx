import { ApiFailure, type Workout } from '@fitai/contract'
import { useQueries } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useDeleteWorkout } from '../../delete-workout.ts'
import { recordsQuery } from '../../exercises/library.ts'
import { explain } from '../../failures.ts'
import { fullDay, longWeekday } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { summaryOf } from '../../offline/summary.ts'
import { useHistory } from '../../offline/useHistory.ts'
import { useWorkout } from '../../offline/useWorkout.ts'
import { ShareWorkoutButton } from '../../sharing/ShareWorkoutButton.tsx'
import { SaveAsTemplate } from '../../templates/SaveAsTemplate.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { SkeletonList } from '../../ui/states.tsx'
import { rememberedHistory } from './address.ts'
import { CoachSays } from './CoachSays.tsx'
import { EntryCard } from './EntryCard.tsx'
import { Figures } from './Figures.tsx'
import { NotHere } from './NotHere.tsx'

export function WorkoutPage({ workoutId }: { workoutId: string }) {
  const workout = useWorkout(workoutId)
  const line = useHistory().data?.workouts.find(({ id }) => id === workoutId)
  const { name = 'Workout', localDate = null } = workout.data ?? line ?? {}
  const isOutOfReach = workout.data === undefined && workout.error !== null && !(workout.error instanceof ApiFailure)
  return (
    <Page
      title={name}
      sub={localDate && `${longWeekday(localDate)}, ${fullDay(localDate)}`}
      back={
        <Link
          to="/history"
          search={rememberedHistory()}
          className={buttonClass({ variant: 'ghost', className: 'px-2' })}
        >
          <ChevronLeft size={18} aria-hidden="true" />
          History
        </Link>
      }
      actions={workout.data && <Actions workout={workout.data} />}
    >
      {line && isOutOfReach ? (
        <NotHere workout={line} onRetry={() => void workout.refetch()} />
      ) : (
        <Loaded query={workout} waiting={<SkeletonList lines={4} className="h-40" />}>
          {(loaded) => <Content workout={loaded} recordsInLine={line?.records} />}
        </Loaded>
      )}
    </Page>
  )
}

function Actions({ workout }: { workout: Workout }) {
  const [isAsking, setIsAsking] = useState(false)
  const navigate = useNavigate()
  const remove = useDeleteWorkout({
    id: workout.id,
    said: 'Workout deleted.',
    onDeleted: () => navigate({ to: '/history', search: rememberedHistory() }),
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

type ContentProps = {
  workout: Workout
  /** How many the history knows of, until the records themselves are here. */
  recordsInLine: number | undefined
}

function Content({ workout, recordsInLine }: ContentProps) {
  const records = useRecordSetIds(workout)
  const { workingSets, volumeKg } = summaryOf(workout)
  const { startedAt, endedAt } = workout
  const seconds = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : null
  return (
    <>
      <Figures
        {...{ volumeKg, seconds }}
        sets={workingSets}
        records={records.areAllHere ? records.setIds.size : (recordsInLine ?? records.setIds.size)}
      />
      {workout.note && <p className="text-ink2">{workout.note}</p>}
      <div className="grid items-start gap-3 lg:grid-cols-2">
        {workout.entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} recordSetIds={records.setIds} />
        ))}
      </div>
      <CoachSays workoutId={workout.id} />
    </>
  )
}

/** The sets of this workout that broke a record when they were done, first values not counted. */
function useRecordSetIds(workout: Workout): { setIds: ReadonlySet<string>; areAllHere: boolean } {
  const ids = [...new Set(workout.entries.map((entry) => entry.exerciseId))]
  const records = useQueries({ queries: ids.map(recordsQuery) })
  const fallen = records
    .flatMap(({ data }) => data?.timeline ?? [])
    .filter((record) => record.workoutId === workout.id && !record.isBaseline)
  return {
    setIds: new Set(fallen.map((record) => record.setId)),
    areAllHere: records.every(({ data }) => data !== undefined),
  }
}
