import { type TrainingNow, trainingNow } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Dumbbell } from 'lucide-react'
import { plural } from '../format.ts'
import { read } from '../queries.ts'
import { setText } from '../sets.ts'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Face } from './Face.tsx'

/** Friends who are at it right now, set by set, where both of you let the other see it. */
export function TrainingTogether() {
  const training = useQuery(read(trainingNow, {}))
  return training.data?.items.map((each) => <Now key={each.person.id} training={each} />)
}

function Now({ training: { person, name, exercises, isPaused } }: { training: TrainingNow }) {
  const done = exercises.flatMap((exercise) => exercise.sets.filter(({ isDone }) => isDone))
  const at = exercises.findLast(({ sets }) => sets.some(({ isDone }) => isDone)) ?? exercises[0]
  const last = at?.sets.findLast(({ isDone }) => isDone)
  return (
    <Card aria-label={`${person.name} trains now`} className="flex items-center gap-3 border-volt-text p-4">
      <Face name={person.name} />
      <div className="min-w-0 flex-1">
        <p className="truncate">
          <span className="font-semibold">{person.name}</span> <span className="text-ink2">{name}</span>
        </p>
        <p className="num flex items-center gap-1.5 truncate text-label text-ink2">
          <Dumbbell size={14} aria-hidden="true" className="shrink-0" />
          {at ? `${at.name}${last ? ` ${setText(last)}` : ''}` : 'Nothing yet'}
        </p>
      </div>
      <Chip tone={isPaused ? 'plain' : 'volt'} className="num">
        {isPaused ? 'Paused' : plural(done.length, 'set')}
      </Chip>
    </Card>
  )
}
