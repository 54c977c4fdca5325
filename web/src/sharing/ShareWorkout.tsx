import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../Loaded.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { SkeletonList } from '../ui/states.tsx'
import { LinkPart } from './LinkPart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { PicturePart } from './PicturePart.tsx'
import { shareWith, sharingQuery } from './queries.ts'

type Way = 'picture' | 'link' | 'people'
const ways: readonly { value: Way; label: string }[] = [
  { value: 'picture', label: 'Picture' },
  { value: 'link', label: 'Link' },
  { value: 'people', label: 'People here' },
]

/** The ways to show a workout to others. */
export function ShareWorkout({ workoutId, name }: { workoutId: string; name: string }) {
  const [way, setWay] = useState<Way>('picture')
  return (
    <div className="flex flex-col gap-4">
      <Segmented label="How to share it" className="flex" items={ways} value={way} onChange={setWay} />
      {way === 'picture' && <PicturePart workoutId={workoutId} name={name} />}
      {way === 'link' && <WorkoutLink workoutId={workoutId} name={name} />}
      {way === 'people' && <PeoplePart workoutId={workoutId} />}
    </div>
  )
}

const words = { another: 'Make a new link', stop: 'Stop sharing', stopped: 'It is not shared any more.' }

function WorkoutLink({ workoutId, name }: { workoutId: string; name: string }) {
  const query = useQuery(sharingQuery(workoutId))
  return (
    <Loaded query={query} waiting={<SkeletonList lines={2} className="h-11" />}>
      {(sharing) => (
        <LinkPart
          text={
            sharing.with === 'nobody'
              ? 'Whoever has it sees the sets, the records and your first name: no notes, no time of day.'
              : 'It is shared. A new link ends the one before.'
          }
          path="/training/shared/"
          title={name}
          isShared={sharing.with !== 'nobody'}
          words={words}
          onShare={async () => ({ token: (await shareWith(workoutId, 'link')).key ?? '' })}
          onStop={() => shareWith(workoutId, 'nobody')}
        />
      )}
    </Loaded>
  )
}
