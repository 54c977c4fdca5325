import type { Template } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import { explain } from '../../failures.ts'
import { useRunning } from '../../offline/useWorkout.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Problem } from '../../ui/states.tsx'
import { useStart } from './useStart.ts'

type Props = { template: Template; at: number; label: string; isFirst: boolean; className?: string }

/** One tap begins a day of a template, unless something else is running. */
export function StartDay({ template, at, label, isFirst, className }: Props) {
  const { start, isPending, error } = useStart(template, at)
  const running = useRunning().data?.workout
  if (running)
    return isFirst ? (
      <Link
        to="/log/$workoutId"
        params={{ workoutId: running.id }}
        className={buttonClass({ variant: 'primary', className: `min-w-0 shrink ${className ?? ''}` })}
      >
        <span className="truncate">Finish {running.name} first</span>
      </Link>
    ) : null
  return (
    <div className={`flex flex-col gap-2 ${className ?? ''}`}>
      <Button variant={isFirst ? 'primary' : 'soft'} className="w-full" isBusy={isPending} onClick={start}>
        <Play size={16} fill="currentColor" aria-hidden="true" />
        {label}
      </Button>
      {error && <Problem>{explain(error)}</Problem>}
    </div>
  )
}
