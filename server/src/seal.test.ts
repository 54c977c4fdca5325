import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openSeal } from './seal.ts'

const newKey = () => randomBytes(32).toString('base64url')
const seal = openSeal(newKey())

describe('what is sealed', () => {
  it.each(['', 'sk-4711', 'Schlüssel 🔑', 'x'.repeat(10_000)])('can be read again: %#', (text) => {
    const sealed = seal.close(text, 'ana')

    expect(seal.open(sealed, 'ana')).toBe(text)
    if (text !== '') expect(sealed).not.toContain(text)
  })

  it('looks different every time', () => {
    expect(seal.close('sk-4711', 'ana')).not.toBe(seal.close('sk-4711', 'ana'))
  })

  it('opens for nobody else, with no other key, and not when a byte was changed', () => {
    const sealed = seal.close('sk-4711', 'ana')
    const bytes = Buffer.from(sealed, 'base64url')
    const changed = [...bytes.keys()].map((i) => {
      const copy = Buffer.from(bytes)
      copy[i] = (copy[i] ?? 0) ^ 1
      return copy.toString('base64url')
    })

    expect(seal.open(sealed, 'ben')).toBeUndefined()
    expect(openSeal(newKey()).open(sealed, 'ana')).toBeUndefined()
    expect(changed.map((one) => seal.open(one, 'ana'))).toEqual(changed.map(() => undefined))
  })

  it.each(['', 'x', 'not sealed at all', sealedTooShort()])('is not %j', (text) => {
    expect(seal.open(text, 'ana')).toBeUndefined()
  })
})

/** Ends within the tag: a shorter tag would be easier to guess. */
function sealedTooShort(): string {
  return Buffer.from(seal.close('', 'ana'), 'base64url').subarray(0, 16).toString('base64url')
}
