import { type CsvTable, delimiterOf } from './table.ts'

/** A file without quotes; `|` in a cell stands for the delimiter where a test needs one. */
export function table(text: string): CsvTable {
  const lines = text.trim().split('\n')
  const delimiter = delimiterOf(lines[0] ?? '')
  const [header = [], ...rows] = lines.map((line) =>
    line.split(delimiter).map((cell) => cell.replaceAll('|', delimiter)),
  )
  return { header, records: rows.map((fields, index) => ({ line: index + 2, fields })) }
}
