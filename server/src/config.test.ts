import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Environment, readConfig } from './config.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      accessSeconds: 900,
      refreshSeconds: 604_800,
    })
  })

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('names every problem in one message', () => {
    const wrong = { PORT: 'eighty', DATABASE_URL: 'mysql://x', JWT_SECRET: 'short', JWT_EXPIRE: 'soon' }

    expect(() => readConfig(wrong)).toThrow(/PORT .*; DATABASE_URL .*; JWT_SECRET .*; JWT_EXPIRE /)
  })
})

describe('the list of settings', () => {
  it.each(['.env.example', 'docs/operate.md'])('in %s names exactly those that exist', (file) => {
    const named = [...read(file).matchAll(/^(?:# ?|\| `)([A-Z][A-Z_]+)(?:=|`)/gm)].map(([, name]) => name)

    expect(named.toSorted()).toEqual(Object.keys(Environment.shape).toSorted())
  })
})
