import { Sparkle } from 'lucide-react'
import { useRunning } from '../offline/useWorkout.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useUpdate } from './update.ts'

/** Offers the new version that is there, when no workout is running. */
export function UpdateOffer() {
  const takeOver = useUpdate()
  const { data } = useRunning()
  if (!takeOver || !data || data.workout) return null
  return (
    <Card aria-label="Update" className="flex items-center gap-3 py-2.5 pr-2.5 pl-4">
      <Sparkle size={19} aria-hidden="true" className="shrink-0 text-volt-text" />
      <p className="min-w-0 flex-1 font-medium">A new version of FitAI is ready</p>
      <Button onClick={takeOver}>Load it</Button>
    </Card>
  )
}
