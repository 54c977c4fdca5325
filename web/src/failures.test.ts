import { ApiFailure, failures } from '@fitai/contract'
import { expect, it } from 'vitest'
import { explain } from './failures.ts'

const failed = (code: string) => new ApiFailure({ type: 'about:blank', title: 'x', status: 400, code, requestId: 'r' })

it.each(Object.keys(failures))('has a sentence for %s', (code) => {
  expect(explain(failed(code))).toMatch(/^[A-Z].+\.$/)
})

it('says something useful for a code of a newer server', () => {
  expect(explain(failed('from_the_future'))).toBe(explain(failed('unexpected')))
})

it('takes everything that is no answer for a missing connection', () => {
  expect(explain(new TypeError('Failed to fetch'))).toMatch(/connection/)
})
