import { Share2 } from 'lucide-react'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Problem, Skeleton } from '../ui/states.tsx'

type PartProps = { workoutId: string; name: string }

// Who finishes a workout in the basement is not kept waiting for it.
const ShareWorkout = lazy<ComponentType<PartProps>>(async () => ({
  default: await import('./ShareWorkout.tsx').then(
    (code) => code.ShareWorkout,
    () => NotHere,
  ),
}))

function NotHere() {
  return <Problem>This part did not come. Check the connection, then load the page anew.</Problem>
}

type Props = PartProps & {
  size?: 'md' | 'lg'
  variant?: 'soft' | 'outline'
  className?: string
}

/** Shares a finished workout: as a picture, by a link, or with people here. */
export function ShareWorkoutButton({ workoutId, name, ...look }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button {...look} onClick={() => setIsOpen(true)}>
        <Share2 size={17} aria-hidden="true" />
        Share
      </Button>
      <Sheet title="Share this workout" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Suspense fallback={<Skeleton className="h-96" />}>
          <ShareWorkout workoutId={workoutId} name={name} />
        </Suspense>
      </Sheet>
    </>
  )
}
