import {
  type CsvTable,
  delimiterOf,
  isBodyLog,
  mostRecords,
  type ReadBody,
  type ReadLog,
  readBody,
  readLog,
  type UnitHint,
} from '@fitai/domain'
import { parse } from 'csv-parse/sync'
import { Failure, fail } from '../../failure.ts'

/** The log in a file, or a failure that says what is wrong with it. */
export function readFile(content: Uint8Array, unit: UnitHint): ReadLog | ReadBody {
  const table = readTable(decode(content))
  const log = isBodyLog(table.header) ? readBody(table, unit) : readLog(table, unit)
  return 'unreadable' in log ? fail(log.unreadable) : log
}

/** UTF-8 or UTF-16 by its mark, else UTF-8 if it is valid, else the old Windows code page. */
function decode(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}

/** No app writes lines or rows like that; a file of nothing but commas would keep the server busy for half a minute. */
const [longestLine, mostColumns] = [100_000, 500]

function readTable(text: string): CsvTable {
  if (text.includes('\0')) return fail('import_unknown_format')
  if (hasEndlessLine(text)) return fail('import_unreadable', `A line has more than ${longestLine} characters`)
  const [firstLine = ''] = text.split('\n', 1)
  const [header = [], ...rows] = parseRows(text, delimiterOf(firstLine))
  return { header, records: rows.map((fields, i) => ({ line: i + 2, fields })) }
}

function hasEndlessLine(text: string): boolean {
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) start = at + 1
    else if (at - start > longestLine) return true
  }
  return false
}

function parseRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      to: mostRecords + 2,
      on_record: (record: string[], { lines }) =>
        record.length > mostColumns ? fail('import_unreadable', `Line ${lines} has too many columns`) : record,
    })
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    return fail('import_unreadable', `Line ${lineOf(cause)} cannot be read`)
  }
}

function lineOf(cause: unknown): string {
  return cause instanceof Error && 'lines' in cause ? String(cause.lines) : '?'
}
