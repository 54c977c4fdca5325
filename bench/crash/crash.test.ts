import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { crashRounds } from './rounds.ts'

describe('a power cut', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'fitai-crash-'))
  })
  afterEach(() => rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }))

  it('loses no acknowledged set and doubles none, killed 20 times in the middle of training', {
    timeout: 120_000,
  }, async () => {
    const rounds = 20

    const { acknowledged, lost, doubled, restarts } = await crashRounds({ rounds, dataDir })

    expect({ lost, doubled, restarts: restarts.length }).toEqual({ lost: 0, doubled: 0, restarts: rounds })
    expect(acknowledged).toBeGreaterThan(rounds)
  })
})
