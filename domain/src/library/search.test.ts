import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { buildSearch, type SearchEntry } from './search.ts'

const entry = (
  id: string,
  popularity: number,
  ...names: (string | [text: string, language: string])[]
): SearchEntry => ({
  id,
  popularity,
  names: names.map((name) => (typeof name === 'string' ? { text: name } : { text: name[0], language: name[1] })),
})

const search = buildSearch([
  entry(
    'bench',
    1,
    'Barbell Bench Press',
    'bench press',
    ['Bankdrücken', 'de'],
    ['Supino reto', 'pt'],
    ['Жим лёжа', 'ru'],
  ),
  entry('db-bench', 0.6, 'Dumbbell Bench Press', ['Kurzhantel-Bankdrücken', 'de']),
  entry('incline', 0.6, 'Incline Dumbbell Press'),
  entry('squat', 0.9, 'Barbell Squat', 'squat', ['Kniebeuge', 'de']),
  entry('front-squat', 0.5, 'Front Squat'),
  entry('rdl', 0.7, 'Romanian Deadlift'),
  entry('pull-up', 0.8, 'Pull-Up', ['Klimmzug', 'de']),
  entry('push-up', 0.5, 'Push-Up', ['Şınav', 'tr']),
  entry('row-de', 0.2, 'Seated Cable Row', ['Rudern', 'de']),
  entry('row-erg', 0.3, 'Rowing Machine', ['Rudern', 'fr']),
  entry('leg-press', 0.6, 'Leg Press'),
])
const first = (query: string, language?: string) => search(query, { language })[0]?.id

describe('searching exercises', () => {
  it.each([
    ['bench press', 'bench', 'a whole name'],
    ['BENCH-PRESS', 'bench', 'case and marks'],
    ['benchpress', 'bench', 'words written together'],
    ['press bench', 'bench', 'any order'],
    ['bench presses', 'bench', 'a plural'],
    ['db bench', 'db-bench', 'an abbreviation'],
    ['rdl', 'rdl', 'initials'],
    ['incl dumb', 'incline', 'words that were only begun'],
    ['incline db pres', 'incline', 'the last word unfinished'],
    ['sqaut', 'squat', 'two letters swapped'],
    ['romainan dedlift', 'rdl', 'two mistyped words'],
    ['pullups', 'pull-up', 'one word for two'],
    ['bankdrucken', 'bench', 'accents left out'],
    ['bankdruecken', 'bench', 'umlauts spelled out'],
    ['sinav', 'push-up', 'letters a keyboard does not have'],
    ['supino', 'bench', 'a name begun in Portuguese'],
    ['жим лежа', 'bench', 'another alphabet, ё as е'],
    ['lgepres', 'leg-press', 'letters in a muddle'],
  ])('finds %s as %s: %s', (query, id) => {
    expect(first(query)).toBe(id)
  })

  it('ranks a whole name before one that begins so, and that before one that only contains it', () => {
    expect(search('squat').map(({ id }) => id)).toEqual(['squat', 'front-squat'])
  })

  it('prefers the names of its user’s language', () => {
    expect([first('rudern', 'de'), first('rudern', 'fr')]).toEqual(['row-de', 'row-erg'])
  })

  it('says which name was found', () => {
    expect(search('kniebeuge')[0]).toMatchObject({ id: 'squat', matched: 'Kniebeuge' })
  })

  it.each(['', '   ', '()', '🏋️', 'qqqqqqq'])('finds nothing for %j', (query) => {
    expect(search(query)).toEqual([])
  })

  it('never throws, and answers each exercise once, best first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const hits = search(query)
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
        expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
      }),
    )
  })

  it('finds every movement of the library first by its own name, and among the first with a typo in it', () => {
    const whole = buildSearch(library.map(({ slug, name, popularity }) => entry(slug, popularity, name)))
    const swapped = (name: string) => name.replace(/\b(\w{3})(\w)(\w)(?=\w\w)/, '$1$3$2')

    expect(library.filter(({ slug, name }) => whole(name)[0]?.id !== slug).map(({ name }) => name)).toEqual([])
    const lost = library.filter(
      ({ slug, name }) =>
        !whole(swapped(name))
          .slice(0, 10)
          .some(({ id }) => id === slug),
    )
    expect(lost.map(({ name }) => swapped(name))).toEqual([])
  })
})
