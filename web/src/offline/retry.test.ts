import { ApiFailure } from '@fitai/contract'
import { expect, it } from 'vitest'
import { backoffMs, untilAnswered } from './retry.ts'

const refused = new ApiFailure({ type: '', title: '', status: 404, code: 'workout_not_found', requestId: 'r' })
const stumbled = new ApiFailure({ type: '', title: '', status: 500, code: 'unexpected', requestId: 'r' })

/** Answers in turn: an error is thrown, anything else returned. */
function givenSend(...turns: unknown[]) {
  const waits: number[] = []
  let retries = 0
  const send = async () => {
    const turn = turns.shift()
    if (turn instanceof Error) throw turn
    return turn
  }
  const options = { wait: async (ms: number) => void waits.push(ms), onRetry: () => void retries++ }
  return { run: () => untilAnswered(send, options), waits, retries: () => retries }
}

it('sends again until there is an answer, waiting longer each time', async () => {
  const { run, waits } = givenSend(new TypeError('lost'), stumbled, 'saved')

  expect(await run()).toBe('saved')
  expect(waits).toEqual([1000, 2000])
})

it('keeps a set until its owner has signed in again', async () => {
  const signedOut = new ApiFailure({ type: '', title: '', status: 401, code: 'not_signed_in', requestId: 'r' })

  expect(await givenSend(signedOut, 'saved').run()).toBe('saved')
})

it('takes a clear no for a no', async () => {
  const { run, retries } = givenSend(refused, 'never asked')

  await expect(run()).rejects.toBe(refused)
  expect(retries()).toBe(0)
})

it('never waits longer than half a minute', () => {
  expect(backoffMs(20)).toBe(30_000)
})
