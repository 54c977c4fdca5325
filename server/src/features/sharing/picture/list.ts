import type { WeightUnit } from '@fitai/domain'
import { cup, line, pair, write } from './parts.ts'
import { type Plan, page, type Row, recordHeight, type Sheet } from './sheet.ts'
import type { TextStyle } from './text.ts'
import { topSet } from './top-set.ts'
import { recordText, recordWords, setsText, setText } from './words.ts'

/** The exercises, each with its top set. */
export function list(sheet: Sheet, { rows, row, heroHeight }: Plan): string {
  const { letters, exercises, colours } = sheet
  const top = page.heroTop + heroHeight + page.listGap
  const more = exercises.length - rows
  const style: TextStyle = { size: 27, weight: 400 }
  return [
    ...exercises.slice(0, rows).map((exercise, index) => exerciseRow(sheet, exercise, row, top + index * row.height)),
    more > 0
      ? write(letters, `and ${more} more`, {
          x: page.margin,
          y: top + rows * row.height + 38,
          fill: colours.ink3,
          style,
        })
      : '',
  ].join('')
}

function exerciseRow(sheet: Sheet, exercise: Row, row: Plan['row'], y: number): string {
  const { letters, colours, unit } = sheet
  const { height, size, setSize } = row
  const baseline = y + (setSize === 0 ? height / 2 : height * 0.33) + size * 0.36
  const best = topSet(exercise)
  const top = pair(
    letters,
    [
      { text: exercise.name, style: { size, weight: 500 }, fill: colours.ink },
      { text: best ? setText(best, unit) : '', style: { size, weight: 600, tracking: -0.02 }, fill: colours.ink },
    ],
    { x: page.margin, y: baseline, width: page.inner, spare: exercise.record ? size + 14 : 0 },
  )
  return [
    line(y, page.margin, page.inner, colours.line),
    top.svg,
    exercise.record ? cup(top.end + 14, baseline - size * 0.84, size * 0.94, colours.cup) : '',
    setSize === 0 ? '' : setsLine(sheet, exercise, setSize, baseline + setSize * 1.6),
  ].join('')
}

function setsLine({ letters, colours, unit }: Sheet, { sets, record }: Row, size: number, y: number): string {
  const said = sets.length > 1 ? setsText(sets, unit) : ''
  const text = said || `${sets.length} ${sets.length === 1 ? 'set' : 'sets'}`
  const style: TextStyle = { size, weight: 400 }
  const of = pair(
    letters,
    [
      { text, style, fill: colours.ink3 },
      { text: recordLine(record, unit), style, fill: colours.gold },
    ],
    { x: page.margin, y, width: page.inner },
  )
  return of.svg
}

function recordLine(record: Sheet['records'][number] | undefined, unit: WeightUnit): string {
  return record ? `${recordWords[record.kind]} ${recordText(record, unit)}` : ''
}

/** What was never reached before. */
export function records({ letters, records, colours, unit }: Sheet, plan: Plan): string {
  const top = page.heroTop + plan.heroHeight + page.listGap + plan.listHeight + 70
  const style: TextStyle = { size: 29, weight: 500 }
  return records
    .slice(0, plan.recordRows)
    .map((record, index) => {
      const y = top + index * recordHeight
      const of = pair(
        letters,
        [
          { text: record.exerciseName, style, fill: colours.gold },
          { text: recordLine(record, unit), style, fill: colours.gold },
        ],
        { x: page.margin + 46, y, width: page.inner - 46 },
      )
      return cup(page.margin, y - 27, 32, colours.cup) + of.svg
    })
    .join('')
}
