import { describe, expect, it } from 'vitest'
import { dayToStart, plannedEntries } from './entries.ts'
import { aDay, anEntry } from './templates.fixture.ts'

describe('a day of a template as a workout', () => {
  it('has everything the template asks for, under ids of its own', () => {
    const entry = anEntry('squat', { supersetGroup: 1, restSeconds: 90, note: 'Belt' })

    const [planned, other] = plannedEntries({ ...aDay([]), entries: [entry, anEntry('press')] }) ?? []

    expect(planned).toMatchObject({ exerciseId: 'id-squat', supersetGroup: 1, restSeconds: 90, note: 'Belt' })
    expect(planned?.sets).toMatchObject([{ kind: 'normal', target: { repsMin: 5, repsMax: 5 } }])
    expect(new Set([planned?.id, other?.id, planned?.sets?.[0]?.id, other?.sets?.[0]?.id]).size).toBe(4)
  })

  it('cannot be made here of an exercise that is only its author’s', () => {
    const own = anEntry('their lift', { exerciseId: null, isAuthorsOwn: true })

    expect(plannedEntries({ ...aDay([]), entries: [anEntry('squat'), own] })).toBeUndefined()
  })
})

describe('the day to start', () => {
  it('is that of today, else the first on which something is done', () => {
    const days = [aDay([], { weekday: 0 }), aDay(['squat'], { weekday: 1 }), aDay(['press'], { weekday: 3 })]

    expect([3, 1, 0, 6].map((today) => dayToStart(days, today))).toEqual([2, 1, 1, 1])
    expect(dayToStart([aDay([])], 0)).toBeUndefined()
  })
})
