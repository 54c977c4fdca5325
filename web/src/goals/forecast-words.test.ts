import { describe, expect, it } from 'vitest'
import { forecastRange, forecastSentence, paceSentence } from './forecast-words.ts'
import { aGoal } from './goals.fixture.ts'

const today = '2026-11-25'
const { progress } = aGoal()
const forecast = (fields: Partial<typeof progress.forecast>) =>
  aGoal({ progress: { ...progress, forecast: { ...progress.forecast, ...fields } } })

describe('a forecast', () => {
  it.each([
    ['after the deadline', {}, 'At your pace around 10 Jan 2027, 16 days after the deadline.'],
    ['before it', { likely: '2026-12-24' }, 'At your pace around 24 Dec, 1 day early.'],
    ['on it', { likely: '2026-12-25' }, 'At your pace around 25 Dec.'],
    ['today', { likely: today }, 'At your pace any day now, 30 days early.'],
    ['that nobody can give', { likely: null, missing: 'too_few_values' as const }, /^Cannot say yet: .*six values/],
  ])('%s is one sentence', (_when, fields, sentence) => {
    const said = forecastSentence(forecast(fields), today)

    expect(said.replace(/Jan 10, 2027|Dec 24|Dec 25/, inBritish)).toMatch(sentence)
  })

  it('says the range of days and rate, and what it rests on', () => {
    const [days, rate, values] = forecastRange(forecast({}), today)

    expect(days).toMatch(/Dec.* to never, at the slow end$/)
    expect([rate, values]).toEqual(['+1 kg a week, −0.2 kg to +1.8 kg', '12 values of the last 84 days'])
    expect(forecastRange(forecast({ from: null }), today)).toEqual([])
  })

  it('looks at four weeks of a bodyweight', () => {
    const weight = forecast({ likely: null, missing: 'too_few_values' })

    expect(forecastSentence({ ...weight, kind: 'body_weight' }, today)).toBe(
      'Cannot say yet: it takes six values in four weeks.',
    )
    expect(forecastRange({ ...aGoal(), kind: 'body_weight' }, today)[2]).toBe('12 values of the last 28 days')
  })
})

it('holds what is done against what is expected, as long as it may still be reached', () => {
  const reached = aGoal({ progress: { ...progress, status: 'completed' } })

  expect(paceSentence(aGoal())).toBe('30 % done, 38 % expected by now')
  expect(paceSentence(reached)).toBeUndefined()
})

/** The test may run in any language that writes a month in three letters. */
function inBritish(day: string): string {
  const [month = '', number = '', year = ''] = day.split(/[ ,]+/)
  return [number, month, year].filter(Boolean).join(' ')
}
