import { describe, expect, it } from 'vitest'
import { verdictOf } from './audit.mjs'

const hole = (name: string, severity: string) => ({ [name]: { name, severity } })

describe('the audit of what FitAI runs on', () => {
  it('names serious holes and leaves small ones alone', () => {
    const vulnerabilities = {
      ...hole('a', 'low'),
      ...hole('b', 'high'),
      ...hole('c', 'moderate'),
      ...hole('d', 'critical'),
    }

    expect(verdictOf(JSON.stringify({ vulnerabilities }))).toEqual({
      ...{ isKnown: true, why: '', holes: ['b: high', 'd: critical'] },
    })
  })

  it.each(['', 'no JSON', '{"message": "405 Method Not Allowed"}', 'null'])('blames nobody for %j', (answer) => {
    expect(verdictOf(answer)).toMatchObject({ isKnown: false, holes: [] })
  })
})
