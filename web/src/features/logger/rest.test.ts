import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const stored = new Map<string, string>()

beforeEach(() => {
  stored.clear()
  vi.useFakeTimers({ now: new Date('2026-01-05T18:00:00Z') })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The page as it is after it has been loaded. */
async function givenPage() {
  vi.resetModules()
  const rest = await import('./rest.ts')
  const { everySecond } = await import('../../useNow.ts')
  return { ...rest, everySecond }
}

/** The clock on the wall goes on, and no timer of the page is called. */
const sleep = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

it('T24 shows the time that is left after the page has slept for a minute', async () => {
  const { startRest, currentRest, secondsLeft, everySecond } = await givenPage()
  const shown: number[] = []
  startRest('w', 120)
  const stop = everySecond((now) => shown.push(secondsLeft(currentRest(), now)))
  vi.advanceTimersByTime(10_000)
  expect(shown.at(-1)).toBe(110)

  sleep(60)
  vi.advanceTimersByTime(1000)

  expect(shown.at(-1)).toBe(49)
  expect(shown).toHaveLength(11)
  stop()
})

it('T24 has run out when the page slept past its end', async () => {
  const { startRest, currentRest, secondsLeft } = await givenPage()
  startRest('w', 45)

  sleep(60)

  expect(secondsLeft(currentRest(), Date.now())).toBe(-15)
})

it('T3 goes on where it was after the page was loaded anew', async () => {
  const before = await givenPage()
  before.startRest('w', 90)

  sleep(30)
  const after = await givenPage()

  expect(after.currentRest()).toEqual(before.currentRest())
  expect(after.secondsLeft(after.currentRest(), Date.now())).toBe(60)
})
