import { useMutation, useQuery } from '@tanstack/react-query'
import { Sparkles } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { AskedLine } from './AskedLine.tsx'
import { lastSetsQuery, refusedQuery } from './device/facts.ts'
import { Insights } from './Insights.tsx'
import { Plan } from './Plan.tsx'
import { PlannedWorkouts } from './PlannedWorkouts.tsx'
import { Recommended } from './Recommended.tsx'
import { useDrafts } from './useDrafts.ts'
import { Week } from './Week.tsx'
import { WishForm } from './WishForm.tsx'
import { Writing } from './Writing.tsx'
import { type Asking, bodyOf, rememberedWish, rememberWish } from './wish.ts'
import { writeWeek } from './writing.ts'

type Shown = 'nothing' | 'workout' | 'week'

/** Asks for a workout or a week, shows it beside the wish, and below it what the log says. */
export function CoachPage() {
  const [asking, setAsking] = useState<Asking>(() => ({ wish: rememberedWish(), byHand: [] }))
  const [shown, setShown] = useState<Shown>('nothing')
  const [isFolded, setIsFolded] = useState(false)
  const sentence = useRef<HTMLTextAreaElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const workout = useDrafts()
  const week = useMutation({ mutationFn: writeWeek })
  const seed = useRef(1)
  // Kept fresh while there is a connection, for when there is none.
  useQuery(lastSetsQuery)
  useQuery(refusedQuery)

  // What was pressed may be gone: the focus goes on with the answer.
  const toAnswer = () => requestAnimationFrame(() => answer.current?.focus({ preventScroll: true }))
  const ask = () => {
    const body = bodyOf(asking, seed.current)
    setShown(asking.wish.kind)
    setIsFolded(true)
    window.scrollTo({ top: 0 })
    toAnswer()
    if (asking.wish.kind === 'week') week.mutate(body)
    else workout.write(body)
  }
  const another = () => {
    seed.current += 1
    week.mutate(bodyOf(asking, seed.current))
  }
  const change = (next: Asking) => {
    setAsking(next)
    rememberWish(next.wish)
  }
  const askAnew = () => {
    setIsFolded(false)
    // Folded it cannot be focused: it is there with the next frame.
    requestAnimationFrame(() => sentence.current?.focus())
  }
  const isBusy = workout.drafts.phase === 'writing' || week.isPending

  return (
    <Page title="Coach" sub="Works without a model and without a connection.">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[380px_minmax(0,1fr)]">
        {isFolded && <AskedLine asking={asking} onOpen={() => setIsFolded(false)} />}
        <div className={isFolded ? 'hidden lg:block' : undefined}>
          <WishForm asking={asking} onChange={change} isBusy={isBusy} onAsk={ask} sentence={sentence} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <p role="status" className="sr-only">
            {isBusy ? 'Writing.' : (workout.drafts.phase === 'there' || week.data) && 'Your plan is written.'}
          </p>
          <div ref={answer} tabIndex={-1} aria-busy={isBusy} className="rounded-card outline-none empty:hidden">
            {shown === 'workout' && <Workout workout={workout} onAsk={askAnew} onSettled={toAnswer} />}
            {shown === 'week' && (
              <WeekFace week={week} onRetry={() => week.variables && week.mutate(week.variables)}>
                {(data) => <Week key={data.week.id} {...data} basis={data.basis} onAnother={another} onAsk={askAnew} />}
              </WeekFace>
            )}
          </div>
          {shown === 'nothing' && (
            <div className="hidden lg:block">
              <EmptyState icon={Sparkles} title="Your plan will be here" text="Say what you have and press Write it." />
            </div>
          )}
          <PlannedWorkouts />
          <Recommended />
          <Insights />
        </div>
      </div>
    </Page>
  )
}

type WorkoutProps = { workout: ReturnType<typeof useDrafts>; onAsk: () => void; onSettled: () => void }

function Workout({ workout, onAsk, onSettled }: WorkoutProps) {
  const { drafts } = workout
  if (drafts.phase === 'writing') return <Writing />
  if (drafts.phase === 'failed')
    return (
      <div className="flex flex-col gap-3">
        <ErrorState text={explain(drafts.failure)} onRetry={workout.writeAgain} />
        <Button onClick={workout.writeHere}>Write it on this device</Button>
      </div>
    )
  const andSettle = (act: () => void) => () => {
    act()
    onSettled()
  }
  return (
    <Plan
      drafts={drafts}
      onChange={workout.change}
      onUndo={andSettle(workout.undo)}
      onTake={andSettle(workout.take)}
      onKeep={andSettle(workout.keep)}
      onAsk={onAsk}
    />
  )
}

type Written = Awaited<ReturnType<typeof writeWeek>>
type WeekProps = {
  week: { data: Written | undefined; error: unknown; isPending: boolean }
  onRetry: () => void
  children: (data: Written) => ReactNode
}

function WeekFace({ week, onRetry, children }: WeekProps) {
  if (week.isPending) return <Writing />
  if (week.error) return <ErrorState text={explain(week.error)} onRetry={onRetry} />
  return week.data && children(week.data)
}
