import type { Remark } from '@fitai/contract'
import { type Block, section } from './flow.ts'
import { ink, styles } from './ink.ts'
import { roundBox } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { leading, lines, writeAround, writeLines } from './text.ts'

const most = 6
/** What stands with them on the first page: the head, the key figures and the volume. */
const others = 482
const gap = 9
const padding = 9.5

type Look = { sign: string; colour: string; soft: string }
const good: Look = { sign: '↑', colour: ink.voltText, soft: ink.voltSoft }
const watch: Look = { sign: '!', colour: ink.amber, soft: ink.amberSoft }
const looks: Record<Remark['kind'], Look> = {
  improving: good,
  plateau: { ...watch, sign: '–' },
  declining: { sign: '↓', colour: ink.danger, soft: ink.dangerSoft },
  muscle_below: { ...watch, sign: '↓' },
  muscle_above: { ...watch, sign: '↑' },
  unbalanced: watch,
  load_above_usual: watch,
  effort_rising: { ...watch, sign: '↑' },
}

/** What stands out, two beside each other, with what to try and what it rests on. */
export function remarks(sheet: Sheet): Block | undefined {
  const all = sheet.data.trends.remarks
  if (all.length === 0) return undefined
  const cards = ofEachKind(all).map((remark) => cardOf(sheet, remark))
  const columns = inColumns(cards.slice(0, most), sheet.bottom - sheet.top - others)
  const height = Math.max(...columns.map(heightOf))
  const shown = columns.flat().length
  const said = shown < all.length ? `${shown} of ${all.length} remarks, of each kind the most telling.` : ''
  const each = (sheet.width - gap) / 2
  const drawing = (y: number) => {
    for (const [side, column] of columns.entries()) {
      let at = y
      for (const card of column) {
        card.draw(sheet.left + side * (each + gap), at)
        at += card.height + gap
      }
    }
  }
  return section(sheet, 'What stands out', said, [{ height: height - gap, draw: drawing }])
}

/** The first of each kind, then the second of each: ten plateaus are not to hide what rises. */
function ofEachKind(all: readonly Remark[]): Remark[] {
  const kinds = [...Map.groupBy(all, ({ kind }) => kind).values()]
  return all.flatMap((_, turn) => kinds.flatMap((of) => of[turn] ?? []))
}

type Card = { height: number; draw(x: number, y: number): void }

/** Each goes below the shorter column, so that the most telling stand on top, as long as there is room. */
function inColumns(cards: readonly Card[], room: number): [Card[], Card[]] {
  const columns: [Card[], Card[]] = [[], []]
  for (const card of cards) {
    const column = columns[heightOf(columns[0]) <= heightOf(columns[1]) ? 0 : 1]
    if (column.length === 0 || heightOf(column) + card.height <= room) column.push(card)
  }
  return columns
}

const heightOf = (cards: readonly Card[]) => cards.reduce((sum, { height }) => sum + height + gap, 0)

function cardOf({ pdf, width, named }: Sheet, { kind, about, sentence, tips, basis }: Remark): Card {
  const each = (width - gap) / 2
  const inner = each - 2 * padding - 20
  const said = lines(pdf, sentence.replace(about, named(about, 'Exercise')), styles.strong, inner, 3)
  const tried = tips.slice(0, 2).map((tip) => lines(pdf, `Try: ${tip.sentence}`, styles.body, inner, 3))
  const step = leading(styles.body)
  const height = (said.length + tried.flat().length) * step + (tried.length + 1) * 3 + 6 + 2 * padding
  const { sign, colour, soft } = looks[kind]
  return {
    height,
    draw(x, y) {
      pdf.draw(roundBox(x, y, each, height, 9), { stroke: ink.line, width: 0.75 })
      pdf.draw(roundBox(x + padding - 1, y + padding, 14, 14, 7), { fill: soft })
      const style = { ...styles.strong, colour }
      pdf.piece('Artifact', () => writeAround(pdf, sign, style, x + padding + 6, y + padding + 10))
      let at = y + padding + 9
      const next = (text: readonly string[], of: typeof styles.body) => {
        writeLines(pdf, text, of, x + padding + 20, at)
        at += text.length * step + 3
      }
      next(said, styles.strong)
      for (const tip of tried) next(tip, { ...styles.body, colour: ink.text2 })
      pdf.write(basis, styles.small, x + padding + 20, at)
    },
  }
}
