import { ink, styles } from './ink.ts'
import type { Sheet } from './sheet.ts'
import { leading, lines, writeLines } from './text.ts'

/** Something as wide as the page, or several of it that stay on one page if a page is enough for them. */
export type Block = { height: number; draw(y: number): void } | { group: 'Sect' | 'Table'; blocks: readonly Block[] }

type Ground = Pick<Sheet, 'top' | 'bottom'> & { pdf: Pick<Sheet['pdf'], 'addPage' | 'group'> }

/** Lays blocks below one another and goes to the next page where one does not fit. */
export function newFlow({ pdf, top, bottom }: Ground) {
  let y = Number.POSITIVE_INFINITY
  const place = (block: Block): void => {
    const height = heightOf(block)
    if (y + height > bottom && (height <= bottom - top || !('group' in block))) {
      pdf.addPage()
      y = top
    }
    if ('group' in block) pdf.group(block.group, () => block.blocks.map(place))
    else {
      block.draw(y)
      y += block.height
    }
  }
  /** Nothing, but not at the top of a page. */
  const leave = (height: number): void => {
    y += height
  }
  return { place, leave }
}

function heightOf(block: Block): number {
  return 'group' in block ? block.blocks.reduce((sum, one) => sum + heightOf(one), 0) : block.height
}

/** A drawing and what is said to those who do not see it. */
export function figure(pdf: Sheet['pdf'], height: number, says: string, drawing: (y: number) => void): Block {
  return { height, draw: (y) => pdf.piece('Figure', () => drawing(y), says) }
}

/** What there is to say about something, below its name. */
export function section(sheet: Sheet, title: string, sentence: string, blocks: readonly Block[]): Block {
  return { group: 'Sect', blocks: [heading(sheet, title, sentence), ...blocks] }
}

function heading(sheet: Sheet, title: string, sentence: string): Block {
  const { pdf, left, width } = sheet
  const under = sentence === '' ? [] : lines(pdf, sentence, styles.under, width)
  return {
    height: 38 + under.length * leading(styles.under),
    draw(y) {
      pdf.draw(`M${left} ${y}h${width}v0.75h${-width}z`, { fill: ink.line })
      pdf.piece('H2', () => pdf.write(title, styles.heading, left, y + 24))
      if (under.length > 0) writeLines(pdf, under, styles.under, left, y + 38)
    },
  }
}
