import { activeWorkout, type GeneratedWorkout } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Play, RefreshCw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { clock, plural } from '../../format.ts'
import { useBeginWorkout } from '../../offline/begin.ts'
import { read } from '../../queries.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { Problem } from '../../ui/states.tsx'
import { entriesOf } from './entries.ts'
import { PlannedExercise } from './PlannedExercise.tsx'

/** What was understood, in the words it was said in, each once. */
const wordsOf = (understood: GeneratedWorkout['understood']) =>
  [...new Set(understood.map(({ words }) => `“${words}”`))].join(', ')

type Props = { plan: GeneratedWorkout; onAnother: () => void; onNever: (slug: string) => void }

/** A workout that was written and not saved: look at it, take something out, start it. */
export function Plan({ plan, onAnother, onNever }: Props) {
  const [removed, setRemoved] = useState<readonly string[]>([])
  const navigate = useNavigate()
  const { begin, isPending, error } = useBeginWorkout((workout) =>
    navigate({ to: '/log/$workoutId', params: { workoutId: workout.id } }),
  )
  const running = useQuery(read(activeWorkout, {})).data?.workout
  const exercises = plan.exercises.filter(({ exerciseId }) => !removed.includes(exerciseId))
  // The ids are made once, so that pressing Start again after a lost answer starts the same workout.
  const [entries] = useState(() => entriesOf(plan))
  const chosen = entries.filter(({ exerciseId }) => !removed.includes(exerciseId))

  return (
    <div className="flex flex-col gap-3">
      <Card className="flex flex-col gap-3 p-4">
        <div>
          <h2 className="text-title font-semibold tracking-[-.015em]">{plan.name}</h2>
          <p className="num text-label text-ink2">
            {plan.estimatedMinutes} min · about {plan.estimatedCalories} kcal · {plural(exercises.length, 'exercise')}
          </p>
        </div>
        <p className="text-ink2">{plan.reasoning}</p>
        {plan.understood.length > 0 && (
          <p className="text-label text-ink2">From your words: {wordsOf(plan.understood)}.</p>
        )}
        {plan.warnings.map(({ type, text }) => (
          <p
            key={text}
            className={cx(
              'flex items-start gap-2.5 rounded-field px-3 py-2.5 text-label',
              type === 'refer' ? 'bg-danger-soft text-danger' : 'bg-amber-soft text-amber',
            )}
          >
            <TriangleAlert size={16} aria-hidden="true" className="mt-px shrink-0" />
            {text}
          </p>
        ))}
        {error && <Problem>{explain(error)}</Problem>}
        <div className="flex flex-wrap gap-2">
          {running ? (
            <Link
              to="/log/$workoutId"
              params={{ workoutId: running.id }}
              className={buttonClass({ variant: 'primary', size: 'lg', className: 'flex-1' })}
            >
              Finish {running.name} first
            </Link>
          ) : (
            <Button
              variant="primary"
              size="lg"
              className="flex-1"
              disabled={exercises.length === 0}
              isBusy={isPending}
              onClick={() => begin({ name: plan.name, entries: chosen })}
            >
              <Play size={18} fill="currentColor" aria-hidden="true" />
              Start
            </Button>
          )}
          <Button size="lg" onClick={onAnother}>
            <RefreshCw size={17} aria-hidden="true" />
            Another one
          </Button>
        </div>
        <p className="flex flex-wrap items-center gap-2 text-cap text-ink3">
          <Chip>Built-in, no key needed</Chip>
          Not medical advice.
        </p>
      </Card>
      <Preparation title="Warm-up" items={plan.warmup} />
      <ul className="flex flex-col gap-3">
        {exercises.map((exercise) => (
          <li key={exercise.exerciseId}>
            <PlannedExercise
              exercise={exercise}
              unit={plan.weightUnit}
              onRemove={() => setRemoved([...removed, exercise.exerciseId])}
              onSwap={() => onNever(exercise.slug)}
            />
          </li>
        ))}
      </ul>
      <Preparation title="Cool-down" items={plan.cooldown} />
      {plan.progression && (
        <Card className="p-4">
          <CardTitle>Next time</CardTitle>
          <p className="mt-1 text-ink2">{plan.progression}</p>
        </Card>
      )}
    </div>
  )
}

function Preparation({ title, items }: { title: string; items: GeneratedWorkout['warmup'] }) {
  if (items.length === 0) return null
  return (
    <Card className="p-4">
      <CardTitle>{title}</CardTitle>
      <ul className="num mt-1.5">
        {items.map(({ slug, name, reps, durationSeconds }) => (
          <li key={slug} className="flex min-h-8 items-center justify-between gap-3 text-ink2">
            {name}
            <span className="shrink-0 font-medium text-ink">
              {durationSeconds !== null ? clock(durationSeconds) : reps !== null ? `${reps} reps` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
