import { barChart } from './bar-chart.ts'
import type { Block } from './flow.ts'
import { styles } from './ink.ts'
import type { Sheet } from './sheet.ts'
import { weekdays } from './words.ts'

const height = 96
const gap = 30

/** Workouts by weekday and by the hour of their start, beside each other. */
export function clocks({ pdf, left, width, data }: Sheet): Block {
  const { weekdays: byDay, hours } = data.frequency
  const both = [
    {
      title: 'Workouts by weekday',
      bars: byDay.map(({ weekday, workouts }) => ({ value: workouts, tick: weekdays[weekday - 1] ?? '' })),
    },
    {
      title: 'Workouts by hour of their start',
      bars: hours.map(({ hour, workouts }) => ({ value: workouts, tick: hour % 6 === 0 ? `${hour}:00` : '' })),
    },
  ]
  const each = (width - gap) / 2
  return {
    height,
    draw(y) {
      for (const [index, { title, bars }] of both.entries()) {
        const box = { x: left + index * (each + gap), y: y + 18, width: each, height: height - 30 }
        pdf.piece('H3', () => pdf.write(title, styles.label, box.x, y + 14))
        pdf.piece('Figure', () => barChart(pdf, bars, box, { hasValues: false }), `Bars: ${title.toLowerCase()}`)
      }
    },
  }
}
