import type { LiftTrend } from '@fitai/contract'
import { dayNumber } from '@fitai/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPdf } from '../../../../adapters/pdf.ts'
import { newFlow } from './flow.ts'
import { styles } from './ink.ts'
import { apart } from './line-chart.ts'
import { dayTicks, roundScale } from './scale.ts'
import type { Pdf } from './sheet.ts'
import { cut, lines } from './text.ts'
import { evidence, mass, probability, recordValue, span, stretch } from './words.ts'

let pdf: Pdf
beforeAll(async () => {
  pdf = await openPdf()({
    ...{ title: 'x', author: 'x', subject: 'x', language: 'en', madeAt: new Date(0), paper: 'A4' },
  })
})

describe('a scale', () => {
  it.each([
    [[0, 97], [0, 50, 100], '50'],
    [[62, 64], [62, 62.5, 63, 63.5, 64], '62.5'],
    [[0, 12_400], [0, 5000, 10_000, 15_000], '5,000'],
    [[80, 80], [80, 80.5], '80.0'],
  ] as const)('from %o has round ticks around it', ([low, high], ticks, written) => {
    const scale = roundScale([low, high], [100, 0])

    expect(scale.ticks[0]).toBeCloseTo(ticks[0])
    expect(scale.ticks.at(-1)).toBeCloseTo(ticks.at(-1) ?? 0)
    expect(scale.at(scale.ticks[0] ?? 0)).toBeCloseTo(100)
    expect(scale.ticks.map(scale.format)).toContain(written)
  })

  it.each([
    ['2026-11-25', '2026-11-25'],
    ['2026-10-29', '2026-11-25'],
    ['2026-09-03', '2026-11-25'],
    ['2025-11-26', '2026-11-25'],
    ['2016-11-26', '2026-11-25'],
    ['1900-01-01', '2200-12-31'],
  ])('of days from %s to %s names as many as can be read, all within', (from, to) => {
    const days = { from: dayNumber(from), to: dayNumber(to) }

    const ticks = dayTicks(days)

    expect(ticks.length).toBeGreaterThan(0)
    expect(ticks.length).toBeLessThanOrEqual(13)
    expect(ticks.every(({ day }) => day >= days.from && day <= days.to)).toBe(true)
  })
})

describe('labels', () => {
  it.each([
    [[10, 12, 11], 10, [0, 100]],
    [[95, 96, 97], 10, [0, 100]],
    [[5], 10, [0, 100]],
    [[50, 50, 50, 50, 50], 30, [0, 100]],
  ] as const)('at %o keep their order and do not run into one another', (wanted, gap, [from, to]) => {
    const places = apart(wanted, gap, [from, to])

    const sorted = places.toSorted((a, b) => a - b)
    const room = Math.min(gap, (to - from) / Math.max(1, wanted.length - 1))
    expect(sorted.every((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) >= room - 1e-9)).toBe(true)
    expect(Math.min(...places)).toBeGreaterThanOrEqual(from)
    expect(Math.max(...places)).toBeLessThanOrEqual(to + 1e-9)
  })
})

describe('text', () => {
  it('breaks at words, and is cut where a word or the last line is too long', () => {
    const style = styles.body
    const made = lines(pdf, `${'x'.repeat(80)} and then some more words`, style, 90, 2)

    expect(made).toHaveLength(2)
    expect(made.every((line) => line.endsWith('…') && pdf.widthOf(line, style) <= 90)).toBe(true)
    expect(lines(pdf, 'one line', style, 90)).toEqual(['one line'])
    expect(cut(pdf, 'short', style, 90)).toBe('short')
  })
})

describe('a flow', () => {
  const placedOn = (heights: readonly (number | number[])[]) => {
    const pages: string[][] = []
    const addPage = () => void pages.push([])
    const { place } = newFlow({ top: 0, bottom: 100, pdf: { addPage, group: (_what, draw) => draw() } })
    for (const [index, height] of heights.entries()) {
      const block = (of: number, name: string) => ({ height: of, draw: () => void pages.at(-1)?.push(name) })
      place(
        Array.isArray(height)
          ? { group: 'Sect', blocks: height.map((one, part) => block(one, `${index}.${part}`)) }
          : block(height, `${index}`),
      )
    }
    return pages
  }

  it('keeps what belongs together on one page, unless a page is too small for it', () => {
    expect(placedOn([60, [30, 30]])).toEqual([['0'], ['1.0', '1.1']])
    expect(placedOn([60, [30, 30, 30, 30]])).toEqual([
      ['0', '1.0'],
      ['1.1', '1.2', '1.3'],
    ])
  })
})

describe('words', () => {
  const trend: LiftTrend = {
    ...{ label: 'improving', sessions: 12, spanDays: 80, kgPerWeek: 0.8, percentPerWeek: 0.7, p: 0.03 },
    ...{ bestKg: 100, bestDate: '2026-11-01', sessionsSinceBest: 6, daysSinceBest: 41, gapDays: null },
    lastTwelve: { sessions: 12, kgPerWeek: 0.8, percentPerWeek: 0.7, p: 0.03 },
  }

  it.each([
    [trend, '12 sessions in 80 days'],
    [{ ...trend, label: 'plateau' as const }, 'no better for 6 sessions, 41 days'],
    [
      { ...trend, label: 'returning' as const, sessions: 2, spanDays: 5, gapDays: 34 },
      '2 sessions in 5 days after 34 days off',
    ],
    [{ ...trend, label: 'insufficient' as const, sessions: 1, spanDays: 0 }, 'only 1 session in 0 days'],
  ])('say what a trend rests on', (of, said) => {
    expect(evidence(of)).toBe(said)
  })

  it('are as exact as it matters', () => {
    expect(mass(9999.9, 'kg')).toEqual({ value: '10,000', unit: 'kg' })
    expect(mass(12_345, 'kg')).toEqual({ value: '12.3', unit: 't' })
    expect(mass(12_345, 'lb')).toEqual({ value: '27,216', unit: 'lb' })
    expect(recordValue('heaviest_weight', 102.0582833, 'lb')).toBe('225 lb')
    expect(recordValue('heaviest_weight', 173.75, 'kg')).toBe('173.75 kg')
    expect(recordValue('most_reps', 1, 'kg')).toBe('1 rep')
    expect(probability(0.0004)).toBe('< 0.001')
    expect(probability(0.25)).toBe('0.25')
    expect(span(3540)).toBe('59 min')
    expect(span(3900)).toBe('1 h 05 min')
    expect(stretch({ from: '2025-12-29', to: '2026-01-04' })).toBe('29 Dec 2025 – 4 Jan 2026')
  })
})
