import { previousSets, type Workout } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Dumbbell, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { ExercisePicker } from '../../exercises/ExercisePicker.tsx'
import { Troubles } from '../../offline/Troubles.tsx'
import { useRecords } from '../../offline/useRecords.ts'
import { useLog } from '../../offline/useWorkout.ts'
import { useAccount } from '../../session.ts'
import { setText } from '../../sets.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ClosedExercise } from './ClosedExercise.tsx'
import { EditingKeypad } from './EditingKeypad.tsx'
import { cardId, ExerciseCard } from './ExerciseCard.tsx'
import { FinishSheet } from './FinishSheet.tsx'
import { LoggerHeader } from './LoggerHeader.tsx'
import { loggingOf } from './logging.ts'
import { lastTouched, nextSet } from './next-set.ts'
import { RestBar } from './RestBar.tsx'
import { useRest } from './rest.ts'
import { SetSheet } from './SetSheet.tsx'
import { suggest } from './suggest.ts'
import { useEditing } from './useEditing.ts'
import { useHasTouch } from './useHasTouch.ts'

/** A running workout: tick, type, rest, next. */
export function Logger({ workout }: { workout: Workout }) {
  const { weightUnit: unit } = useAccount()
  const { status } = useLog()
  const records = useRecords(workout)
  const rest = useRest(workout.id)
  const hasKeypad = useHasTouch()
  const [opened, setOpened] = useState<readonly string[]>([])
  const [badgeSetId, setBadgeSetId] = useState<string | undefined>()
  const [isAdding, setIsAdding] = useState(false)
  const [isFinishing, setIsFinishing] = useState(false)

  const { entries } = workout
  const exerciseIds = entries.map((entry) => entry.exerciseId).join()
  const previous = usePrevious(workout.id, status === 'saved' ? exerciseIds : undefined)
  const logging = loggingOf(workout, unit)
  const place = (setId: string) =>
    entries.flatMap((entry) => entry.sets.map((set) => ({ entry, set }))).find(({ set }) => set.id === setId)
  const editing = useEditing((cell, text) => {
    const at = place(cell.setId)
    if (at) logging.type(at.entry, at.set, cell.field, text)
  })
  const next = nextSet(entries)
  const active = (editing.draft && place(editing.draft.setId)) ?? next
  const current = [active?.entry.id, next?.entry.id, lastTouched(entries)?.id, ...opened]
  const badge = badgeSetId === undefined ? undefined : place(badgeSetId)
  useBuzzOnRecords(entries.flatMap((entry) => entry.sets).filter((set) => records[set.id]?.length).length)

  const dock = editing.draft && hasKeypad ? 'keypad' : rest ? 'rest' : undefined

  useFollow(next?.entry.id)

  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col">
      <LoggerHeader workout={workout} status={status} unit={unit} onFinish={() => setIsFinishing(true)} />
      <div className="flex flex-1 flex-col gap-2 pb-8 sm:px-4 sm:pt-4">
        <div className="px-4 pt-3 empty:hidden sm:px-0">
          <Troubles />
        </div>
        {entries.length === 0 && (
          <div className="px-4 pt-4 sm:px-0">
            <EmptyState icon={Dumbbell} title="What comes first?" text="Add an exercise. Its last sets come with it." />
          </div>
        )}
        {entries.map((entry, index) =>
          current.includes(entry.id) ? (
            <ExerciseCard
              key={entry.id}
              workoutId={workout.id}
              previous={previous.get(entry.exerciseId) ?? []}
              activeSetId={active?.set.id}
              onBadge={setBadgeSetId}
              {...{ entry, records, hasKeypad, unit, editing, logging }}
            />
          ) : (
            <ClosedExercise
              key={entry.id}
              entry={entry}
              place={index + 1}
              previous={previous.get(entry.exerciseId) ?? []}
              onOpen={() => setOpened([...opened, entry.id])}
            />
          ),
        )}
        <div className="px-4 pt-2 sm:px-0">
          <Button
            variant={entries.length === 0 ? 'primary' : 'soft'}
            size="lg"
            className="w-full"
            onClick={() => setIsAdding(true)}
          >
            <Plus size={19} aria-hidden="true" />
            Add exercise
          </Button>
        </div>
      </div>
      <div className="sticky bottom-0 z-20" data-dock={dock}>
        {editing.draft && active && hasKeypad ? (
          <EditingKeypad {...{ editing, logging, unit, previous }} at={active} />
        ) : (
          rest && (
            <RestBar
              rest={rest}
              next={
                next
                  ? `Next ${setText(suggest(next.set, next.entry, previous.get(next.entry.exerciseId) ?? [], unit))}`
                  : 'All sets done'
              }
            />
          )
        )}
      </div>
      <SetSheet
        set={badge?.set}
        onChange={(change) => badge && logging.change(badge.entry, badge.set, change)}
        onDelete={() => {
          if (badge) logging.remove(badge.entry, badge.set)
          setBadgeSetId(undefined)
        }}
        onClose={() => setBadgeSetId(undefined)}
      />
      <ExercisePicker
        title="Add exercise"
        canCreate
        isOpen={isAdding}
        onClose={() => setIsAdding(false)}
        onPick={(exercise) => {
          setOpened([...opened, logging.addExercise(exercise)])
          setIsAdding(false)
        }}
      />
      <FinishSheet workout={workout} isOpen={isFinishing} onClose={() => setIsFinishing(false)} />
    </main>
  )
}

/** Last time's sets by exercise. Asked again when an exercise has joined and arrived. */
function usePrevious(workoutId: string, exerciseIds: string | undefined) {
  const { data } = useQuery({
    queryKey: [previousSets.path, workoutId, exerciseIds],
    queryFn: () => call(previousSets, { params: { id: workoutId } }),
    enabled: exerciseIds !== undefined,
    staleTime: 600_000,
    placeholderData: (before) => before,
  })
  return new Map(data?.items.map(({ exerciseId, sets }) => [exerciseId, sets]))
}

/** When the turn goes to another exercise, the screen follows. */
function useFollow(entryId: string | undefined): void {
  const seen = useRef(entryId)
  useEffect(() => {
    if (entryId === undefined || entryId === seen.current) return
    seen.current = entryId
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const card = document.getElementById(cardId(entryId))
    card?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' })
  }, [entryId])
}

function useBuzzOnRecords(count: number): void {
  const [seen, setSeen] = useState(count)
  useEffect(() => {
    if (count > seen) navigator.vibrate?.([20, 40, 20])
    setSeen(count)
  }, [count, seen])
}
