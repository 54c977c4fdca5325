import { expect, it } from 'vitest'
import { sizeWithin } from './shrink.ts'

it.each([
  [
    { width: 4000, height: 3000 },
    { width: 2048, height: 1536 },
  ],
  [
    { width: 3000, height: 4000 },
    { width: 1536, height: 2048 },
  ],
  [
    { width: 800, height: 600 },
    { width: 800, height: 600 },
  ],
  [
    { width: 9000, height: 1 },
    { width: 2048, height: 1 },
  ],
])('a photo of %j is sent as %j', (size, sent) => {
  expect(sizeWithin(size, 2048)).toEqual(sent)
})
