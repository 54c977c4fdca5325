import { dayNumber, e1rmFigure, type FigureName, type Formula, figures } from '@fitai/domain'
import { type Block, section } from './flow.ts'
import { ink, styles } from './ink.ts'
import type { Pdf, Sheet } from './sheet.ts'
import { leading, lines, writeLines } from './text.ts'

type Source = Formula & { name: string }

const names: [figure: FigureName, name: string][] = [
  ['volume', 'Volume'],
  ['hardSets', 'Hard sets'],
  ['duration', 'Time'],
  ['perWeek', 'A week'],
  ['consistency', 'Consistency'],
  ['weeklyStreak', 'Weeks in a row'],
  ['heatLevel', 'Shades of the calendar'],
  ['medianDuration', 'Length of workouts'],
  ['effort', 'Effort'],
  ['loadRatio', 'Last 7 days'],
  ['bestTime', 'Strongest time of day'],
  ['trend', 'Trend of a lift'],
  ['theilSen', 'Change a week'],
  ['mannKendall', 'p'],
  ['record', 'Records'],
  ['fractionalSets', 'Sets by muscle'],
  ['band', 'The band'],
  ['balance', 'Push and pull, knee and hip'],
  ['sideBalance', 'Left and right'],
  ['strengthTotal', 'Total'],
  ['ipfGl', 'IPF GL'],
  ['dots', 'DOTS'],
  ['wilks2020', 'Wilks 2020'],
  ['strengthLevel', 'Bench press for age'],
  ['smoothedWeight', 'Trend of bodyweight'],
  ['weightRate', 'Bodyweight a week'],
]

const gap = 24

/** How each figure of the report is made, and who says so. */
export function sources(sheet: Sheet): Block {
  const { pdf, width, left, data } = sheet
  const absent = absentFrom(data)
  const all: Source[] = [
    { name: 'Estimated 1-rep max', ...e1rmFigure(data.account.e1rmFormula) },
    ...names.filter(([figure]) => !absent.has(figure)).map(([figure, name]) => ({ name, ...figures[figure] })),
  ]
  const each = (width - gap) / 2
  const items = all.map((source) => itemOf(pdf, source, each))
  const columns = inTwo(items)
  const drawing = (y: number) => {
    for (const [index, column] of columns.entries()) {
      let at = y
      for (const item of column) {
        item.draw(left + index * (each + gap), at)
        at += item.height
      }
    }
  }
  const said = 'From your own sets and weigh-ins, by published methods.'
  return section(sheet, 'How each figure is made', said, [
    { height: Math.max(...columns.map(heightOf)), draw: drawing },
  ])
}

/** What this report does not show needs no source. */
function absentFrom({ body, bestTime, strength, muscles, records, period, today }: Sheet['data']): Set<FigureName> {
  const absent: [isAbsent: boolean, ...figures: FigureName[]][] = [
    [body.weights.length === 0, 'smoothedWeight', 'weightRate'],
    [dayNumber(period.to) !== today, 'weeklyStreak', 'loadRatio', 'bestTime'],
    [bestTime.best === null, 'bestTime'],
    [records.length === 0, 'record'],
    [strength.total.kg === null, 'strengthTotal'],
    [strength.scores.dots === null, 'ipfGl', 'dots', 'wilks2020'],
    [strength.level.percentile === null, 'strengthLevel'],
    [muscles.balance.every(({ pair, ratio }) => pair !== 'left_right' || ratio === null), 'sideBalance'],
  ]
  return new Set(absent.flatMap(([isAbsent, ...figures]) => (isAbsent ? figures : [])))
}

type Item = { height: number; draw(x: number, y: number): void }

function itemOf(pdf: Pdf, { name, formula, source }: Source, width: number): Item {
  const style = { ...styles.small, size: 7.5, colour: ink.text2 }
  const said = lines(pdf, source === undefined ? formula : `${formula} (${source})`, style, width)
  return {
    height: 12 + said.length * leading(style) + 6,
    draw(x, y) {
      pdf.write(name, { ...styles.strong, size: 8 }, x, y + 8)
      writeLines(pdf, said, style, x, y + 19)
    },
  }
}

/** Two columns about as high. */
function inTwo(items: readonly Item[]): [Item[], Item[]] {
  const half = heightOf(items) / 2
  let sum = 0
  const split = items.findIndex(({ height }) => {
    sum += height
    return sum >= half
  })
  return [items.slice(0, split + 1), items.slice(split + 1)]
}

const heightOf = (items: readonly Item[]) => items.reduce((sum, { height }) => sum + height, 0)
