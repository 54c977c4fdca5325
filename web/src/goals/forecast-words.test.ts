import { describe, expect, it } from 'vitest'
import { forecastRange, forecastSentence, paceSentence } from './forecast-words.ts'
import { aGoal } from './goals.fixture.ts'
import { dayText } from './values.ts'

const today = '2026-11-25'
const { progress } = aGoal()
const forecast = (fields: Partial<typeof progress.forecast>) =>
  aGoal({ progress: { ...progress, forecast: { ...progress.forecast, ...fields } } })

describe('a forecast', () => {
  const [soon, likely, late] = ['2026-12-20', '2026-12-25', '2026-12-30'].map((day) => dayText(day, today))
  const narrow = { from: '2026-12-20', to: '2026-12-30' }

  it.each([
    [
      'after the deadline',
      {},
      `around ${dayText('2027-01-10', today)} (${soon} or later, or never), 16 days after the deadline.`,
    ],
    ['before it', { from: '2026-12-20', to: '2026-12-20', likely: '2026-12-20' }, `around ${soon}, 5 days early.`],
    ['on it', { ...narrow, likely: '2026-12-25' }, `around ${likely} (${soon} to ${late}).`],
    ['today', { likely: today }, 'any day now, 30 days early.'],
  ])('%s is one sentence, with its range', (_when, fields, sentence) => {
    expect(forecastSentence(forecast(fields), today)).toBe(`At your pace ${sentence}`)
  })

  it('that nobody can give says why', () => {
    const missing = forecast({ likely: null, missing: 'too_few_values' })

    expect(forecastSentence(missing, today)).toBe('Cannot say yet: it takes six values in twelve weeks.')
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
