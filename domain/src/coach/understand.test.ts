import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { sentences } from '../../test/coach/sentences.ts'
import { plain } from '../import/plain.ts'
import { isExcluded } from './candidates.ts'
import { bodyWords, patternsOf } from './said/body-words.ts'
import { equipmentWords, gymTools, homeTools } from './said/equipment-words.ts'
import { glueWords } from './said/glue-words.ts'
import { wishWords } from './said/wish-words.ts'
import { type Understood, understand } from './understand.ts'

const nothing = { onlyEquipment: false, withoutEquipment: [], targetMuscles: [], limitations: [], exclude: [] }
const lexicon = [...equipmentWords, ...bodyWords, ...wishWords, ...glueWords]

describe('understand', () => {
  it.each(sentences)('understands: %s', (text, said) => {
    const { parts, leftOver, ...found } = understand(text)

    expect(found).toEqual({ ...nothing, ...said })
  })

  it('shows which words it took for what, in their order, and which it could not use', () => {
    const { parts, leftOver } = understand('Quick 45 min push, no barbell, sore left shoulder, RPE 9')

    expect(parts).toEqual([
      { words: '45 min', field: 'minutes', value: '45' },
      { words: 'push', field: 'style', value: 'push' },
      { words: 'push', field: 'targetMuscles', value: 'chest, front_delts, triceps' },
      { words: 'no barbell', field: 'withoutEquipment', value: 'barbell' },
      { words: 'sore left shoulder', field: 'limitations', value: 'shoulder' },
    ])
    expect(leftOver).toBe('Quick RPE 9')
  })

  it('shows what is said not to hurt', () => {
    expect(understand('no knee pain').parts).toEqual([{ words: 'no knee pain', field: 'limitations', value: 'none' }])
  })

  it('keeps the words as they were written', () => {
    expect(understand('Rückenschmerzen, PAZI').parts.map(({ words }) => words)).toEqual(['Rückenschmerzen', 'PAZI'])
  })

  it('never throws, and finds nothing but what stands in its parts', () => {
    const word = fc.constantFrom(...lexicon.flatMap(([, phrases]) => phrases.split('|')), '45', '3', ',', '-', '’', '.')
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(word).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (said) => {
        const understood = understand(said)

        for (const { words } of understood.parts) expect(said).toContain(words)
        expect(foundIn(understood).filter((value) => !isShown(value, understood))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('finds nothing in words it does not know', () => {
    const unknown = fc.array(fc.string({ unit: fc.constantFrom(...'qxzjvwk'), minLength: 5, maxLength: 12 }))
    fc.assert(
      fc.property(unknown, (words) => {
        const { parts, leftOver, ...found } = understand(words.join(' '))

        expect(found).toEqual(nothing)
        expect(leftOver).toBe(words.join(' '))
      }),
    )
  })

  it('reads the first thousand characters', () => {
    expect(understand(`${'x '.repeat(500)}bad knee`).limitations).toEqual([])
  })
})

describe('the words of a sentence', () => {
  it('speak of tools and movements the library has', () => {
    const tools = new Set(library.flatMap(({ equipment }) => equipment))
    const named = lexicon.flatMap(([meaning]) => (meaning.kind === 'tool' ? meaning.ids : []))
    const excluded = lexicon.flatMap(([meaning]) => (meaning.kind === 'movement' ? meaning.exclude : []))

    expect([...named, ...gymTools, ...homeTools].filter((id) => !tools.has(id))).toEqual([])
    for (const wish of [...excluded, ...Object.values(patternsOf).flat()])
      expect([wish, library.some((exercise) => isExcluded(exercise, { exclude: [wish] }))]).toEqual([wish, true])
  })

  it('are written plain, and each has one meaning', () => {
    const meanings = new Map<string, Set<string>>()
    for (const [meaning, phrases] of lexicon)
      for (const phrase of phrases.split('|'))
        meanings.set(phrase, (meanings.get(phrase) ?? new Set()).add(JSON.stringify(meaning)))

    expect([...meanings.keys()].filter((phrase) => plain(phrase) !== phrase)).toEqual([])
    expect([...meanings].flatMap(([phrase, { size }]) => (size > 1 ? [phrase] : []))).toEqual(['mal'])
  })
})

function foundIn({ parts, leftOver, onlyEquipment, ...found }: Understood): string[] {
  return Object.values(found).flat().map(String)
}

function isShown(value: string, { parts }: Understood): boolean {
  return parts.some((part) => part.value.split(', ').includes(value))
}
