import { type ExerciseSummary, listRecords, readExercise } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { explain } from '../failures.ts'
import { fullDay, plural } from '../format.ts'
import { Loaded } from '../Loaded.tsx'
import { queryClient, read } from '../queries.ts'
import { EmptyState, SkeletonList } from '../ui/states.tsx'
import { say } from '../ui/Toast.tsx'
import { Choice } from './Choice.tsx'

const shown = 30

/** What somebody trains most, before they have typed anything. */
export function Familiar({ onPick }: { onPick: (exercise: ExerciseSummary) => void }) {
  const trained = useQuery(read(listRecords, {}))
  const pick = async (id: string) => {
    try {
      onPick(await queryClient.fetchQuery(read(readExercise, { params: { id } })))
    } catch (error) {
      say(explain(error))
    }
  }
  return (
    <Loaded query={trained} waiting={<SkeletonList lines={7} className="h-14" />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={Search} title="More than a thousand exercises" text="Type a name, such as squat or row." />
        ) : (
          <section aria-label="Yours">
            <h3 className="text-label font-semibold">Yours</h3>
            <ul className="-mx-3">
              {items.slice(0, shown).map(({ exerciseId, exerciseName, sessions, lastDate }) => (
                <Choice
                  key={exerciseId}
                  name={exerciseName}
                  facts={`${plural(sessions, 'session')} · last ${fullDay(lastDate)}`}
                  onPick={() => void pick(exerciseId)}
                />
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  )
}
