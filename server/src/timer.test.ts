import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { every } from './timer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('works every so many seconds, until it is stopped', async () => {
  let times = 0
  const stop = every(
    60,
    async () => void times++,
    () => expect.fail('nothing goes wrong'),
  )

  await vi.advanceTimersByTimeAsync(180_000)
  await stop()
  await vi.advanceTimersByTimeAsync(180_000)

  expect(times).toBe(3)
})

it('waits for work that takes longer, and does not do it twice at once', async () => {
  let [running, most] = [0, 0]
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 150_000))
    running -= 1
  }
  const stop = every(60, work, () => expect.fail('nothing goes wrong'))

  await vi.advanceTimersByTimeAsync(300_000)
  const stopped = stop()
  await vi.advanceTimersByTimeAsync(150_000)
  await stopped

  expect([most, running]).toEqual([1, 0])
})

it('tells what went wrong, and tries again', async () => {
  const errors: unknown[] = []
  const stop = every(
    60,
    () => Promise.reject(new Error('No database')),
    (error) => errors.push(error),
  )

  await vi.advanceTimersByTimeAsync(120_000)
  await stop()

  expect(errors).toHaveLength(2)
})
