import type { Block } from './flow.ts'
import { ink, styles } from './ink.ts'
import { roundBox } from './shapes.ts'
import type { Pdf, Sheet } from './sheet.ts'
import { cut, writeTo } from './text.ts'
import { fullDay, lengthOf, stretch } from './words.ts'

/** Whose training it is, and of which days. */
export function head(sheet: Sheet): Block {
  const { pdf, left, right, width, data } = sheet
  const name = sheet.named(data.account.name, 'Your training')
  const isLong = pdf.widthOf(name, styles.title) > width
  const title = isLong ? { ...styles.title, size: 18 } : styles.title
  return {
    height: 100,
    draw(y) {
      mark(pdf, left, y)
      pdf.write('FitAI', { ...styles.heading, size: 13 }, left + 27, y + 15)
      writeTo(pdf, 'Training report', styles.under, right, y + 14)
      pdf.piece('H1', () => pdf.write(cut(pdf, name, title, width), title, left - 1, y + 62))
      pdf.write(`${lengthOf(data.period)}, ${stretch(data.period)}`, { ...styles.under, size: 10.5 }, left, y + 81)
    },
  }
}

/** The mark of FitAI, 20 high. */
function mark(pdf: Pdf, x: number, y: number): void {
  const at = (dx: number, dy: number) => `${x + dx * (20 / 28)} ${y + dy * (20 / 28)}`
  pdf.draw(roundBox(x, y, 20, 20, 5.7), { fill: ink.volt })
  pdf.draw(`M${at(5.5, 14)}L${at(9.5, 14)}L${at(12.1, 8)}L${at(16.1, 20)}L${at(18.7, 14)}L${at(22.5, 14)}`, {
    ...{ stroke: ink.onVolt, width: 1.85 },
  })
}

/** At the foot of each page: whose it is, when it was made, which page. */
export function foot(sheet: Sheet, page: number, pages: number): void {
  const { pdf, left, right, bottom, data } = sheet
  const name = cut(pdf, sheet.named(data.account.name, ''), styles.small, 240)
  const y = bottom + 30
  const said = ['FitAI training report', name, `made on ${fullDay(data.madeOn)}`]
  pdf.piece('Artifact', () => {
    pdf.write(said.filter(Boolean).join(' · '), styles.small, left, y)
    writeTo(pdf, `Page ${page} of ${pages}`, styles.small, right, y)
  })
}
