import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testServer } from '../../test/server.ts'
import { errorLine } from './error-line.ts'

const test = testServer()

describe('a bug in the log', () => {
  it('says where it is, and not what stands in the row it is about', async () => {
    const { email } = await test.newUser()
    const copy = sql`insert into account select gen_random_uuid(), ${email}, * from (values (1)) x`
    const twice = sql`insert into account (id, email, name, password_hash, weight_unit, timezone, language, created_at)
      select gen_random_uuid(), email, name, password_hash, weight_unit, timezone, language, created_at from account`

    const errors = await Promise.all(
      [copy, twice].map((one) => one.execute(test.app.db).catch((error: Error) => error)),
    )

    expect(errors[1]).toMatchObject({ detail: expect.stringContaining(email) })
    for (const error of errors) {
      const line = JSON.stringify(errorLine(error as Error))
      expect(line).toMatch(/"code":"\w{5}"/)
      expect(line).not.toContain(email)
    }
  })
})
