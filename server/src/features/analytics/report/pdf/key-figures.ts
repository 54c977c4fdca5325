import type { TrainingTotals } from '@fitai/contract'
import type { Block } from './flow.ts'
import { ink, styles } from './ink.ts'
import { roundBox } from './shapes.ts'
import type { Pdf, Sheet } from './sheet.ts'
import { cut } from './text.ts'
import { type Amount, count, mass, massText, one, reason, span, stretch } from './words.ts'

type Tile = Amount & { label: string; note: string; against: string }

const height = 74
const gap = 8

/** The numbers of the period in a row, each with what it was before. */
export function keyFigures(sheet: Sheet): Block {
  const { pdf, left, width } = sheet
  const before = comparable(sheet)
  const tiles = tilesOf(sheet)
  const each = (width - gap * (tiles.length - 1)) / tiles.length
  return {
    height: height + (before ? 16 : 4),
    draw(y) {
      for (const [index, tile] of tiles.entries()) drawTile(pdf, tile, left + index * (each + gap), y, each)
      if (before) pdf.write(`Arrows: against ${stretch(before.period)}.`, styles.small, left, y + height + 13)
    },
  }
}

/** The stretch before, if there was training in it. */
function comparable({ data: { overview } }: Sheet) {
  return overview.previous && overview.previous.totals.workouts > 0 ? overview.previous : undefined
}

function tilesOf(sheet: Sheet): Tile[] {
  const { unit, data } = sheet
  const { overview, volume, muscles } = data
  const { totals, consistency, averageSeconds, workoutsPerWeek } = overview
  const before = comparable(sheet)?.totals
  const against = (pick: (of: TrainingTotals) => number) => (before ? compared(pick(totals), pick(before)) : '')
  const weekly = (value: number | null, write: (value: number) => string) =>
    value === null ? '' : `${write(value)} a week`
  return [
    {
      ...{ label: 'Workouts', value: count(totals.workouts), unit: '' },
      ...{ note: weekly(workoutsPerWeek, one), against: against((of) => of.workouts) },
    },
    {
      ...{ label: 'Volume', ...mass(totals.volumeKg, unit) },
      note: weekly(volume.volumePerWeekKg, (kg) => massText(kg, unit)),
      against: against((of) => of.volumeKg),
    },
    {
      ...{ label: 'Hard sets', value: count(totals.hardSets), unit: '' },
      ...{ note: weekly(totals.hardSets / muscles.weeks, one), against: against((of) => of.hardSets) },
    },
    {
      ...{ label: 'Time', value: hours(totals.seconds), unit: 'h' },
      note: averageSeconds === null ? '' : `${span(averageSeconds)} a workout`,
      against: against((of) => of.seconds),
    },
    {
      label: 'Consistency',
      ...(consistency.score === null
        ? { value: '–', unit: '', note: consistency.missing ? reason(consistency.missing) : '' }
        : {
            value: count(consistency.score),
            unit: 'of 100',
            note: `usual: ${one(consistency.usualDaysPerWeek ?? 0)} days`,
          }),
      against: consistency.score === null ? '' : `over ${count(consistency.weeks)} weeks`,
    },
  ]
}

function hours(seconds: number): string {
  const all = seconds / 3600
  return all < 1000 ? one(all) : count(all)
}

/** `↑ 12 %`. */
function compared(now: number, before: number): string {
  if (before === 0) return ''
  const percent = Math.round(100 * (now / before - 1))
  return percent === 0 ? 'as before' : `${percent > 0 ? '↑' : '↓'} ${count(Math.abs(percent))} %`
}

function drawTile(pdf: Pdf, { label, value, unit, note, against }: Tile, x: number, y: number, width: number): void {
  pdf.draw(roundBox(x, y, width, height, 9), { fill: ink.raised })
  const inner = width - 20
  pdf.piece('P', () => {
    pdf.write(`${label} `, styles.label, x + 10, y + 16)
    const figure = fitting(pdf, value, unit, inner)
    pdf.write(`${value} `, figure, x + 9.5, y + 40)
    if (unit) pdf.write(`${unit} `, { ...styles.label, size: 9 }, x + 9.5 + pdf.widthOf(value, figure) + 4, y + 40)
    pdf.write(`${cut(pdf, note, styles.small, inner)} `, { ...styles.small, colour: ink.text2 }, x + 10, y + 53)
    pdf.write(cut(pdf, against, styles.small, inner + 6), styles.small, x + 10, y + 64)
  })
}

/** As large as it has room. */
function fitting(pdf: Pdf, value: string, unit: string, width: number) {
  const taken = unit ? pdf.widthOf(unit, { ...styles.label, size: 9 }) + 4 : 0
  const full = pdf.widthOf(value, styles.figure)
  return { ...styles.figure, size: styles.figure.size * Math.min(1, (width - taken) / full) }
}
