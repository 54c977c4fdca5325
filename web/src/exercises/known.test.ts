import { expect, it } from 'vitest'
import { aMovement, anOwn } from './exercises.fixture.ts'
import { detailOf, knownExercises } from './known.ts'

const squat = aMovement({ id: 'squat', slug: 'squat', name: 'squat', names: { de: ['Kniebeuge', 'Hocke'] } })
const row = aMovement({
  id: 'row',
  slug: 'row',
  name: 'Row',
  guide: { ...aMovement().guide, easier: ['squat', 'gone'] },
})
const sources = {
  library: [squat, row],
  own: [anOwn()],
  archived: [anOwn({ id: 'old', name: 'Old Row' })],
  favorites: [],
  language: 'en' as const,
}

it('has the library and one’s own in one list, by name, and what is archived in another', () => {
  const { all, archived } = knownExercises(sources)

  expect(all.map(({ name }) => name)).toEqual(['My Row', 'Row', 'squat'])
  expect(archived.map(({ name }) => name)).toEqual(['Old Row'])
})

it('calls a movement by its usual name in the language of its user, and English by none', () => {
  const localNames = (language: 'en' | 'de' | 'fr') => knownExercises({ ...sources, language }).all.at(-1)?.localName

  expect([localNames('de'), localNames('fr'), localNames('en')]).toEqual(['Kniebeuge', null, null])
})

it('knows favourites of the library and of one’s own', () => {
  const { all: known } = knownExercises({ ...sources, favorites: [anOwn(), anOwn({ id: 'squat' })] })

  expect(known.filter(({ isFavorite }) => isFavorite).map(({ name }) => name)).toEqual(['My Row', 'squat'])
})

it('knows what one’s own exercise is bad for, so that a filter for a sore knee hides it offline, too', () => {
  const lunge = anOwn({ aliases: ['Split Lunge'], contraindications: { knee: 'avoid' } })

  const [first] = knownExercises({ ...sources, own: [lunge] }).all

  expect(first).toMatchObject({ aliases: ['Split Lunge'], contraindications: { knee: 'avoid' } })
})

it('tells a movement without asking anybody, with links only to what is there', () => {
  const { all: known } = knownExercises(sources)
  const byKey = new Map(known.map((exercise) => [exercise.slug, exercise]))

  const detail = detailOf(row, known[1]!, (slug) => byKey.get(slug))

  expect(detail).toMatchObject({
    name: 'Row',
    aliases: [],
    guide: { steps: ['Pull it.'], easier: [{ name: 'squat' }] },
  })
  expect(detail.guide.easier).toHaveLength(1)
})
