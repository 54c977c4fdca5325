import type { RecordNews } from '@fitai/contract'
import { type Block, section } from './flow.ts'
import { ink, styles } from './ink.ts'
import type { Sheet } from './sheet.ts'
import { type Cell, table } from './table.ts'
import { count, fullDay, plural, recordValue, recordWords } from './words.ts'

const mostRows = 12

/** The records of the period with what each took the place of; of each lift the most telling one. */
export function records(sheet: Sheet): Block | undefined {
  const { data, unit, named } = sheet
  const all = data.records
  if (all.length === 0) return undefined
  const shown = telling(all).slice(0, mostRows)
  const rest = all.length - shown.length
  const more = rest === 0 ? '' : ` Of each lift the most telling; ${count(rest)} more in the CSV file.`
  const rows = shown.map(({ kind, exercise, value, previous, localDate, superseded }): Cell[] => {
    const before = superseded?.value ?? previous
    return [
      { text: fullDay(localDate) },
      { text: named(exercise.name, 'Exercise'), style: styles.strong },
      { text: recordWords[kind] },
      { text: recordValue(kind, value, unit), style: { ...styles.number, weight: 600, colour: ink.gold } },
      { text: before === null ? '–' : recordValue(kind, before, unit) },
      { text: superseded ? fullDay(superseded.localDate) : '' },
    ]
  })
  const columns = [
    { title: 'Day', share: 0.14 },
    { title: 'Lift', share: 0.3 },
    { title: 'Record', share: 0.2 },
    { title: 'Now', share: 0.12, isNumber: true },
    { title: 'Before', share: 0.11, isNumber: true },
    { title: 'Stood since', share: 0.13 },
  ]
  const said = `${plural(all.length, 'record')} fell; first values are not counted.${more}`
  return section(sheet, 'Records', said, [table(sheet, columns, rows)])
}

/** One a lift: a heavier bar says more than a larger sum, and what fell later more than what fell before it. */
function telling(all: readonly RecordNews[]): RecordNews[] {
  const kinds = Object.keys(recordWords)
  const ranked = all.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const first = [...Map.groupBy(ranked, ({ exercise }) => exercise.id).values()].flatMap(([one]) => one ?? [])
  return first.toSorted((a, b) => (a.achievedAt < b.achievedAt ? 1 : -1))
}
