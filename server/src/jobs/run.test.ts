import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testServer } from '../../test/server.ts'
import { startJobs } from './run.ts'

const minute = 60_000
const test = testServer()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('works at once and every so often, until it is stopped', async () => {
  let times = 0
  const run = async () => void times++
  const jobs = startJobs(test.app, [{ name: 'count', everyMs: minute, run }])

  await vi.advanceTimersByTimeAsync(3 * minute)
  await jobs.stop()
  await vi.advanceTimersByTimeAsync(3 * minute)

  expect(times).toBe(4)
})

it('waits for work that takes longer, and does not do it twice at once', async () => {
  let [running, most] = [0, 0]
  const run = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 2.5 * minute))
    running -= 1
  }
  const jobs = startJobs(test.app, [{ name: 'slow', everyMs: minute, run }])

  await vi.advanceTimersByTimeAsync(5 * minute)
  const stopped = jobs.stop()
  await vi.advanceTimersByTimeAsync(3 * minute)
  await stopped

  expect([most, running]).toEqual([1, 0])
})

it('tells what went wrong, and tries again', async () => {
  const run = () => Promise.reject(new Error('No database'))
  const logged: unknown[] = []
  const app = { ...test.app, log: (fields: object) => void logged.push(fields) }
  const jobs = startJobs(app, [{ name: 'fail', everyMs: minute, run }])

  await vi.advanceTimersByTimeAsync(2 * minute)
  await jobs.stop()

  expect(logged).toEqual(Array(3).fill({ job: 'fail', problem: 'No database' }))
})
