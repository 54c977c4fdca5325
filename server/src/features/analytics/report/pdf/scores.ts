import { type Fact, factRows } from './facts.ts'
import { type Block, section } from './flow.ts'
import type { Sheet } from './sheet.ts'
import { fullDay, massText, reason, two } from './words.ts'

/** The total of the three lifts and what it is worth at that bodyweight. */
export function scores(sheet: Sheet): Block | undefined {
  const { data, unit } = sheet
  const { total, scores: of, level } = data.strength
  const lifts = [
    ['Squat', total.squat],
    ['Bench press', total.benchPress],
    ['Deadlift', total.deadlift],
  ] as const
  if (lifts.every(([, estimate]) => estimate === null)) return undefined
  const points = (label: string, value: number | null): Fact[] => (value === null ? [] : [{ label, value: two(value) }])
  const facts: Fact[] = [
    ...lifts.flatMap(([label, best]): Fact[] =>
      best ? [{ label, value: massText(best.e1rmKg, unit), note: fullDay(best.date) }] : [],
    ),
    ...(total.kg === null ? [] : [{ label: 'Total', value: massText(total.kg, unit) }]),
    ...points('IPF GL', of.ipfGl),
    ...points('DOTS', of.dots),
    ...points('Wilks 2020', of.wilks2020),
    ...(level.percentile === null || level.ratio === null
      ? []
      : [
          {
            label: 'Bench press for age',
            value: `${level.percentile}th percentile`,
            note: `${two(level.ratio)} × bodyweight`,
          },
        ]),
  ]
  const missing = [...new Set([...total.missing, ...of.missing])].map(reason)
  const at = of.bodyweightKg === null ? '' : ` Scores at ${massText(of.bodyweightKg, unit)} of bodyweight.`
  const said = `Best estimates of the period.${at}${missing.length > 0 ? ` Not there: ${missing.join(', ')}.` : ''}`
  return section(sheet, 'The three lifts', said, factRows(sheet, facts, 4))
}
