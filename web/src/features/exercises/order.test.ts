import { expect, it } from 'vitest'
import { anOwn } from '../../exercises/exercises.fixture.ts'
import { foundOf, ordered, untilUnrated } from './order.ts'

const exercises = [
  anOwn({ id: 'curl', name: 'Curl', popularity: 0.9 }),
  anOwn({ id: 'row', name: 'row', popularity: 0.5 }),
  anOwn({ id: 'dip', name: 'Dip', popularity: 0.5 }),
]
const namesOf = (list: { name: string }[]) => list.map(({ name }) => name)

it.each([
  ['by name, however it is written', 'name', [], ['Curl', 'Dip', 'row']],
  ['by popularity without a server, ties by name', 'popular', [], ['Curl', 'Dip', 'row']],
  ['as the server says, the rest behind it', 'rating', [{ id: 'row' }, { id: 'gone' }], ['row', 'Curl', 'Dip']],
] as const)('stands %s', (_how, sort, first, names) => {
  expect(namesOf(ordered(exercises, sort, first))).toEqual(names)
})

it('stands in the order it was found in, with the name that was', () => {
  const { exercises: found, matched } = foundOf(exercises, [
    { id: 'dip', matched: 'Barrenstütz' },
    { id: 'somebody else’s', matched: 'x' },
    { id: 'curl', matched: 'Curl' },
  ])

  expect(namesOf(found)).toEqual(['Dip', 'Curl'])
  expect(matched.get('dip')).toBe('Barrenstütz')
})

it('follows the ratings as far as there are any', () => {
  const told = [3, 1, 0, 2].map((count) => anOwn({ rating: { average: null, count, yours: null } }))

  expect(untilUnrated(told).map(({ rating }) => rating.count)).toEqual([3, 1])
})
