import { countDays, dayNumber } from '@fitai/domain'
import { calendar } from './calendar.ts'
import { clocks } from './clocks.ts'
import { type Fact, factHeight, factRows } from './facts.ts'
import { type Block, figure, section } from './flow.ts'
import type { Sheet } from './sheet.ts'
import { chance, change, count, one, plural, span } from './words.ts'

const calendarDays = 53 * 7
const leastFactWidth = 180

/** When it was trained: a square a day, and by weekday and hour. */
export function consistency(sheet: Sheet): Block | undefined {
  const { overview, period } = sheet.data
  if (overview.totals.workouts === 0) return undefined
  const to = dayNumber(period.to)
  const days = { from: Math.max(dayNumber(period.from), to - calendarDays + 1), to }
  const part = countDays(days) < period.days ? ' The last 53 weeks are shown.' : ''
  const said = `${plural(overview.totals.days, 'training day')} of ${count(period.days)}.${part} The darker, the more sets among your own days.`
  const drawn = calendar(sheet, days)
  return section(sheet, 'Consistency', said, [
    ...withFacts(sheet, drawn, `A calendar of training days. ${said}`),
    clocks(sheet),
  ])
}

/** What there is to say stands beside a narrow calendar, below a wide one. */
function withFacts(sheet: Sheet, { width, height, draw }: ReturnType<typeof calendar>, says: string): Block[] {
  const facts = [...factsOf(sheet), ...factsOfToday(sheet)]
  const taken = width + 30
  if (sheet.width - taken < leastFactWidth) {
    const columns = facts.length > 5 ? 3 : facts.length
    return [figure(sheet.pdf, height + 12, says, draw), ...factRows(sheet, facts, columns)]
  }
  const rows = factRows({ ...sheet, left: sheet.left + taken, width: sheet.width - taken }, facts, 2)
  return [
    {
      height: Math.max(height, rows.length * factHeight) + 12,
      draw(y) {
        sheet.pdf.piece('Figure', () => draw(y), says)
        for (const [index, row] of rows.entries()) row.draw(y + index * factHeight)
      },
    },
  ]
}

function factsOf({ data: { frequency, intensity } }: Sheet): Fact[] {
  const { medianSeconds, longestGapDays } = frequency
  const { averageRpe } = intensity
  return [
    { label: 'A workout', value: medianSeconds === null ? '–' : span(medianSeconds), note: 'median' },
    {
      label: 'Longest gap',
      value: longestGapDays === null ? '–' : plural(longestGapDays, 'day'),
      note: 'to the next training day',
    },
    averageRpe === null
      ? { label: 'Effort', value: '–', note: 'no effort logged' }
      : { label: 'Effort', value: `RPE ${one(averageRpe)}`, note: effortNote(intensity) },
  ]
}

function effortNote({ setsWithEffort, workingSets, trend }: Sheet['data']['intensity']): string {
  const moves = trend.perWeek === null || trend.p === null || trend.p >= 0.05 ? '' : `, ${change(trend.perWeek)} a week`
  return `in ${count(setsWithEffort)} of ${count(workingSets)} sets${moves}`
}

/** What is true of today, where the period ends with it. */
function factsOfToday({ data: { overview, recovery, bestTime, period, today } }: Sheet): Fact[] {
  if (dayNumber(period.to) !== today) return []
  const { weekly } = overview.streaks
  const { lastSevenDays, usualWeek } = recovery.load
  const { best } = bestTime
  return [
    { label: 'Weeks in a row', value: count(weekly.current), note: `longest ${count(weekly.longest)}` },
    ...(lastSevenDays === null || usualWeek === null
      ? []
      : [{ label: 'Last 7 days', value: plural(lastSevenDays, 'hard set'), note: `usual week: ${one(usualWeek)}` }]),
    ...(best
      ? [
          {
            ...{ label: 'Strongest time of day', value: best.part },
            note: `${change(best.betterByPercent)} %, ${chance(best.p)}`,
          },
        ]
      : []),
  ]
}
