import { ApiFailure, failures } from '@fitai/contract'
import { expect, it } from 'vitest'
import { explain, fieldProblems } from './failures.ts'

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

it('says what is wrong at the field where it is', () => {
  const issues = [
    { path: 'body.name', message: '', code: 'too_small' },
    { path: 'body.steps.3', message: '', code: 'from_the_future' },
    { path: 'query.limit', message: '', code: 'too_big' },
  ]
  const refused = new ApiFailure({ ...failed('invalid_input').problem, issues })

  expect(fieldProblems(refused)).toEqual({ name: 'Too short or too little.', steps: 'Not right yet.' })
  expect(fieldProblems(failed('exercise_name_taken'))).toEqual({ name: explain(failed('exercise_name_taken')) })
  expect(fieldProblems(new TypeError('Failed to fetch'))).toEqual({})
})
