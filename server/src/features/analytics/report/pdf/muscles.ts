import type { MuscleBalance, MuscleGroup } from '@fitai/contract'
import { type Fact, factRows } from './facts.ts'
import { type Block, section } from './flow.ts'
import { ink, styles } from './ink.ts'
import { roundBox } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { writeTo } from './text.ts'
import { groupName, one, reason, two } from './words.ts'

const rowHeight = 16.5
const gap = 26
const nameWidth = 78
const valueWidth = 64

/** Weekly sets by muscle against the soft band, and what balances what. */
export function muscles(sheet: Sheet): Block | undefined {
  const { groups, balance } = sheet.data.muscles
  const shown = groups.filter(({ sets, band }) => sets > 0 || (band && band.from > 0))
  if (groups.every(({ sets }) => sets === 0)) return undefined
  const most = Math.max(...shown.map(({ setsPerWeek, band }) => Math.max(setsPerWeek, band?.to ?? 0)))
  const half = Math.ceil(shown.length / 2)
  const said =
    'Hard sets a week, half a set for a muscle that helps. The grey band is where most people grow: soft, no verdict.'
  const rows = Array.from(
    { length: half },
    (_, row): Block => ({
      height: rowHeight,
      draw(y) {
        const each = (sheet.width - gap) / 2
        for (const [side, group] of [shown[row], shown[row + half]].entries())
          if (group) meter(sheet, group, sheet.left + side * (each + gap), y, each, most)
      },
    }),
  )
  const facts = balance.map(balanceFact)
  return section(sheet, 'Muscles', said, [...rows, { height: 8, draw: () => {} }, ...factRows(sheet, facts, 3)])
}

const looks = {
  below: { fill: '#e0a100', sign: '↓ ', word: 'below the band', colour: ink.amber },
  above: { fill: ink.danger, sign: '↑ ', word: 'above the band', colour: ink.danger },
  within: { fill: ink.meter, sign: '', word: 'within the band', colour: ink.text },
}

function meter({ pdf }: Sheet, group: MuscleGroup, x: number, y: number, width: number, most: number): void {
  const { fill, sign, word, colour } = looks[group.standing ?? 'within']
  const track = { x: x + nameWidth, width: width - nameWidth - valueWidth }
  const at = (sets: number) => (Math.min(sets, most) / most) * track.width
  const { band, setsPerWeek } = group
  const tall = 6
  const top = y + 5.5
  const name = groupName(group.group)
  pdf.piece(
    'P',
    () => {
      pdf.draw(roundBox(track.x, top, track.width, tall, 3), { fill: ink.raised })
      if (band)
        pdf.draw(roundBox(track.x + at(band.from), top, at(band.to) - at(band.from), tall, 3), { fill: ink.band })
      if (setsPerWeek > 0) pdf.draw(roundBox(track.x, top + 1.2, Math.max(2, at(setsPerWeek)), tall - 2.4, 2), { fill })
      pdf.write(`${name} `, styles.body, x, y + 11.5)
      writeTo(pdf, `${sign}${one(setsPerWeek)} `, { ...styles.number, weight: 600, colour }, x + width - 28, y + 11.5)
      if (band) writeTo(pdf, `${band.from}–${band.to}`, styles.axis, x + width, y + 11.5)
    },
    `${name}: ${one(setsPerWeek)} sets a week${band ? `, ${word} of ${band.from} to ${band.to}` : ''}`,
  )
}

const pairNames: Record<MuscleBalance['pair'], readonly [string, string, string]> = {
  push_pull: ['Push and pull', 'push', 'pull'],
  quad_hip: ['Knee and hip', 'knee', 'hip'],
  left_right: ['Left and right', 'left', 'right'],
}

function balanceFact({ pair, first, second, ratio, usual, standing, missing }: MuscleBalance): Fact {
  const [label, a, b] = pairNames[pair]
  if (ratio === null || first === null || second === null)
    return { label, value: '–', note: missing ? reason(missing) : '' }
  const verdict = standing === 'even' ? 'even' : standing === 'first_behind' ? `${a} behind` : `${b} behind`
  const range = usual ? `, usual ${two(usual.from)} to ${two(usual.to)}` : ''
  return { label, value: `${one(first)} : ${one(second)}`, note: `${two(ratio)}, ${verdict}${range}` }
}
