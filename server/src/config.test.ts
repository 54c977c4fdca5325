import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Environment, readConfig } from './config.ts'
import { pictureOrigin } from './config-files.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      accessSeconds: 900,
      refreshSeconds: 604_800,
      limits: { user: 600, address: 300, auth: 20 },
      proxyHops: 0,
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

describe('models', () => {
  it('are none, without a setting', () => {
    expect(readConfig({}).ai).toEqual({
      ...{ isEnabled: true, places: [], temperature: undefined },
      ...{ maxTokens: 4096, deadlineMs: 3000, dailyRequests: 50 },
    })
  })

  it('are Gemini with a key alone, and another endpoint behind it', () => {
    const { places } = readConfig({ GEMINI_API_KEY: 'k', AI_BASE_URL: 'http://localhost:11434', AI_MODEL: 'llama' }).ai

    expect(places).toEqual([
      {
        ...{ provider: 'gemini', name: 'gemini-3.5-flash-lite', key: 'k', givenBy: 'operator' },
        baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
      },
      {
        ...{ provider: 'openai_compatible', name: 'llama', key: undefined, givenBy: 'operator' },
        baseUrl: 'http://localhost:11434/v1',
      },
    ])
  })

  it.each([
    ['false', false],
    ['0', false],
    ['no', false],
    ['true', true],
    ['', true],
  ])('are on or off by AI_ENABLED=%s', (AI_ENABLED, isEnabled) => {
    expect(readConfig({ AI_ENABLED }).ai.isEnabled).toBe(isEnabled)
  })

  it.each([
    ['AI_BASE_URL', 'localhost:11434'],
    ['AI_BASE_URL', 'http://ana:secret@localhost'],
    ['GEMINI_BASE_URL', 'http://h/v1beta?key=k'],
    ['AI_TEMPERATURE', '2.1'],
    ['AI_MAX_TOKENS', 'many'],
    ['AI_DEADLINE_MS', '3s'],
    ['AI_DAILY_REQUESTS', '-1'],
    ['AI_ENABLED', 'perhaps'],
  ])('are not had by %s=%s', (name, value) => {
    expect(() => readConfig({ AI_MODEL: 'llama', [name]: value })).toThrow(new RegExp(`${name} must be`))
  })

  it('need a name beside their address', () => {
    expect(() => readConfig({ AI_BASE_URL: 'http://localhost:11434' })).toThrow('AI_MODEL is needed beside AI_BASE_URL')
  })
})

describe('a bucket', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'AK', AWS_SECRET_ACCESS_KEY: 'SK' }

  it('is none, without a setting', () => {
    expect(readConfig({}).s3).toBeUndefined()
    expect(readConfig(keys).s3).toBeUndefined()
  })

  it('is AWS by its name alone, and another server by its address', () => {
    expect(readConfig({ AWS_S3_BUCKET: 'pictures' }).s3).toEqual({
      ...{ bucket: 'pictures', region: 'us-east-1', endpoint: undefined },
      ...{ publicEndpoint: undefined, credentials: undefined },
    })
    expect(
      readConfig({ AWS_S3_BUCKET: 'pictures', S3_ENDPOINT: 'http://minio:9000/', AWS_REGION: 'garage', ...keys }).s3,
    ).toMatchObject({
      ...{ region: 'garage', endpoint: 'http://minio:9000' },
      credentials: { accessKeyId: 'AK', secretAccessKey: 'SK' },
    })
  })

  it.each([
    [{}, undefined],
    [{ AWS_S3_BUCKET: 'pics', AWS_REGION: 'eu-west-1' }, 'https://pics.s3.eu-west-1.amazonaws.com'],
    [{ AWS_S3_BUCKET: 'pics', S3_ENDPOINT: 'http://minio:9000' }, 'http://minio:9000'],
    [
      { AWS_S3_BUCKET: 'pics', S3_ENDPOINT: 'http://minio:9000', S3_BASE_URL: 'https://s3.example.org/x' },
      'https://s3.example.org',
    ],
  ])('%j is where browsers may load pictures from: %s', (env, origin) => {
    expect(pictureOrigin(readConfig(env).s3)).toBe(origin)
  })

  it.each([
    [{ AWS_S3_BUCKET: 'a b' }, 'AWS_S3_BUCKET must be'],
    [{ AWS_S3_BUCKET: 'pics', S3_ENDPOINT: 'minio:9000' }, 'S3_ENDPOINT must be'],
    [{ AWS_S3_BUCKET: 'pics', AWS_ACCESS_KEY_ID: 'AK' }, 'AWS_SECRET_ACCESS_KEY is needed beside AWS_ACCESS_KEY_ID'],
    [{ AWS_SECRET_ACCESS_KEY: 'SK' }, 'AWS_ACCESS_KEY_ID is needed beside AWS_SECRET_ACCESS_KEY'],
    [{ S3_ENDPOINT: 'http://minio:9000' }, 'AWS_S3_BUCKET is needed beside S3_ENDPOINT'],
  ])('is not had by %j', (env, problem) => {
    expect(() => readConfig(env)).toThrow(problem)
  })
})

describe('the list of settings', () => {
  it.each(['.env.example', 'docs/operate.md'])('in %s names exactly those that exist', (file) => {
    const named = [...read(file).matchAll(/^(?:# ?|\| `)([A-Z][A-Z0-9_]+)(?:=|`)/gm)].map(([, name]) => name)

    expect(named.toSorted()).toEqual(Object.keys(Environment.shape).toSorted())
  })
})
