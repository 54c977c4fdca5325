import { ink, styles } from './ink.ts'
import type { Sheet } from './sheet.ts'
import { leading, lines, writeLines } from './text.ts'

/** Something as wide as the page. `needs` is how much room must be left for it to begin here, its height if not said. */
export type Block =
  | { height: number; needs?: number; draw(y: number): void }
  | { group: 'Sect' | 'Table'; blocks: readonly Block[] }

/** Lays blocks below one another and goes to the next page where one does not fit. */
export function newFlow({ pdf, top, bottom }: Sheet) {
  let y = Number.POSITIVE_INFINITY
  return function place(block: Block): void {
    if ('group' in block) return pdf.group(block.group, () => block.blocks.forEach(place))
    if (y + (block.needs ?? block.height) > bottom) {
      pdf.addPage()
      y = top
    }
    block.draw(y)
    y += block.height
  }
}

export const space = (height: number): Block => ({ height, needs: 0, draw: () => {} })

/** What follows is about this. `needs`: how much of that shall stand on the same page. */
export function heading(sheet: Sheet, title: string, sentence: string, needs: number): Block {
  const { pdf, left, width } = sheet
  const under = sentence === '' ? [] : lines(pdf, sentence, styles.under, width)
  const height = 30 + under.length * leading(styles.under)
  return {
    height: height + 8,
    needs: height + 8 + needs,
    draw(y) {
      pdf.draw(`M${left} ${y}h${width}v0.75h${-width}z`, { fill: ink.line })
      pdf.piece('H2', () => pdf.write(title, styles.heading, left, y + 24))
      if (under.length > 0) writeLines(pdf, under, styles.under, left, y + 38)
    },
  }
}

/** A section: nothing where there is nothing to say. */
export function section(head: Block, ...blocks: readonly Block[]): Block {
  return { group: 'Sect', blocks: [head, ...blocks, space(20)] }
}
