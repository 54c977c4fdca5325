/** One record of a CSV file. `line` counts records, not text lines: the header is 1, the first data row 2. */
export type CsvRecord = { line: number; fields: readonly string[] }
export type CsvTable = { header: readonly string[]; records: readonly CsvRecord[] }

const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** The delimiter of a file from its first line: the one seen most often outside quotes. */
export function delimiterOf(firstLine: string): Delimiter {
  const bare = firstLine.replace(/"[^"]*"/g, '')
  const seen = (delimiter: string) => bare.split(delimiter).length
  return delimiters.reduce((best, next) => (seen(next) > seen(best) ? next : best))
}
