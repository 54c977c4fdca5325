import { type BodyApp, detectBodyDialect } from './body-dialect.ts'
import { type BodySuspicion, bodyDoubtsOf } from './body-doubts.ts'
import { type BodyRejectReason, type BodyRowOutcome, type BodyValue, readBodyRow } from './body-row.ts'
import { type BodyUnit, bodyUnitOf } from './body-units.ts'
import { dayOrderOf, parseLocalTime } from './local-time.ts'
import { mostRecords, type UnitHint, type Unreadable } from './read-log.ts'
import type { CsvTable } from './table.ts'

export type { BodySuspicion } from './body-doubts.ts'
export type { BodyRejectReason, BodyValue } from './body-row.ts'

/** What somebody measured at a time: one row of the file. */
export type ReadBodyEntry = {
  line: number
  /** The same in every export that holds this entry: ids made from it make a second import add nothing. */
  key: string
  /** `YYYY-MM-DDTHH:mm:ss` on the clock of who measured; midnight without a time of day. */
  measuredAtLocal: string
  /** The file gives the time in UTC instead. */
  isUtc: boolean
  /** Each kind once. */
  values: BodyValue[]
  note: string | undefined
}

export type ReadBody = {
  kind: 'body'
  app: BodyApp
  unit: BodyUnit
  /** Oldest first. */
  entries: ReadBodyEntry[]
  /** Every data row is an entry, repeats one, is empty or rejected. */
  rows: { data: number; repeated: number; empty: number; rejected: { line: number; reason: BodyRejectReason }[] }
  suspicious: BodySuspicion[]
}

/** Whether a header row is that of body weights and measurements. */
export function isBodyLog(header: readonly string[]): boolean {
  return detectBodyDialect(header) !== undefined
}

/**
 * Reads a log of body weights and measurements of FitNotes or Hevy. `unit` and `usualUnit` are for values without one;
 * they never overrule the file. Rows that cannot be read are reported by line.
 */
export function readBody({ header, records }: CsvTable, hint: UnitHint = {}): ReadBody | Unreadable {
  const dialect = detectBodyDialect(header)
  if (dialect === undefined) return { unreadable: 'import_unknown_format' }
  if (records.length > mostRecords) return { unreadable: 'import_too_many_rows' }
  const rows = records.map(({ line, fields }) => ({
    line,
    parts: fields.length === dialect.width ? dialect.partsOf(fields) : undefined,
  }))
  const cells = rows.flatMap(({ parts }) => parts?.cells ?? [])
  const unit = bodyUnitOf(cells, hint)
  const order = dayOrderOf(rows.map(({ parts }) => parts?.time ?? ''))
  const outcomes = rows.map(
    ({ line, parts }): Outcome =>
      parts
        ? { line, ...readBodyRow(parts, unit.used, (text) => parseLocalTime(text, order)) }
        : { line, is: 'rejected', reason: 'field_count' },
  )
  const read = outcomes.filter((outcome) => outcome.is === 'entry')
  const entries = withKeys(dialect.app, read)
  return {
    kind: 'body',
    app: dialect.app,
    unit,
    entries: entries.toSorted((a, b) => compare(a.measuredAtLocal, b.measuredAtLocal)),
    rows: {
      data: records.length,
      repeated: read.length - entries.length,
      empty: outcomes.filter(({ is }) => is === 'empty').length,
      rejected: outcomes.flatMap((outcome) =>
        outcome.is === 'rejected' ? [{ line: outcome.line, reason: outcome.reason }] : [],
      ),
    },
    suspicious: bodyDoubtsOf(entries),
  }
}

type Outcome = { line: number } & BodyRowOutcome

/** A row that repeats another is no entry of its own; another value at the same time is one. */
function withKeys(app: BodyApp, rows: readonly Extract<Outcome, { is: 'entry' }>[]): ReadBodyEntry[] {
  const known = new Map<string, Set<string>>()
  return rows.flatMap(({ line, at, values, note }) => {
    const when = at.time === undefined ? at.date : `${at.date}T${at.time}`
    const kinds = values.map(({ kind }) => kind.toLowerCase()).join()
    // A row of Hevy is all of a day, whatever is measured there later; a row of FitNotes is one kind.
    const place = app === 'hevy' ? `${app}:${when}` : `${app}:${when}:${kinds}`
    const content = `${kinds}=${values.map(({ value }) => value).join()}`
    const contents = known.get(place)
    if (contents?.has(content)) return []
    known.set(place, new Set(contents).add(content))
    return {
      line,
      key: contents === undefined ? place : `${place}:${content}`,
      measuredAtLocal: `${at.date}T${at.time ?? '00:00:00'}`,
      isUtc: at.isUtc,
      values,
      note: note || undefined,
    }
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
