import { describe, expect, it } from 'vitest'
import { barsOf, barsSentence, sinceFirst, usualBand } from './volume-bars.ts'

const weeks = ['2026-09-28', '2026-10-05', '2026-10-12'].map((start, index) => ({ start, volumeKg: index * 1000 }))

describe('bars of volume', () => {
  it('name a month at its first week and mark the running one', () => {
    const bars = barsOf(weeks, 'week', ({ volumeKg }) => volumeKg)

    expect(bars.map(({ tick, value, isNow }) => [tick.slice(0, 3), value, isNow])).toEqual([
      ['', 0, false],
      ['Oct', 1000, false],
      ['', 2000, true],
    ])
  })

  it('name years where there are many months', () => {
    const months = Array.from({ length: 30 }, (_, month) => ({
      start: `${2024 + Math.floor((month + 5) / 12)}-${String(((month + 5) % 12) + 1).padStart(2, '0')}-01`,
    }))

    expect(barsOf(months, 'month', () => 1).flatMap(({ tick }) => tick || [])).toEqual(['2024', '2025', '2026'])
  })

  it('say in a sentence when the most was, and what is now', () => {
    const bars = barsOf(weeks, 'week', ({ volumeKg }) => volumeKg)

    expect(
      barsSentence(
        'Volume',
        bars,
        weeks.map(({ start }) => start),
        'kg',
        'week',
      ),
    ).toMatch(/^Volume by week\. The most was 2,000 kg in the week of .*\. This week 2,000 kg\.$/)
    expect(barsSentence('Volume', [], [], 'kg', 'week')).toBe('Volume by week: nothing yet.')
  })
})

describe('bars before the first workout', () => {
  const weeksOf = (...workouts: number[]) => workouts.map((many, week) => ({ start: String(week), workouts: many }))

  it('are left out', () => {
    const shown = sinceFirst(weeksOf(0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1))

    expect(shown.map(({ start }) => start)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10'])
  })

  it('stay where there would be few bars, or none', () => {
    expect(sinceFirst(weeksOf(0, 0, 0, 0, 0, 0, 0, 0, 0, 1))).toHaveLength(8)
    expect(sinceFirst(weeksOf(0, 0, 0))).toHaveLength(3)
  })
})

describe('what is usual', () => {
  it('is the middle half of the trained weeks, without the running one', () => {
    expect(usualBand([10, 0, 12, 14, 16, 18, 20, 99], String)).toEqual({
      from: 12.5,
      to: 17.5,
      name: 'usual 13–18',
    })
  })

  it('is not known from a few weeks', () => {
    expect(usualBand([10, 12, 14, 16, 18, 20], String)).toBeUndefined()
  })
})
