import { dayNumber, fromKg } from '@fitai/domain'
import { type Fact, factRows } from './facts.ts'
import { type Block, figure, section } from './flow.ts'
import { ink } from './ink.ts'
import { lineChart } from './line-chart.ts'
import type { Sheet } from './sheet.ts'
import { change, fullDay, massChange, massText, one, plural } from './words.ts'

const height = 130
const mostFacts = 8

/** Bodyweight with its trend, and what else was measured. */
export function body(sheet: Sheet): Block | undefined {
  const { data, unit } = sheet
  const { weights, ratePerWeekKg: rate } = data.body
  const facts = factsOf(sheet)
  const last = weights.at(-1)
  if (!last && facts.length === 0) return undefined
  const moves =
    rate.value === null
      ? ''
      : `, ${massChange(rate.value, unit)} a week over ${plural(rate.weighIns ?? 0, 'weigh-in')} in ${plural(rate.days ?? 0, 'day')}`
  const said = last
    ? `${massText(last.kg, unit)} on ${fullDay(last.date)}${moves}. Dots are weigh-ins, the line their trend.`
    : ''
  const shown = weights.length > 1 ? [chart(sheet, said)] : []
  return section(sheet, 'Body', said, [...shown, ...factRows(sheet, facts.slice(0, mostFacts), 4)])
}

function chart({ pdf, left, width, data, unit }: Sheet, said: string): Block {
  const { weights } = data.body
  const point = (date: string, kg: number) => ({ day: dayNumber(date), value: fromKg(kg, unit) })
  const last = weights.at(-1)
  const line = {
    ...{ name: 'Trend', end: last ? massText(last.trendKg, unit) : '', colour: ink.meter },
    points: weights.map(({ date, trendKg }) => point(date, trendKg)),
    dots: weights.map(({ date, kg }) => point(date, kg)),
  }
  const days = { from: Math.min(...line.points.map(({ day }) => day)), to: dayNumber(data.period.to) }
  const box = { x: left, width, height }
  return figure(pdf, height + 12, `Line: bodyweight. ${said}`, (y) => lineChart(pdf, [line], days, { ...box, y }))
}

function factsOf({ data, named }: Sheet): Fact[] {
  const { bodyFat, measurements } = data.body
  const fat = bodyFat.at(-1)
  const moved = (amount: number | null, unit: string) => (amount === null ? '' : `, ${change(amount)} ${unit}`)
  return [
    ...(fat
      ? [
          {
            label: 'Body fat',
            value: `${one(fat.percent)} %`,
            note: fat.method === 'navy' ? 'by the tape' : fullDay(fat.date),
          },
        ]
      : []),
    ...measurements.flatMap(({ kind, unit, values, change: by }): Fact[] => {
      const last = values.at(-1)
      const label = named(kind.replaceAll('_', ' '), 'Measurement')
      return last
        ? [
            {
              label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
              value: `${one(last.value)} ${named(unit, '')}`,
              note: `${fullDay(last.date)}${moved(by, named(unit, ''))}`,
            },
          ]
        : []
    }),
  ]
}
