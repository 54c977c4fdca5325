import { bareName } from './dialect.ts'

/** Which app wrote a body log. */
export type BodyApp = 'hevy' | 'fitnotes'

/** One value as a file has it. `unit` is empty where the file says none. */
export type BodyCell = { name: string; value: string; unit: string }

/** What a row of a body log holds, by the columns of its app. */
export type BodyParts = { time: string; note: string; cells: BodyCell[] }

export type BodyDialect = { app: BodyApp; width: number; partsOf(fields: readonly string[]): BodyParts }

/** Recognises a body log by its header row; undefined if it is none. */
export function detectBodyDialect(header: readonly string[]): BodyDialect | undefined {
  return fitnotesBody(header) ?? hevyBody(header)
}

/** FitNotes writes a row a value: `Date,Time,Measurement,Value,Unit,Comment`. */
function fitnotesBody(header: readonly string[]): BodyDialect | undefined {
  const names = header.map(bareName)
  if (!['date', 'measurement', 'value'].every((name) => names.includes(name))) return undefined
  const partsOf = (fields: readonly string[]): BodyParts => {
    const cell = (name: string) => fields[names.indexOf(name)]?.trim() ?? ''
    const value = { name: cell('measurement'), value: cell('value'), unit: cell('unit') }
    return { time: `${cell('date')} ${cell('time')}`.trim(), note: cell('comment'), cells: [value] }
  }
  return { app: 'fitnotes', width: header.length, partsOf }
}

/** Hevy writes a row a day and a column a kind, with the unit in its name: `date,weight_kg,fat_percent,left_calf_cm`. */
function hevyBody(header: readonly string[]): BodyDialect | undefined {
  const names = header.map((name) => name.trim().toLowerCase())
  const columns = names.flatMap((text, index) => {
    const [, name = '', unit = ''] = /^(\w+)_(kg|lbs?|percent|cm|in)$/.exec(text) ?? []
    return name === '' ? [] : [{ index, name, unit: unit === 'percent' ? '%' : unit }]
  })
  const date = names.indexOf('date')
  const isKnown = ['weight', 'fat'].every((name) => columns.some((column) => column.name === name))
  if (date === -1 || !isKnown) return undefined
  const partsOf = (fields: readonly string[]): BodyParts => {
    const cell = (index: number) => fields[index]?.trim() ?? ''
    const cells = columns.map(({ index, name, unit }) => ({ name, value: cell(index), unit }))
    return { time: cell(date), note: '', cells: cells.filter(({ value }) => value !== '') }
  }
  return { app: 'hevy', width: header.length, partsOf }
}
