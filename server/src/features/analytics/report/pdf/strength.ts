import type { LiftTrend, StrengthLift } from '@fitai/contract'
import { dayNumber, fromKg, longestByWeek } from '@fitai/domain'
import { type Block, figure, section } from './flow.ts'
import { ink, lineColours, styles } from './ink.ts'
import { type Line, lineChart } from './line-chart.ts'
import type { Sheet } from './sheet.ts'
import { type Cell, table } from './table.ts'
import { change, evidence, massText, one, probability, trendWords } from './words.ts'

const chartHeight = 200

/** The most trained lifts as lines, and all of them in a table with their trend and what it rests on. */
export function strength(sheet: Sheet): Block | undefined {
  const { data, unit } = sheet
  const { lifts, formula } = data.strength
  if (lifts.length === 0) return undefined
  const drawn = lifts.filter(({ series }) => series.length > 1).slice(0, lineColours.length)
  const name = `${formula.charAt(0).toUpperCase()}${formula.slice(1)}`
  const byMonth = data.period.days > longestByWeek ? ', the best of each month' : ''
  const said = `Estimated one-rep maxima (${name}) of your most trained lifts, in ${unit}${byMonth}. A ring is a record.`
  const shown = drawn.length > 0 ? [chart(sheet, drawn)] : []
  return section(sheet, 'Strength', said, [...shown, liftTable(sheet, lifts)])
}

function chart({ pdf, left, width, data, unit, named }: Sheet, lifts: readonly StrengthLift[]): Block {
  const lines = lifts.map(({ name, series }, index): Line => {
    const last = series.at(-1)
    return {
      name: named(name, 'Exercise'),
      end: last ? massText(last.e1rmKg, unit) : '',
      colour: lineColours[index] ?? ink.meter,
      points: series.map(({ date, e1rmKg, isRecord }) => ({
        ...{ day: dayNumber(date), value: fromKg(e1rmKg, unit), isRecord },
      })),
    }
  })
  const days = { from: dayNumber(data.period.from), to: dayNumber(data.period.to) }
  const says = `Lines: estimated one-rep maxima. ${lines.map((line) => `${line.name} ends at ${line.end}.`).join(' ')}`
  const box = { x: left, width, height: chartHeight }
  return figure(pdf, chartHeight + 12, says, (y) => lineChart(pdf, lines, days, { ...box, y }))
}

const chips: Record<LiftTrend['label'], string> = {
  ...{ improving: ink.meter, maintaining: '#aab0b6', plateau: '#e0a100', declining: ink.danger },
  ...{ returning: '#1039c0', insufficient: ink.sunken },
}

function liftTable(sheet: Sheet, lifts: readonly StrengthLift[]): Block {
  const { unit, named } = sheet
  const estimate = (of: StrengthLift['best']) => (of ? one(fromKg(of.e1rmKg, unit)) : '–')
  return table(
    sheet,
    [
      { title: 'Lift', share: 0.255 },
      { title: `Best, ${unit}`, share: 0.095, isNumber: true },
      { title: `Latest, ${unit}`, share: 0.095, isNumber: true },
      { title: `${unit} a week`, share: 0.1, isNumber: true },
      { title: 'p', share: 0.08, isNumber: true },
      { title: 'Trend', share: 0.125 },
      { title: 'What it rests on', share: 0.25 },
    ],
    lifts.map(({ name, best, latest, trend }): Cell[] => [
      { text: named(name, 'Exercise'), style: styles.strong },
      { text: estimate(best) },
      { text: estimate(latest) },
      { text: trend.kgPerWeek === null ? '–' : change(fromKg(trend.kgPerWeek, unit)) },
      { text: trend.p === null ? '–' : probability(trend.p) },
      { text: trendWords[trend.label], chip: chips[trend.label] },
      { text: evidence(trend), style: { ...styles.small, colour: ink.text2 } },
    ]),
  )
}
