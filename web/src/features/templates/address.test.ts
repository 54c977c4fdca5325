import { describe, expect, it } from 'vitest'
import { found, isNarrowed, readTemplatesSearch, type TemplatesSearch, tagsOf, withoutFilters } from './address.ts'
import { aSummary } from './templates.fixture.ts'

describe('the address of the templates', () => {
  it('is read, and what is wrong in it is left out', () => {
    const right = {
      q: 'push',
      scope: 'mine',
      kind: 'week',
      level: 'expert',
      gear: 'Dumbbells',
      minutes: '45',
      tag: 'x',
    }

    expect(readTemplatesSearch({ ...right, sort: 'used' })).toEqual({ ...right, minutes: 45, sort: 'used' })
    expect(
      readTemplatesSearch({ scope: 'all', kind: 'month', level: 'god', gear: 'Car', minutes: '44', sort: 3 }),
    ).toEqual({})
  })

  it('is cleared of what narrows, and nothing else', () => {
    const search: TemplatesSearch = { scope: 'mine', sort: 'used', q: 'push', tag: 'heavy' }

    expect(isNarrowed(search)).toBe(true)
    expect(withoutFilters(search)).toEqual({ scope: 'mine', sort: 'used' })
    expect(isNarrowed(withoutFilters(search))).toBe(false)
  })
})

describe('what an address finds', () => {
  const all = [
    aSummary({ name: 'Push 10', minutes: 60, level: 'beginner', tags: ['heavy'], timesUsed: 2 }),
    aSummary({ name: 'Push 2', minutes: null, isOwn: false, isFeatured: true, equipment: [], timesUsed: 9 }),
    aSummary({ name: 'Week', kind: 'week', minutes: 30, isOwn: false, isFavorite: true, equipment: ['dumbbell'] }),
  ]
  const namesOf = (search: TemplatesSearch) => found(all, search).map(({ name }) => name)

  it.each<[string, TemplatesSearch, string[]]>([
    ['everything, by name with numbers in their order', {}, ['Push 2', 'Push 10', 'Week']],
    ['one’s own', { scope: 'mine' }, ['Push 10']],
    ['the built-in ones', { scope: 'featured' }, ['Push 2']],
    ['favourites', { scope: 'favorites' }, ['Week']],
    ['what has an exercise', { q: 'SQUAT push' }, ['Push 2', 'Push 10']],
    ['a tag', { tag: 'heavy' }, ['Push 10']],
    ['a kind', { kind: 'week' }, ['Week']],
    ['a level', { level: 'beginner' }, ['Push 10']],
    ['what fits the time; who does not say it does not', { minutes: 45 }, ['Week']],
    ['what the equipment is enough for', { gear: 'Dumbbells' }, ['Push 2', 'Week']],
    ['the most used first', { sort: 'used' }, ['Push 2', 'Push 10', 'Week']],
  ])('%s', (_what, search, names) => {
    expect(namesOf(search)).toEqual(names)
  })

  it('offers the tags of most templates first', () => {
    expect(tagsOf([aSummary({ tags: ['b', 'a'] }), aSummary({ tags: ['b'] })])).toEqual(['b', 'a'])
  })
})
