import { buildMatcher, buildSearch, languages } from '@fitai/domain'
import { describe, expect, it } from 'vitest'
import { readExercises, readImportAliases } from './index.ts'

const exercises = readExercises()
const aliases = readImportAliases()
const folded = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

describe('the names of the library', () => {
  it('lead back to their movement', () => {
    const match = buildMatcher(exercises, aliases)

    expect(exercises.filter(({ slug, name }) => match(name)?.slug !== slug).map(({ name }) => name)).toEqual([])
  })

  it('are never taken from an alias of another movement', () => {
    const slugs = new Set(exercises.map(({ slug }) => slug))
    const externals = aliases.map(({ external }) => external.toLowerCase())

    expect(aliases.filter(({ slug }) => !slugs.has(slug))).toEqual([])
    expect(externals.filter((external, index) => externals.indexOf(external) !== index)).toEqual([])
  })

  it('are found without a list for the ways other apps write them', () => {
    const match = buildMatcher(exercises, [])

    expect(
      ['Squat (Barbell)', 'Barbell Rows', 'Arnold Press (Dumbbell)', 'EZ Bar Biceps Curl', 'Decline Pushups'].map(
        (name) => match(name)?.slug,
      ),
    ).toEqual(['barbell-squat', 'barbell-bent-over-row', 'arnold-dumbbell-press', 'ez-bar-curl', 'decline-push-up'])
  })
})

describe.each(languages.filter((language) => language !== 'en'))('the names in %s', (language) => {
  const named = exercises.flatMap(({ slug, names }) => (names[language] ?? []).map((name) => ({ slug, name })))

  it('are there for at least 300 movements, the most used first of all', () => {
    expect(new Set(named.map(({ slug }) => slug)).size).toBeGreaterThanOrEqual(300)
    for (const slug of [
      'barbell-bench-press',
      'barbell-squat',
      'barbell-deadlift',
      'pull-up',
      'dumbbell-lateral-raise',
    ])
      expect(named.map((each) => each.slug)).toContain(slug)
  })

  it('mean one movement each', () => {
    const byName = Map.groupBy(named, ({ name }) => folded(name))

    expect([...byName.values()].filter((same) => same.length > 1)).toEqual([])
  })

  it('find their movement first for whoever reads that language', () => {
    const search = buildSearch(
      exercises.map(({ slug, name, aliases, names }) => ({
        ...{ id: slug, popularity: 0 },
        names: [
          { text: name },
          ...aliases.map((text) => ({ text })),
          ...Object.entries(names).flatMap(([of, all]) => all.map((text) => ({ text, language: of }))),
        ],
      })),
    )

    const lost = named.filter(({ slug, name }) => search(name, { language })[0]?.id !== slug)
    expect(lost).toEqual([])
  })
})
