import type { GoalInFull } from '@fitai/contract'
import { ChevronDown } from 'lucide-react'
import { dayAndTime, plural } from '../../format.ts'
import { Card } from '../../ui/Card.tsx'
import { beforeTexts, changeWords } from './history-words.ts'

/** When the goal was set, and what it was before each change. */
export function GoalHistory({ goal }: { goal: GoalInFull }) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Card aria-label="History" className="px-4 py-1.5">
      <details className="group">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
          <h2 className="text-body font-semibold">History</h2>
          <span className="num flex-1 text-label text-ink3">{plural(goal.history.length, 'entry', 'entries')}</span>
          <ChevronDown size={18} aria-hidden="true" className="text-ink3 transition group-open:rotate-180" />
        </summary>
        <ol className="flex flex-col gap-3 pt-1 pb-3">
          {goal.history.toReversed().map((change) => (
            <li key={change.at + change.what} className="flex items-baseline justify-between gap-3">
              <span className="min-w-0">
                <span className="block font-medium">{changeWords[change.what]}</span>
                {beforeTexts(goal, change).map((text) => (
                  <span key={text} className="num block text-label break-words text-ink2">
                    {text}
                  </span>
                ))}
              </span>
              <span className="num shrink-0 text-cap text-ink3">{dayAndTime(change.at, zone)}</span>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  )
}
