import { expect, it } from 'vitest'
import { agoWords, bandWords, groupName, heatOf, standingOf, weekStanding } from './muscle-words.ts'

const band = { from: 10, to: 20, source: '' }

it.each([
  [6, 'below', '4 below 10–20'],
  [10, 'within', 'within 10–20'],
  [20, 'within', 'within 10–20'],
  [22.5, 'above', '2.5 above 10–20'],
] as const)('%d sets are %s a band of 10 to 20', (sets, standing, words) => {
  expect(standingOf(sets, band)).toBe(standing)
  expect(bandWords(sets, band)).toBe(words)
})

it('does not call a week low before its last two days', () => {
  expect(weekStanding(4, band, 2)).toBeNull()
  expect(weekStanding(4, band, 1)).toBe('below')
  expect(weekStanding(21, band, 6)).toBe('above')
})

it('judges nothing without a band', () => {
  expect(standingOf(5, null)).toBeNull()
  expect(bandWords(5, null)).toBe('no usual range')
  expect(bandWords(5, { ...band, from: 0 })).toBe('within 0–20')
})

it.each([
  [0, 0],
  [0.5, 1],
  [6, 2],
  [11, 3],
  [40, 4],
])('shows %d sets as heat %d', (sets, heat) => {
  expect(heatOf(sets)).toBe(heat)
})

it('calls groups and days as people do', () => {
  expect([groupName('side_delts'), groupName('other')]).toEqual(['Side delts', 'Others'])
  expect([null, 0, 1, 9].map(agoWords)).toEqual(['not trained yet', 'today', 'yesterday', '9 days ago'])
})
