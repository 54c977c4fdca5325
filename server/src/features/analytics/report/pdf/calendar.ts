import { type Days, dateOfDay, dayNumber, weekStarts } from '@fitai/domain'
import { heat, styles } from './ink.ts'
import { monthText } from './scale.ts'
import { roundBox } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { weekdays } from './words.ts'

const names = 26
const monthsHeight = 12
const mostSize = 12

/** A square a day, a column a week, as large as there is room; how large that is, and how to draw it. */
export function calendar(sheet: Sheet, days: Days): { width: number; height: number; draw(y: number): void } {
  const weeks = weekStarts(days, sheet.data.account.firstWeekday)
  const size = Math.min(mostSize, (sheet.width - names) / weeks.length)
  return {
    width: names + weeks.length * size,
    height: monthsHeight + 7 * size,
    draw(y) {
      squares(sheet, weeks, days, size, y + monthsHeight)
      weekdayNames(sheet, weeks[0] ?? 0, size, y + monthsHeight)
      monthNames(sheet, weeks, size, y)
    },
  }
}

function squares({ pdf, left, data }: Sheet, weeks: readonly number[], days: Days, size: number, y: number): void {
  const levels = new Map(data.overview.calendar.map(({ date, level }) => [dayNumber(date), level]))
  const inner = size - Math.max(1, size * 0.16)
  for (const [level, fill] of heat.entries()) {
    const paths = weeks.flatMap((week, column) =>
      [0, 1, 2, 3, 4, 5, 6].flatMap((row) => {
        const day = week + row
        if (day < days.from || day > days.to || (levels.get(day) ?? 0) !== level) return []
        return roundBox(left + names + column * size, y + row * size, inner, inner, size * 0.22)
      }),
    )
    pdf.draw(paths.join(''), { fill })
  }
}

function weekdayNames({ pdf, left }: Sheet, firstDay: number, size: number, y: number): void {
  for (const row of [0, 2, 4]) pdf.write(weekdayName(firstDay + row), styles.axis, left, y + (row + 0.5) * size + 2)
}

/** 1970-01-01 was a Thursday. */
const weekdayName = (day: number) => weekdays[(((day + 3) % 7) + 7) % 7] ?? ''

/** Over the first week that begins in a month. */
function monthNames({ pdf, left }: Sheet, weeks: readonly number[], size: number, y: number): void {
  let free = 0
  for (const [column, week] of weeks.entries()) {
    const at = left + names + column * size
    const month = dateOfDay(week).slice(0, 7)
    if (month === dateOfDay(week - 7).slice(0, 7) || at < free) continue
    const text = monthText(dayNumber(`${month}-01`))
    pdf.write(text, styles.axis, at, y + 7)
    free = at + pdf.widthOf(text, styles.axis) + 5
  }
}
