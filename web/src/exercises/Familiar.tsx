import type { ExerciseSummary } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { fullDay, plural } from '../format.ts'
import { Loaded } from '../Loaded.tsx'
import { SkeletonList } from '../ui/states.tsx'
import { factsLine } from '../words.ts'
import { Choice } from './Choice.tsx'
import type { KnownExercise } from './known.ts'
import { allRecordsQuery, useExercises } from './library.ts'

type Props = {
  onPick: (exercise: ExerciseSummary) => void
  without?: string | undefined
  fits?: (exercise: ExerciseSummary) => boolean
}

const anything = () => true

const mostTrained = 20
const mostPopular = 30

/** What somebody trains most, then what everybody does, before anything was typed. */
export function Familiar({ onPick, without, fits = anything }: Props) {
  const known = useExercises()
  const trained = useQuery(allRecordsQuery).data?.items ?? []
  return (
    <Loaded query={known} waiting={<SkeletonList lines={7} className="h-14" />}>
      {(data) => {
        const yours = trained.flatMap(({ exerciseId, sessions, lastDate }) => {
          const exercise = data.byKey.get(exerciseId)
          const facts = `${plural(sessions, 'session')} · last ${fullDay(lastDate)}`
          return exercise && exerciseId !== without && fits(exercise) ? [{ exercise, facts }] : []
        })
        const taken = new Set([...yours.map(({ exercise }) => exercise.id), without])
        const others = popularIn(data.all.filter(fits), taken)
        return (
          <>
            <Section title="Yours" choices={yours.slice(0, mostTrained)} onPick={onPick} />
            <Section
              title="Popular"
              choices={others.map((exercise) => ({ exercise, facts: factsLine(exercise) }))}
              onPick={onPick}
            />
          </>
        )
      }}
    </Loaded>
  )
}

function popularIn(all: readonly KnownExercise[], taken: ReadonlySet<string | undefined>): KnownExercise[] {
  return all
    .filter(({ id }) => !taken.has(id))
    .sort((a, b) => b.popularity - a.popularity)
    .slice(0, mostPopular)
}

type SectionProps = {
  title: string
  choices: readonly { exercise: KnownExercise; facts: string }[]
  onPick: (exercise: ExerciseSummary) => void
}

function Section({ title, choices, onPick }: SectionProps) {
  if (choices.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="text-label font-semibold">{title}</h3>
      <ul className="-mx-3">
        {choices.map(({ exercise, facts }) => (
          <Choice key={exercise.id} exercise={exercise} facts={facts} onPick={() => onPick(exercise)} />
        ))}
      </ul>
    </section>
  )
}
