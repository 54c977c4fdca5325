import { analyticsOverview, type Range } from '@fitai/contract'
import { massText, plural, weekdayAndDay } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { HeatCalendar, HeatLegend, type HeatLevel } from '../../ui/charts/HeatCalendar.tsx'
import { Ring } from '../../ui/charts/Ring.tsx'
import { asSearch } from './address.ts'
import { MissingNote } from './MissingNote.tsx'
import { Details, Panel } from './Panel.tsx'
import { whyOverview } from './questions.ts'
import type { OverviewReply } from './replies.ts'
import { average } from './scale.ts'
import { useFigures } from './useFigures.ts'

type Props = { overview: OverviewReply; range: Range }

/** Four weeks are too short to see a habit: then the calendar shows twelve. */
const calendarRange = (range: Range): Range => (range === '4w' ? '12w' : range)

/** How steadily, as a score and as a calendar. */
export function ConsistencyCard({ overview, range }: Props) {
  const longer = useFigures(analyticsOverview, { query: { range: calendarRange(range) } })
  const { consistency } = overview
  return (
    <Panel
      title="Consistency"
      right={<HeatLegend from="rest" to="hard" />}
      why={{ question: whyOverview(range), figures: ['consistency', 'calendar'] }}
    >
      {consistency.score === null ? (
        consistency.missing && <MissingNote missing={[consistency.missing]} className="mt-2" />
      ) : (
        <div className="mt-2 flex items-center gap-3">
          <Ring size={46} value={consistency.score / 100}>
            <span className="num text-cap font-semibold">{Math.round(consistency.score)}</span>
          </Ring>
          <p className="num text-label text-ink2">{scoreSentence(consistency)}</p>
        </div>
      )}
      <div className="mt-3 flex flex-1 flex-col justify-end">
        <TrainingCalendar
          overview={longer.data ?? overview}
          footer={<Details to="/progress/frequency" search={asSearch(range)} label="Consistency" />}
        />
      </div>
    </Panel>
  )
}

export function scoreSentence({ score, usualDaysPerWeek, weeks }: OverviewReply['consistency']): string {
  const usual = usualDaysPerWeek === null ? 'your usual days' : `your usual ${average(usualDaysPerWeek, 'day')} a week`
  return `${Math.round(score ?? 0)} of 100: how much of ${usual} you kept in ${plural(weeks, 'week')}.`
}

type CalendarProps = { overview: OverviewReply; footer?: Parameters<typeof HeatCalendar>[0]['footer'] }

export function TrainingCalendar({ overview: { calendar, period }, footer }: CalendarProps) {
  const { firstWeekday, weightUnit } = useAccount()
  const byDay = new Map(calendar.map((day) => [day.date, day]))
  const levelOf = (date: string): HeatLevel => heat(byDay.get(date)?.level ?? 0)
  const nameOf = (date: string) => {
    const day = byDay.get(date)
    const what = day ? `${plural(day.workingSets, 'set')}, ${massText(day.volumeKg, weightUnit)}` : 'rest'
    return `${weekdayAndDay(date)}: ${what}`
  }
  return (
    <HeatCalendar
      {...{ firstWeekday, levelOf, nameOf, footer }}
      from={period.from}
      to={period.to}
      sentence={`Calendar of training: ${plural(calendar.length, 'day')} with a workout.`}
      table={{
        columns: ['Day', 'Sets', 'Volume'],
        rows: calendar
          .toReversed()
          .map((day) => [weekdayAndDay(day.date), String(day.workingSets), massText(day.volumeKg, weightUnit)]),
      }}
    />
  )
}

const heats = [0, 1, 2, 3, 4] as const
const heat = (level: number): HeatLevel => heats[level] ?? 4
