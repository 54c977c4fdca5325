import { buildMatcher } from '@fitai/domain'
import { describe, expect, it } from 'vitest'
import { readExercises, readImportAliases } from './index.ts'

describe('the names of the library', () => {
  const exercises = readExercises()
  const aliases = readImportAliases()

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
