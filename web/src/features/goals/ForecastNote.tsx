import type { Goal } from '@fitai/contract'
import { ChevronDown } from 'lucide-react'
import { forecastRange, forecastSentence } from '../../goals/forecast-words.ts'

/** When it is reached at the present pace, in a sentence; its range and its method on demand. */
export function ForecastNote({ goal, today }: { goal: Goal; today: string }) {
  const sentence = forecastSentence(goal, today)
  const range = forecastRange(goal, today)
  if (range.length === 0) return <p className="num flex min-h-11 items-center py-2 text-label text-ink2">{sentence}</p>
  return (
    <details className="group">
      <summary className="num flex min-h-11 cursor-pointer list-none items-center gap-2 py-2 text-label text-ink2 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{sentence}</span>
        <ChevronDown size={17} aria-hidden="true" className="shrink-0 text-ink3 transition group-open:rotate-180" />
      </summary>
      <ul className="num flex flex-col gap-0.5 pb-1 text-cap text-ink3">
        {range.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{goal.progress.forecast.method}</li>
      </ul>
    </details>
  )
}
