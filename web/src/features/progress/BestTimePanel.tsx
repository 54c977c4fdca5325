import type { analyticsBestTime } from '@fitai/contract'
import { Clock } from 'lucide-react'
import { plural, signed } from '../../format.ts'
import { libraryWord } from '../../words.ts'
import { MissingNote } from './MissingNote.tsx'
import { Panel } from './Panel.tsx'
import { whyBestTime } from './questions.ts'
import { tenth } from './scale.ts'
import { sure } from './trend-words.ts'

type Reply = (typeof analyticsBestTime)['reply']['_output']

const partWords: Record<string, { name: string; hours: string; at: string }> = {
  early: { name: 'Early', hours: '4–7', at: 'early in the morning' },
  morning: { name: 'Morning', hours: '7–11', at: 'in the morning' },
  noon: { name: 'Noon', hours: '11–14', at: 'around noon' },
  afternoon: { name: 'Afternoon', hours: '14–17', at: 'in the afternoon' },
  evening: { name: 'Evening', hours: '17–21', at: 'in the evening' },
  night: { name: 'Night', hours: '21–4', at: 'at night' },
}
const wordsOf = (part: string) => partWords[part] ?? { name: libraryWord(part), hours: '', at: part }

/** The time of day that is strongest, if one really is. */
export function BestTimePanel({ data: { best, parts, missing } }: { data: Reply }) {
  const most = Math.max(1, ...parts.map(({ medianDeviationPercent }) => Math.abs(medianDeviationPercent)))
  return (
    <Panel title="Best time of day" sub="last 365 days" why={{ question: whyBestTime, figures: ['best', 'parts'] }}>
      {best && (
        <p className="mt-2 flex items-start gap-2.5 text-row font-semibold tracking-[-.015em] text-pretty">
          <Clock size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-volt-text" />
          <span>
            You lift {tenth(best.betterByPercent)} % more {wordsOf(best.part).at}.
            <span className="num mt-1 block text-label font-normal tracking-normal text-ink2">
              {Math.floor(best.confidence * 1000) / 10} % sure. {sure(best.p)}
            </span>
          </span>
        </p>
      )}
      {missing && <MissingNote missing={[missing]} className="mt-2" />}
      <ul className="mt-3 mb-1 flex flex-col gap-3">
        {parts.map(({ part, workouts, medianDeviationPercent }) => (
          <li key={part}>
            <p className="flex items-baseline justify-between gap-3 text-label">
              <span className="font-medium">
                {wordsOf(part).name} <span className="num font-normal text-ink3">{wordsOf(part).hours}</span>
              </span>
              <span className="num">
                <span className="font-semibold">{signed(medianDeviationPercent, tenth)} %</span>
                <span className="ml-2 text-ink3">{plural(workouts, 'workout')}</span>
              </span>
            </p>
            <div aria-hidden="true" className="relative mt-1.5 h-1.5 rounded-full bg-raised">
              <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
              <span
                className={`absolute inset-y-0 rounded-full ${medianDeviationPercent < 0 ? 'bg-h2' : 'bg-meter'}`}
                style={sideOf(medianDeviationPercent / most)}
              />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** From the middle to the left below zero, else to the right. */
const sideOf = (share: number) =>
  share < 0 ? { right: '50%', width: `${-share * 50}%` } : { left: '50%', width: `${share * 50}%` }
