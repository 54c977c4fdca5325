import type { Block } from './flow.ts'
import { ink, styles } from './ink.ts'
import { roundBox } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { lines, writeLines } from './text.ts'
import { plural, stretch } from './words.ts'

/** Where there was no workout: that, and where there are some. */
export function nothing({ pdf, left, width, data }: Sheet): Block {
  const { workouts, firstDate, lastDate } = data.overview.allTime
  const elsewhere =
    firstDate === null || lastDate === null
      ? 'Log your first workout: volume, strength, records, muscles and consistency are made from its sets.'
      : `${plural(workouts, 'workout')} of yours lie outside this period: ${stretch({ from: firstDate, to: lastDate })}. Choose other days.`
  const said = lines(pdf, elsewhere, { ...styles.under, size: 10 }, width - 40)
  return {
    height: 90,
    draw(y) {
      pdf.draw(roundBox(left, y, width, 80, 10), { fill: ink.raised })
      pdf.piece('H2', () => pdf.write('No workouts in this period', styles.heading, left + 20, y + 35))
      writeLines(pdf, said, { ...styles.under, size: 10 }, left + 20, y + 54)
    },
  }
}
