import type { Block } from './flow.ts'
import { ink, styles } from './ink.ts'
import type { Sheet, TextStyle } from './sheet.ts'
import { cut } from './text.ts'

/** Shares of the width; what counts stands right. */
type Column = { title: string; share: number; isNumber?: boolean }
export type Cell = { text: string; style?: TextStyle; chip?: string }

const rowHeight = 18

/** A table as wide as the page. What is too long for its cell is cut. */
export function table(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block {
  const titles = columns.map(({ title }): Cell => ({ text: title, style: styles.label }))
  return {
    group: 'Table',
    blocks: [row(sheet, columns, titles, 'TH'), ...rows.map((cells) => row(sheet, columns, cells, 'TD'))],
  }
}

function row(sheet: Sheet, columns: readonly Column[], cells: readonly Cell[], what: 'TH' | 'TD'): Block {
  const { pdf, left, width } = sheet
  return {
    height: rowHeight,
    draw(y) {
      if (what === 'TD') pdf.draw(`M${left} ${y}h${width}`, { stroke: ink.line, width: 0.6 })
      pdf.group('TR', () => {
        let x = left
        for (const [index, column] of columns.entries()) {
          const cell = cells[index] ?? { text: '' }
          pdf.piece(what, () => writeCell(sheet, cell, column, x, y + 12.3))
          x += column.share * width
        }
      })
    },
  }
}

function writeCell(
  { pdf, width }: Sheet,
  { text, style: given, chip }: Cell,
  column: Column,
  x: number,
  y: number,
): void {
  const style = given ?? (column.isNumber ? styles.number : styles.body)
  const room = column.share * width - 10
  const shown = cut(pdf, text, style, room)
  const at = column.isNumber ? x + room - pdf.widthOf(shown, style) : x
  if (chip) pdf.draw(`M${at + 2.5} ${y - 3}h0.01`, { stroke: chip, width: 6 })
  pdf.write(shown, style, chip ? at + 9 : at, y)
}
