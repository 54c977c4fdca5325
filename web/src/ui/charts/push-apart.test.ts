import { describe, expect, it } from 'vitest'
import { pushApart } from './push-apart.ts'

describe('labels at the ends of lines', () => {
  it('stay where they are when there is room', () => {
    expect(pushApart([10, 60, 200], 30, 0, 240)).toEqual([10, 60, 200])
  })

  it('share the way when two meet', () => {
    expect(pushApart([100, 100], 30, 0, 240)).toEqual([85, 115])
  })

  it('push on what they are pushed into', () => {
    expect(pushApart([100, 102, 104], 30, 0, 240)).toEqual([72, 102, 132])
  })

  it('keep their order and their place in the list', () => {
    expect(pushApart([120, 100], 30, 0, 240)).toEqual([125, 95])
  })

  it.each([
    [
      [-5, 0],
      [0, 30],
    ],
    [
      [238, 239, 240],
      [180, 210, 240],
    ],
  ])('stay in the picture: %j', (wanted, placed) => {
    expect(pushApart(wanted, 30, 0, 240)).toEqual(placed)
  })

  it('stand evenly when there is not room for all', () => {
    expect(pushApart([10, 10, 10], 30, 0, 40)).toEqual([0, 20, 40])
  })

  it('are none without lines', () => {
    expect(pushApart([], 30, 0, 40)).toEqual([])
  })
})
