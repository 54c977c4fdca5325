import type { Goal } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { paceSentence } from '../../goals/forecast-words.ts'
import { isRunning } from '../../goals/nearest.ts'
import { StatusChip } from '../../goals/StatusChip.tsx'
import { daysLeftText, dayText, measureText } from '../../goals/values.ts'
import { WayBar } from '../../goals/WayBar.tsx'
import { kindWords } from '../../goals/words.ts'
import { Card } from '../../ui/Card.tsx'
import { ForecastNote } from './ForecastNote.tsx'
import { Way } from './Way.tsx'

/** A goal at a glance: where it stands, where it should stand, where it is going. */
export function GoalCard({ goal, today }: { goal: Goal; today: string }) {
  const { icon: Icon } = kindWords[goal.kind]
  const { status, reachedOn, daysLeft } = goal.progress
  const pace = paceSentence(goal)
  const time = reachedOn === null ? daysLeftText(daysLeft) : `Reached ${dayText(reachedOn, today)}`
  return (
    <Card aria-label={goal.name} className="relative flex flex-col gap-3 p-4 transition hover:border-line-strong">
      <header className="flex items-start gap-3">
        <span className="grid size-10 shrink-0 place-items-center rounded-field bg-raised text-ink2">
          <Icon size={19} aria-hidden="true" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold break-words">
            <Link
              to="/goals/$goalId"
              params={{ goalId: goal.id }}
              className="after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-volt-text"
            >
              {goal.name}
            </Link>
          </h2>
          <p className="num truncate text-label text-ink3">
            {measureText(goal)} · {time}
          </p>
        </div>
        <StatusChip status={status} />
      </header>
      <Way goal={goal} />
      <WayBar progress={goal.progress} />
      {pace && <p className="num -mt-1 text-label text-ink3">{pace}</p>}
      {isRunning(goal) && (
        <div className="relative -mb-1 border-t border-line pt-1">
          <ForecastNote goal={goal} today={today} />
        </div>
      )}
    </Card>
  )
}
