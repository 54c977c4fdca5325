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
    <Card
      aria-label={goal.name}
      className="relative flex flex-col gap-3 p-4 pb-3 transition hover:border-line-strong has-[h2>a:focus-visible]:outline-2 has-[h2>a:focus-visible]:outline-offset-2 has-[h2>a:focus-visible]:outline-volt-text"
    >
      <header className="flex items-start gap-3">
        <span className="grid size-10 shrink-0 place-items-center rounded-field bg-raised text-ink2">
          <Icon size={19} aria-hidden="true" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold text-balance break-words">
            <Link
              to="/goals/$goalId"
              params={{ goalId: goal.id }}
              className="outline-none after:absolute after:inset-0 after:rounded-card"
            >
              {goal.name}
            </Link>
          </h2>
          <p className="num truncate text-label text-ink3">{measureText(goal)}</p>
        </div>
        <StatusChip status={status} />
      </header>
      <Way goal={goal} />
      <WayBar progress={goal.progress} />
      <p className="num -mt-1 flex flex-wrap justify-between gap-x-3 text-label text-ink3">
        <span>{pace ?? time}</span>
        {pace && <span>{time}</span>}
      </p>
      {isRunning(goal) && (
        <div className="relative mt-auto border-t border-line">
          <ForecastNote goal={goal} today={today} />
        </div>
      )}
    </Card>
  )
}
