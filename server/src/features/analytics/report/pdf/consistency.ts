import { countDays, type Days, dateOfDay, dayNumber, weekStarts } from '@fitai/domain'
import { barChart } from './bar-chart.ts'
import { type Fact, factHeight, factRows } from './facts.ts'
import { type Block, figure, section } from './flow.ts'
import { heat, styles } from './ink.ts'
import { monthText } from './scale.ts'
import { roundBox } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { chance, change, count, one, plural, span } from './words.ts'

const calendarDays = 53 * 7
const names = 26
const monthsHeight = 12
const mostSize = 12
const clockHeight = 96

/** When it was trained: a square a day, and by weekday and hour. */
export function consistency(sheet: Sheet): Block | undefined {
  const { overview, period } = sheet.data
  if (overview.totals.workouts === 0) return undefined
  const to = dayNumber(period.to)
  const days = { from: Math.max(dayNumber(period.from), to - calendarDays + 1), to }
  const part = countDays(days) < period.days ? ' The last 53 weeks are shown.' : ''
  const said = `${plural(overview.totals.days, 'training day')} of ${count(period.days)}.${part} The darker, the more sets among your own days.`
  return section(sheet, 'Consistency', said, [
    ...daysAndFacts(sheet, days, `A calendar of training days. ${said}`),
    { height: clockHeight, draw: (y) => clocks(sheet, y) },
  ])
}

/** What there is to say stands beside a narrow calendar, below a wide one. */
function daysAndFacts(sheet: Sheet, days: Days, says: string): Block[] {
  const { pdf, left, width } = sheet
  const weeks = weekStarts(days, sheet.data.account.firstWeekday)
  const size = Math.min(mostSize, (width - names) / weeks.length)
  const taken = names + weeks.length * size + 30
  const height = 7 * size + monthsHeight
  const facts = factsOf(sheet)
  const squares = (y: number) => calendar(sheet, weeks, days, size, y)
  if (width - taken < 180) {
    const columns = facts.length > 5 ? 3 : facts.length
    return [figure(pdf, height + 12, says, squares), ...factRows(sheet, facts, columns)]
  }
  const beside = { ...sheet, left: left + taken, width: width - taken }
  const rows = factRows(beside, facts, 2)
  return [
    {
      height: Math.max(height, rows.length * factHeight) + 12,
      draw(y) {
        pdf.piece('Figure', () => squares(y), says)
        for (const [index, row] of rows.entries()) row.draw(y + index * factHeight)
      },
    },
  ]
}

function calendar(sheet: Sheet, weeks: readonly number[], days: Days, size: number, y: number): void {
  const { pdf, left, data } = sheet
  const levels = new Map(data.overview.calendar.map(({ date, level }) => [date, level]))
  const top = y + monthsHeight
  const inner = size - Math.max(1, size * 0.16)
  for (const [level, fill] of heat.entries()) {
    const squares = weeks.flatMap((week, column) =>
      [0, 1, 2, 3, 4, 5, 6].flatMap((row) => {
        const day = week + row
        if (day < days.from || day > days.to || (levels.get(dateOfDay(day)) ?? 0) !== level) return []
        return roundBox(left + names + column * size, top + row * size, inner, inner, size * 0.22)
      }),
    )
    pdf.draw(squares.join(''), { fill })
  }
  for (const row of [0, 2, 4])
    pdf.write(weekdayName((weeks[0] ?? 0) + row), styles.axis, left, top + (row + 0.5) * size + 2)
  let free = 0
  for (const [column, week] of weeks.entries()) {
    const at = left + names + column * size
    const isFirst = dateOfDay(week).slice(0, 7) !== dateOfDay(week - 7).slice(0, 7)
    if (!isFirst || at < free) continue
    const text = monthText(dayNumber(`${dateOfDay(week).slice(0, 7)}-01`))
    pdf.write(text, styles.axis, at, y + 7)
    free = at + pdf.widthOf(text, styles.axis) + 5
  }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
/** 1970-01-01 was a Thursday. */
const weekdayName = (day: number) => weekdays[(((day + 3) % 7) + 7) % 7] ?? ''

function factsOf({ data }: Sheet): Fact[] {
  const { overview, frequency, intensity, recovery, period, today } = data
  const { streaks } = overview
  const effort = intensity.averageRpe
  const { load } = recovery
  return [
    { label: 'Weeks in a row', value: count(streaks.weekly.current), note: `longest ${count(streaks.weekly.longest)}` },
    {
      label: 'A workout',
      value: frequency.medianSeconds === null ? '–' : span(frequency.medianSeconds),
      note: 'median',
    },
    {
      label: 'Longest gap',
      value: frequency.longestGapDays === null ? '–' : plural(frequency.longestGapDays, 'day'),
      note: 'to the next training day',
    },
    {
      label: 'Effort',
      value: effort === null ? '–' : `RPE ${one(effort)}`,
      note: effort === null ? 'no effort logged' : effortNote(intensity),
    },
    ...(load.ratio !== null && load.lastSevenDays !== null && load.usualWeek !== null && dayNumber(period.to) === today
      ? [
          {
            label: 'Last 7 days',
            value: plural(load.lastSevenDays, 'hard set'),
            note: `usual week: ${one(load.usualWeek)}`,
          },
        ]
      : []),
    ...(data.bestTime.best
      ? [
          {
            label: 'Strongest time of day',
            value: data.bestTime.best.part,
            note: `${change(data.bestTime.best.betterByPercent)} %, ${chance(data.bestTime.best.p)}`,
          },
        ]
      : []),
  ]
}

function effortNote({ setsWithEffort, workingSets, trend }: Sheet['data']['intensity']): string {
  const moves = trend.perWeek === null || trend.p === null || trend.p >= 0.05 ? '' : `, ${change(trend.perWeek)} a week`
  return `in ${count(setsWithEffort)} of ${count(workingSets)} sets${moves}`
}

function clocks({ pdf, left, width, data }: Sheet, y: number): void {
  const { weekdays: byDay, hours } = data.frequency
  const each = (width - 30) / 2
  const both = [
    {
      title: 'Workouts by weekday',
      bars: byDay.map(({ weekday, workouts }) => ({ value: workouts, tick: weekdays[weekday - 1] ?? '' })),
    },
    {
      title: 'Workouts by hour of their start',
      bars: hours.map(({ hour, workouts }) => ({ value: workouts, tick: hour % 6 === 0 ? `${hour}:00` : '' })),
    },
  ]
  for (const [index, { title, bars }] of both.entries()) {
    const box = { x: left + index * (each + 30), y: y + 18, width: each, height: clockHeight - 30 }
    pdf.piece('H3', () => pdf.write(title, styles.label, box.x, y + 14))
    pdf.piece('Figure', () => barChart(pdf, bars, box, { hasValues: false }), `Bars: ${title.toLowerCase()}`)
  }
}
