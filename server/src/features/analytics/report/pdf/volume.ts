import type { Period } from '@fitai/contract'
import { dayNumber, fromKg } from '@fitai/domain'
import { type Bar, barChart } from './bar-chart.ts'
import { type Block, figure, section } from './flow.ts'
import { monthText } from './scale.ts'
import type { Sheet } from './sheet.ts'
import { chance, change, massText, shortDay } from './words.ts'

const height = 140

/** Volume by week, over long stretches by month. */
export function volume(sheet: Sheet): Block | undefined {
  const { pdf, left, width, data, unit } = sheet
  const { buckets, bucket, volumePerWeekKg, trend } = data.volume
  if (volumePerWeekKg === null) return undefined
  const most = Math.max(...buckets.map(({ volumeKg }) => fromKg(volumeKg, unit)))
  const [divisor, shownUnit] = most < 10_000 ? [1, unit] : unit === 'kg' ? [1000, 't'] : [1000, '1,000 lb']
  const bars = buckets.map(
    ({ start, volumeKg }, index): Bar => ({
      value: fromKg(volumeKg, unit) / divisor,
      tick: tickOf(buckets, bucket, index),
      isPart: isPart(start, bucket, data.period),
    }),
  )
  const moves =
    trend.percentPerWeek === null || trend.p === null
      ? ''
      : `, ${change(trend.percentPerWeek)} % a week (${chance(trend.p)})`
  const said = `${massText(volumePerWeekKg, unit)} a week${moves}. Weight × reps over working sets, in ${shownUnit}.${bars.some(({ isPart: is }) => is) ? ` Pale: a ${bucket} that is not whole.` : ''}`
  const box = { x: left, width, height }
  return section(sheet, `Volume by ${bucket}`, said, [
    figure(pdf, height, `Bars: volume by ${bucket}. ${said}`, (y) =>
      barChart(pdf, bars, { ...box, y }, { hasValues: true }),
    ),
  ])
}

/** The first and the last may lie only partly in the period. */
function isPart(start: string, bucket: 'week' | 'month', { from, to }: Period): boolean {
  const first = dayNumber(start)
  const days = bucket === 'week' ? 7 : daysOfMonth(start)
  return start < from || first + days - 1 > dayNumber(to)
}

function daysOfMonth(start: string): number {
  const [year = 0, month = 1] = start.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function tickOf(buckets: readonly { start: string }[], bucket: 'week' | 'month', index: number): string {
  const start = buckets[index]?.start ?? ''
  const before = buckets[index - 1]?.start ?? ''
  if (bucket === 'week' && buckets.length <= 16) return shortDay(start)
  if (bucket === 'month' && buckets.length > 24) return start.slice(5, 7) === '01' ? start.slice(0, 4) : ''
  const isNewMonth = start.slice(0, 7) !== before.slice(0, 7)
  return isNewMonth && before !== '' ? monthText(dayNumber(`${start.slice(0, 7)}-01`)) : ''
}
