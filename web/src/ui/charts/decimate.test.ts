import { expect, it } from 'vitest'
import { decimate } from './decimate.ts'

const points = Array.from({ length: 3000 }, (_, t) => ({ t, v: t === 1500 ? 999 : Math.sin(t / 50) }))

it('draws at most two points a pixel column', () => {
  expect(decimate(points, 300).length).toBeLessThanOrEqual(600)
})

it('keeps every peak and the order of time', () => {
  const drawn = decimate(points, 300)

  expect(drawn).toContainEqual({ t: 1500, v: 999 })
  expect(drawn.map((point) => point.t)).toEqual(drawn.map((point) => point.t).toSorted((a, b) => a - b))
})

it('leaves few points as they are', () => {
  expect(decimate(points.slice(0, 10), 300)).toEqual(points.slice(0, 10))
})
