import { ink, styles } from './ink.ts'
import { roundScale } from './scale.ts'
import type { Pdf } from './sheet.ts'
import { writeAround, writeTo } from './text.ts'

export type Box = { x: number; y: number; width: number; height: number }
/** `tick` stands below, where there is room for it. One that does not count in full is pale. */
export type Bar = { value: number; tick: string; isPart?: boolean }

const below = 14

/** Bars from zero, with values at their left if `hasValues`. */
export function barChart(pdf: Pdf, bars: readonly Bar[], box: Box, { hasValues }: { hasValues: boolean }): void {
  const most = Math.max(...bars.map(({ value }) => value)) || 1
  const bottom = box.y + box.height - below
  const scale = roundScale([0, most], [bottom, box.y + 4])
  const ticks = hasValues ? scale.ticks : []
  const gutter = hasValues ? Math.max(...ticks.map((tick) => pdf.widthOf(scale.format(tick), styles.axis))) + 6 : 0
  const left = box.x + gutter
  const right = box.x + box.width
  for (const tick of ticks) {
    pdf.draw(`M${left} ${scale.at(tick)}H${right}`, { stroke: ink.line, width: 0.6 })
    writeTo(pdf, scale.format(tick), styles.axis, left - 6, scale.at(tick) + 2.5)
  }
  const step = (right - left) / bars.length
  const thickness = Math.min(26, step > 5 ? step * 0.66 : step * 0.8)
  const middle = (index: number) => left + (index + 0.5) * step
  const path = (some: (bar: Bar) => boolean) =>
    bars
      .map((bar, index) =>
        some(bar) ? standing(middle(index) - thickness / 2, scale.at(bar.value), thickness, bottom) : '',
      )
      .join('')
  pdf.draw(
    path(({ isPart }) => isPart !== true),
    { fill: ink.bar },
  )
  pdf.draw(
    path(({ isPart }) => isPart === true),
    { fill: ink.pale },
  )
  if (!hasValues) pdf.draw(`M${left} ${bottom}H${right}`, { stroke: ink.line, width: 0.6 })
  for (const { text, at } of legible(pdf, bars, middle, box)) writeAround(pdf, text, styles.axis, at, bottom + 10)
}

/** A bar with round shoulders. */
function standing(left: number, top: number, width: number, bottom: number): string {
  const tall = bottom - top
  if (tall <= 0.01) return ''
  const r = Math.min(2.5, width / 2, tall)
  return `M${left} ${bottom}v${r - tall}q0 ${-r} ${r} ${-r}h${width - 2 * r}q${r} 0 ${r} ${r}v${tall - r}z`
}

/** Those names that do not run into the one before. */
function legible(pdf: Pdf, bars: readonly Bar[], middle: (index: number) => number, { x, width }: Box) {
  const shown: { text: string; at: number }[] = []
  let free = x
  for (const [index, { tick }] of bars.entries()) {
    const half = pdf.widthOf(tick, styles.axis) / 2
    const at = Math.min(x + width - half, Math.max(x + half, middle(index)))
    if (tick === '' || at - half < free) continue
    shown.push({ text: tick, at })
    free = at + half + 5
  }
  return shown
}
