import { describe, expect, it } from 'vitest'
import { asSearch, liftsOf, rangeOf, readCompare, readRange, readStrength, readVolume } from './address.ts'

describe('the address of progress', () => {
  it('keeps the range, and says nothing of the usual one', () => {
    expect(readRange({ range: '1y' })).toEqual({ range: '1y' })
    expect(readRange({ range: '12w' })).toEqual({})
    expect(asSearch('12w')).toEqual({})
    expect(rangeOf({})).toBe('12w')
  })

  it.each([{ range: '5w' }, { range: 7 }, { range: ['4w'] }, {}])('reads %j as the usual range', (search) => {
    expect(rangeOf(readRange(search))).toBe('12w')
  })

  it('takes six lifts, each once, by id or slug', () => {
    const lifts = 'barbell-squat,barbell-squat,a,b,c,d,e,f,<script>'

    expect(liftsOf(readStrength({ lifts }))).toEqual(['barbell-squat', 'a', 'b', 'c', 'd', 'e'])
    expect(readStrength({ lifts: ' ' })).toEqual({})
  })

  it('reads what volume shows', () => {
    expect(readVolume({ by: 'month', exercise: 'barbell-squat', show: 'sets', range: 'all' })).toEqual({
      by: 'month',
      exercise: 'barbell-squat',
      show: 'sets',
      range: 'all',
    })
    expect(readVolume({ by: 'day', exercise: 5, show: 'volume' })).toEqual({})
  })

  it('compares by a preset or by four dates, not by three', () => {
    const dates = { from: '2026-01-01', to: '2026-01-31', otherFrom: '2026-02-01', otherTo: '2026-02-28' }

    expect(readCompare(dates)).toEqual(dates)
    expect(readCompare({ ...dates, to: 'soon', preset: 'year' })).toEqual({ preset: 'year' })
    expect(readCompare({ preset: 'weeks' })).toEqual({})
  })
})
