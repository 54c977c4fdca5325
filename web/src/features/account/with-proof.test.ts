import { ApiFailure } from '@fitai/contract'
import { expect, it } from 'vitest'
import { withProof } from './with-proof.ts'

const refusal = (code: string) =>
  new ApiFailure({ type: 'about:blank', title: code, status: 403, code, requestId: 'r' })

/** Something that is refused with these codes, one after the other, and then done. */
function givenWork(...codes: string[]) {
  const seen = { asked: 0 }
  const work = async () => {
    const code = codes.shift()
    if (code !== undefined) throw refusal(code)
    return 'done'
  }
  const ask = (isConfirmed: boolean) => async () => {
    seen.asked += 1
    return isConfirmed
  }
  return { work, ask, seen }
}

it('asks nobody while the proof is new', async () => {
  const { work, ask, seen } = givenWork()

  expect(await withProof(work, ask(true))).toBe('done')
  expect(seen.asked).toBe(0)
})

it('asks once where the proof is too old, and then does it', async () => {
  const { work, ask, seen } = givenWork('confirm_first')

  expect(await withProof(work, ask(true))).toBe('done')
  expect(seen.asked).toBe(1)
})

it('leaves it where nobody proves anything', async () => {
  const { work, ask } = givenWork('confirm_first')

  await expect(withProof(work, ask(false))).rejects.toMatchObject({ code: 'confirm_first' })
})

it('passes on whatever else is wrong', async () => {
  const { work, ask, seen } = givenWork('too_many_api_tokens')

  await expect(withProof(work, ask(true))).rejects.toMatchObject({ code: 'too_many_api_tokens' })
  expect(seen.asked).toBe(0)
})
