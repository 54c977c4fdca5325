import { ink, styles } from './ink.ts'
import type { Sheet } from './sheet.ts'
import { cut } from './text.ts'

/** A value with its name above, and a word more below. */
export type Fact = { label: string; value: string; note?: string }

export const factHeight = 42

/** So many beside each other. */
export function factRows(sheet: Sheet, facts: readonly Fact[], columns: number) {
  const rows = Array.from({ length: Math.ceil(facts.length / columns) }, (_, row) =>
    facts.slice(row * columns, (row + 1) * columns),
  )
  return rows.map((row) => ({
    height: factHeight,
    draw(y: number) {
      const each = sheet.width / columns
      for (const [index, fact] of row.entries()) drawFact(sheet, fact, sheet.left + index * each, y, each - 10)
    },
  }))
}

function drawFact({ pdf }: Sheet, { label, value, note = '' }: Fact, x: number, y: number, width: number): void {
  pdf.piece('P', () => {
    pdf.write(`${cut(pdf, label, styles.label, width)} `, styles.label, x, y + 10)
    pdf.write(`${cut(pdf, value, valueStyle, width)} `, valueStyle, x, y + 23)
    pdf.write(cut(pdf, note, styles.small, width), { ...styles.small, colour: ink.text2 }, x, y + 33)
  })
}

const valueStyle = { ...styles.heading, size: 12 }
