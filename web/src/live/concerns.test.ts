import type { LiveEvent, TrainingNow } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import { concernedBy, withTraining } from './concerns.ts'

const notice = (kind: Extract<LiveEvent, { event: 'notice' }>['kind']): LiveEvent => ({
  ...{ event: 'notice', id: '1-1', kind, subjectId: '01890000-0000-7000-8000-000000000001' },
})

describe('what is asked for again', () => {
  it.each([
    [notice('activity_liked'), '/community/feed'],
    [notice('activity_liked'), '/notifications'],
    [notice('friend_request'), '/users/friends'],
    [notice('together_changed'), '/live/training'],
    [notice('goal_reached'), '/goals'],
    [{ event: 'resync', id: '1-1' } as const, '/community'],
  ])('after %j is %s among others', (event, path) => {
    expect(concernedBy(event)).toContain(path)
  })

  it('is nothing after the first word', () => {
    expect(concernedBy({ event: 'hello', id: '1-1' })).toEqual([])
  })
})

describe('who trains', () => {
  const of = (id: string, name: string): TrainingNow => ({
    ...{ person: { id, name: 'Ben', username: null }, name, startedAt: '2026-01-01T10:00:00Z' },
    ...{ isPaused: false, exercises: [] },
  })

  it('is one more, changed in its place, and one less', () => {
    const begun = withTraining([of('a', 'Push')], { personId: 'b', training: of('b', 'Pull') })
    const changed = withTraining(begun, { personId: 'a', training: of('a', 'Legs') })
    const ended = withTraining(changed, { personId: 'b', training: null })

    expect(begun.map(({ name }) => name)).toEqual(['Pull', 'Push'])
    expect(changed.map(({ name }) => name)).toEqual(['Pull', 'Legs'])
    expect(ended.map(({ name }) => name)).toEqual(['Legs'])
  })
})
