import { describe, expect, it } from 'vitest'
import { sentences } from '../../test/coach/sentences.ts'
import { understand } from './understand.ts'

const nothing = { onlyEquipment: false, withoutEquipment: [], targetMuscles: [], limitations: [], exclude: [] }

describe('understand', () => {
  it.each(sentences)('%s', (text, said) => {
    const { parts, leftOver, ...found } = understand(text)

    expect(found).toEqual({ ...nothing, ...said })
  })
})
