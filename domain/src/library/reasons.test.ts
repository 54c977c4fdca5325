import { expect, it } from 'vitest'
import { reasonsIn } from './reasons.ts'

it('says in a sentence why something can stand in', () => {
  expect(reasonsIn({ reasons: ['same_movement', 'other_equipment'], isCautioned: true })).toBe(
    'The same movement, with other equipment. Go carefully with your limitation.',
  )
})
