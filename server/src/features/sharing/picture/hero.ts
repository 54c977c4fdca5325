import { figure, mapRatio, muscles, sideBearing, write } from './parts.ts'
import { page, type Sheet } from './sheet.ts'
import { largest, type TextStyle } from './text.ts'
import { type Amount, count, distance, mass, span } from './words.ts'

/** Of the numbers below the name. */
const numbersHeight = 306
const mostMap = 560

/** Name and numbers on the left, the muscles on the right. */
export function hero(sheet: Sheet, height: number): string {
  const { letters, colours, theme } = sheet
  const hasMap = sheet.muscles.primary.length + sheet.muscles.secondary.length > 0
  const mapHeight = Math.min(height, mostMap)
  // The hands of the figure do not reach the edge of its box.
  const mapX = page.width - page.margin - mapHeight * mapRatio + 8
  const width = hasMap ? mapX - page.margin - 28 : page.inner
  // Without the muscles there is room for larger letters.
  const scale = hasMap ? 1 : 1.5
  const title = titleOf(sheet, scale, height - numbersHeight * scale, width)
  const lineHeight = title.style.size * 1.1
  const titleHeight = title.lines.length * lineHeight
  const top = page.heroTop + Math.max(0, (height - titleHeight - numbersHeight * scale) / 2)
  const x = page.margin - title.style.size * sideBearing
  return [
    ...title.lines.map((text, index) => {
      const y = top + index * lineHeight + title.style.size * 0.82
      return write(letters, text, { x, y, fill: colours.ink, style: title.style })
    }),
    figures(sheet, scale, top + titleHeight + 166 * scale, width),
    hasMap ? muscles(sheet.muscles, theme, { x: mapX, y: page.heroTop + (height - mapHeight) / 2, h: mapHeight }) : '',
  ].join('')
}

function titleOf({ letters, name }: Sheet, scale: number, height: number, width: number) {
  const sizes = [96 * scale, 84, 72, 60, 50, 42].map((size) => ({
    ...({ size, weight: 600, tracking: -0.035 } satisfies TextStyle),
    most: Math.max(1, Math.min(size < 72 ? 3 : 2, Math.floor(height / (size * 1.1)))),
  }))
  return largest(letters, name, sizes, width)
}

/** The number of the day, and smaller ones below it. `y` is the baseline of the first. */
function figures(sheet: Sheet, scale: number, y: number, width: number): string {
  const { letters, workout, colours } = sheet
  const main = { ...mainFigure(sheet), fill: colours.ink, labelFill: colours.ink3 }
  const size =
    [128 * scale, 112, 96, 80].find((each) => figure(letters, main, { x: 0, y: 0, size: each }).width <= width) ?? 64
  const { durationSeconds, workingSets } = workout
  const plain = { fill: colours.ink, labelFill: colours.ink3 }
  const gold = { fill: colours.gold, labelFill: colours.gold }
  const small = [
    ...(durationSeconds ? [{ label: 'Time', ...span(durationSeconds), ...plain }] : []),
    ...(main.label === 'Sets' ? [] : [{ label: 'Sets', ...count(workingSets), ...plain }]),
    ...(workout.records.length === 0 ? [] : [{ label: 'Records', ...count(workout.records.length), ...gold }]),
  ]
  let x = page.margin
  const row = small.map((each) => {
    const { svg, width: of } = figure(letters, each, { x, y: y + 134 * scale, size: 58 * scale })
    x += of + 44 * scale
    return svg
  })
  return [figure(letters, main, { x: page.margin, y, size }).svg, ...row].join('')
}

/** Volume where there is one; else what was moved, done or held. */
function mainFigure({ workout, unit }: Sheet): Amount & { label: string } {
  const sets = workout.exercises.flatMap((exercise) => exercise.sets)
  const sum = (pick: (set: (typeof sets)[number]) => number | null) =>
    sets.reduce((total, set) => total + (pick(set) ?? 0), 0)
  const metres = sum((set) => set.distanceMetres)
  const reps = sum((set) => set.reps)
  const seconds = sum((set) => set.durationSeconds)
  if (workout.volumeKg > 0) return { label: 'Volume', ...mass(workout.volumeKg, unit) }
  if (metres > 0) return { label: 'Distance', ...distance(metres) }
  if (reps > 0) return { label: 'Reps', ...count(reps) }
  return seconds > 0 ? { label: 'Work', ...span(seconds) } : { label: 'Sets', ...count(workout.workingSets) }
}
