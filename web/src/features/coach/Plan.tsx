import type { PlanChange } from '@fitai/domain'
import { LoaderCircle } from 'lucide-react'
import { useFeedback } from '../../coach/recommendations.ts'
import { Thumbs } from '../../coach/Thumbs.tsx'
import { explain } from '../../failures.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { Changes } from './Changes.tsx'
import { Difference, Offer, Refusal } from './Difference.tsx'
import type { Drafts } from './drafts.ts'
import { Head } from './Head.tsx'
import { NoTraining } from './NoTraining.tsx'
import { PlannedExercise } from './PlannedExercise.tsx'
import { Preparation } from './Preparation.tsx'
import { StartOrLater } from './StartOrLater.tsx'

type Props = {
  drafts: Drafts
  onChange: (change: PlanChange) => void
  onUndo: () => void
  onTake: () => void
  onKeep: () => void
  onAsk: () => void
}

export const planReasons = {
  up: ['Just right', 'Good exercises', 'The loads fit'],
  down: ['Too hard', 'Too easy', 'Too long', 'Wrong exercises', 'Wrong loads'],
}

/** A workout that was written: look at it, change it, start it. */
export function Plan({ drafts, onChange, onUndo, onTake, onKeep, onAsk }: Props) {
  const step = drafts.steps.at(-1)
  if (!step) return null
  const { workout, basis, difference } = step
  if (workout.exercises.length === 0) return <NoTraining plan={workout} onAsk={onAsk} />
  const isOnDevice = step.made !== undefined
  return (
    <div className="flex flex-col gap-3">
      <Head workout={workout} basis={basis} notice={<Notice drafts={drafts} isOnDevice={isOnDevice} />}>
        <StartOrLater key={workout.id} workout={workout} isOnDevice={isOnDevice} isBusy={drafts.isChanging} />
      </Head>
      {drafts.offer && (
        <Offer
          engine={drafts.offer.workout.engine}
          difference={drafts.offer.difference}
          onTake={onTake}
          onKeep={onKeep}
        />
      )}
      <Changes workout={workout} isBusy={drafts.isChanging} onChange={onChange} />
      <div role="status" className="sticky top-2 z-10 flex flex-col gap-2 empty:-mb-3">
        {drafts.refusal && <Refusal sentence={drafts.refusal} />}
        {drafts.failure !== undefined && <Problem>{explain(drafts.failure)}</Problem>}
        {difference && <Difference key={workout.id} difference={difference} onUndo={onUndo} />}
      </div>
      <Exercises step={step} isBusy={drafts.isChanging} onChange={onChange} />
      {workout.progression && (
        <Card className="p-4">
          <CardTitle>Next time</CardTitle>
          <p className="mt-1 text-label text-pretty text-ink2">{workout.progression}</p>
        </Card>
      )}
      {!isOnDevice && (
        <Card className="flex flex-col gap-1 px-4 py-2">
          <div className="flex flex-wrap items-start justify-between gap-x-3">
            <p className="py-3 font-medium">Is this a good plan?</p>
            <Thumbs key={workout.id} id={workout.id} name="this plan" reasons={planReasons} />
          </div>
        </Card>
      )}
    </div>
  )
}

type ExercisesProps = { step: Drafts['steps'][number]; isBusy: boolean; onChange: Props['onChange'] }

function Exercises({ step: { workout, difference, made }, isBusy, onChange }: ExercisesProps) {
  const feedback = useFeedback(workout.id)
  const isNew = (slug: string) => difference?.added.some((one) => one.slug === slug) ?? false
  const never = (slug: string, name: string) => {
    onChange({ kind: 'without', what: slug })
    if (made) return say(`${name} is out of this plan. Without a connection it is not remembered.`)
    feedback.mutate(
      { thumb: 'down', neverAgain: [slug] },
      {
        onSuccess: () => say(`${name} does not come again. Settings has the list.`),
        onError: (error) => say(`${name} is not remembered. ${explain(error)}`),
      },
    )
  }
  return (
    <>
      <Preparation title="Warm-up" items={workout.warmup} />
      <ol aria-label="Exercises" className="flex flex-col gap-3">
        {workout.exercises.map((exercise, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was swapped keeps its place, and the focus
          <li key={index}>
            <PlannedExercise
              exercise={exercise}
              place={index + 1}
              unit={workout.weightUnit}
              isNew={isNew(exercise.slug)}
              isBusy={isBusy}
              onSwap={() => onChange({ kind: 'swap', slug: exercise.slug })}
              onRemove={() => onChange({ kind: 'remove', slug: exercise.slug })}
              onNever={() => never(exercise.slug, exercise.name)}
            />
          </li>
        ))}
      </ol>
      <Preparation title="Cool-down" items={workout.cooldown} />
    </>
  )
}

/** What a model is doing or has not done, and what waits for a connection: in a quiet line. */
function Notice({ drafts: { isListening, notice }, isOnDevice }: Pick<Props, 'drafts'> & { isOnDevice: boolean }) {
  if (isListening)
    return (
      <p role="status" className="flex animate-late items-center gap-2">
        <LoaderCircle size={15} aria-hidden="true" className="shrink-0 animate-spin text-ink3" />A model is looking at
        it. You need not wait.
      </p>
    )
  return (
    <>
      {notice && <p>{notice}</p>}
      {isOnDevice && <p>Planning it for later and thumbs need a connection. Write it again when you have one.</p>}
    </>
  )
}
