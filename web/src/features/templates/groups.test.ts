import { describe, expect, it } from 'vitest'
import { joinNext, joinsAt, leaveGroup, tidyGroups } from './groups.ts'

const of = (...groups: (number | null)[]) => groups.map((supersetGroup) => ({ supersetGroup }))

describe('supersets', () => {
  it('are made of an exercise and the one after it', () => {
    expect(joinNext(of(null, null, null), 1)).toEqual(of(null, 1, 1))
    expect(joinNext(of(1, 1, null), 1)).toEqual(of(1, 1, 1))
    expect(joinNext(of(null, 1, 1), 0)).toEqual(of(1, 1, 1))
    expect(joinNext(of(1, 1, null, null), 2)).toEqual(of(1, 1, 2, 2))
  })

  it('become one where they meet, and need another exercise', () => {
    expect(joinNext(of(1, 1, 2, 2), 1)).toEqual(of(1, 1, 1, 1))
    expect(joinNext(of(null, null), 1)).toEqual(of(null, null))
  })

  it('are none with one exercise, and two when something comes between', () => {
    expect(tidyGroups(leaveGroup(of(1, 1), 0))).toEqual(of(null, null))
    expect(tidyGroups(of(1, null, 1))).toEqual(of(null, null, null))
    expect(tidyGroups(of(4, 4, null, 4, 4))).toEqual(of(1, 1, null, 2, 2))
    expect(tidyGroups(of(7, 7, 3, 3))).toEqual(of(1, 1, 2, 2))
  })

  it('are drawn in one piece, each its own', () => {
    const entries = of(1, 1, 2, 2, null)

    expect(entries.map((_, at) => joinsAt(entries, at).joinsAfter)).toEqual([true, false, true, false, false])
    expect(entries.map((_, at) => joinsAt(entries, at).joinsBefore)).toEqual([false, true, false, true, false])
  })
})
