import type { Days } from '@fitai/domain'
import type { Box } from './bar-chart.ts'
import { ink, styles } from './ink.ts'
import { dayTicks, roundScale, type Scale } from './scale.ts'
import type { Pdf } from './sheet.ts'
import { cut, writeAround, writeTo } from './text.ts'

type Point = { day: number; value: number; isRecord?: boolean }
/** A line with its name and last value at its end. Dots are what it was made of. */
export type Line = { name: string; end: string; colour: string; points: readonly Point[]; dots?: readonly Point[] }

const below = 14
const labelHeight = 21

/** Lines over days, each named at its end. */
export function lineChart(pdf: Pdf, lines: readonly Line[], days: Days, box: Box): void {
  const labelWidth = Math.min(110, Math.max(...lines.map((line) => widthOfLabel(pdf, line))) + 14)
  const values = lines.flatMap(({ points, dots = [] }) => [...points, ...dots]).map(({ value }) => value)
  const bottom = box.y + box.height - below
  const y = roundScale(padded(values), [bottom, box.y + 6])
  const gutter = Math.max(...y.ticks.map((tick) => pdf.widthOf(y.format(tick), styles.axis))) + 6
  const plot = { left: box.x + gutter, right: box.x + box.width - labelWidth, top: box.y + 6, bottom }
  const x = dayScale(days, plot.left + 3, plot.right - 3)
  if (lines.length === 1) fadeBelow(pdf, lines[0]?.points ?? [], x, y, plot)
  for (const tick of y.ticks) {
    pdf.draw(`M${plot.left} ${y.at(tick)}H${plot.right}`, { stroke: ink.line, width: 0.6 })
    writeTo(pdf, y.format(tick), styles.axis, plot.left - 6, y.at(tick) + 2.5)
  }
  for (const { day, text } of dayTicks(days)) writeAround(pdf, text, styles.axis, x(day), bottom + 10)
  for (const line of lines.toReversed()) drawLine(pdf, line, x, y)
  labels(pdf, lines, x, y, { ...plot, width: labelWidth })
}

type Place = (day: number) => number
type Plot = { left: number; right: number; top: number; bottom: number }

function dayScale({ from, to }: Days, start: number, end: number): Place {
  const span = Math.max(1, to - from)
  return (day) => start + ((Math.min(to, Math.max(from, day)) - from) / span) * (end - start)
}

function padded(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const padding = Math.max(high > low ? 0 : 2, (high - low) * 0.06)
  return [Math.max(0, low - padding), high + padding]
}

const pathOf = (points: readonly Point[], x: Place, y: Scale) =>
  points
    .map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y.at(value).toFixed(1)}`)
    .join('')

function fadeBelow(pdf: Pdf, points: readonly Point[], x: Place, y: Scale, { top, bottom }: Plot): void {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return
  const path = `${pathOf(points, x, y)}L${x(last.day)} ${bottom}L${x(first.day)} ${bottom}z`
  pdf.draw(path, { fade: ink.fade, top, bottom })
}

function drawLine(pdf: Pdf, { points, dots = [], colour }: Line, x: Place, y: Scale): void {
  const dot = ({ day, value }: Point) => `M${x(day).toFixed(1)} ${y.at(value).toFixed(1)}h0.01`
  pdf.draw(dots.map(dot).join(''), { stroke: '#aab0b6', width: dots.length > 400 ? 1.2 : 2.2 })
  pdf.draw(pathOf(points, x, y), { stroke: colour, width: 1.5 })
  const records = points.filter(({ isRecord }) => isRecord)
  const size = records.length > 30 ? 2 : 3.6
  pdf.draw(records.map(dot).join(''), { stroke: colour, width: size + 1.6 })
  pdf.draw(records.map(dot).join(''), { stroke: '#ffffff', width: size - 0.6 })
  pdf.draw(points.slice(-1).map(dot).join(''), { stroke: colour, width: 5.5 })
}

const nameStyle = { ...styles.label, size: 7.5, colour: ink.text }
const endStyle = { ...styles.axis, size: 7.5, colour: ink.text2 }

function widthOfLabel(pdf: Pdf, { name, end }: Line): number {
  return Math.max(pdf.widthOf(name, nameStyle), pdf.widthOf(end, endStyle))
}

function labels(pdf: Pdf, lines: readonly Line[], x: Place, y: Scale, plot: Plot & { width: number }): void {
  const ends = lines.flatMap((line) => {
    const last = line.points.at(-1)
    return last ? [{ ...line, x: x(last.day), y: y.at(last.value) }] : []
  })
  const places = apart(
    ends.map((end) => end.y),
    labelHeight,
    [plot.top + 4, plot.bottom - 8],
  )
  for (const [index, end] of ends.entries()) {
    const at = places[index] ?? end.y
    const left = plot.right + 8
    pdf.draw(`M${end.x + 4} ${end.y}H${Math.max(end.x + 4, plot.right - 2)}L${left - 2} ${at}`, {
      ...{ stroke: end.colour, width: 0.7, dash: [1, 2] },
    })
    pdf.piece('P', () => {
      pdf.write(`${cut(pdf, end.name, nameStyle, plot.width - 10)} `, nameStyle, left, at - 1)
      pdf.write(end.end, endStyle, left, at + 8)
    })
  }
}

/** Moves places down where they are too close, and up again where they would end below: they keep their order. */
export function apart(wanted: readonly number[], gap: number, [from, to]: readonly [number, number]): number[] {
  const inOrder = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at)
  const room = Math.min(gap, (to - from) / Math.max(1, wanted.length - 1))
  let free = from
  for (const place of inOrder) {
    place.at = Math.max(place.at, free)
    free = place.at + room
  }
  let limit = to
  for (const place of inOrder.toReversed()) {
    place.at = Math.min(place.at, limit)
    limit = place.at - room
  }
  return inOrder.sort((a, b) => a.index - b.index).map(({ at }) => at)
}
