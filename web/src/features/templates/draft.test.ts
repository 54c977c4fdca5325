import { createTemplate } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import {
  addDay,
  addExercise,
  bodyOf,
  changeEntry,
  type Draft,
  draftOf,
  moveDay,
  moveEntry,
  newDraft,
  removeEntry,
} from './draft.ts'
import { problemsOf } from './draft-problems.ts'
import { setsOf } from './lines.ts'
import { aDay, anEntry, aTemplate } from './templates.fixture.ts'

function keys() {
  let last = 0
  return () => `k${++last}`
}
const written = (exercises: readonly string[]): Draft => draftOf(aTemplate({ days: [aDay(exercises)] }), 'kg', keys())
const namesIn = (draft: Draft) => draft.days[0]?.entries.map(({ exerciseName }) => exerciseName)
const first = (draft: Draft) => {
  const [day] = draft.days
  const [entry] = day?.entries ?? []
  if (!day || !entry) throw new Error('Nothing is written')
  return { at: { day: day.key, entry: entry.key }, entry }
}

describe('a draft of a template', () => {
  it('says again what the template said', () => {
    const warmUp = {
      kind: 'warmup' as const,
      target: { repsMin: 8, repsMax: 8, weight: 90, weightUnit: 'lb' as const },
    }
    const top = { kind: 'amrap' as const, target: { repsMin: 5, repsMax: 8, rir: 1, restSeconds: 240 } }
    const row = { kind: 'normal' as const, target: { distanceMetres: 500, durationSeconds: 120, rpe: 7.5 } }
    const entry = anEntry('squat', { supersetGroup: 1, restSeconds: 90, note: 'Belt', sets: [warmUp, top, top, row] })
    const template = aTemplate({
      ...{ kind: 'week', name: 'Lower', description: 'Hard', level: 'expert', minutes: 60, tags: ['legs', '5x5'] },
      days: [{ name: 'A', weekday: 2, entries: [entry, anEntry('press', { supersetGroup: 1 })] }, aDay([])],
    })

    const body = bodyOf(draftOf(template, 'kg', keys()))

    expect(createTemplate.body.safeParse({ id: '019ac9a0-0000-7000-8000-000000000000', ...body }).success).toBe(true)
    expect(body).toMatchObject({ name: 'Lower', description: 'Hard', level: 'expert', minutes: 60, kind: 'week' })
    expect(body.tags).toEqual(['legs', '5x5'])
    expect(body.days).toMatchObject([
      { name: 'A', weekday: 2 },
      { weekday: null, entries: [] },
    ])
    expect(body.days[0]?.entries?.[0]).toEqual({
      ...{ exerciseId: 'id-squat', supersetGroup: 1, restSeconds: 90, note: 'Belt' },
      sets: [warmUp, top, top, row],
    })
  })

  it('writes sets alike once', () => {
    const { entry } = first(draftOf(aTemplate({ days: [{ ...aDay([]), entries: [anEntry('squat')] }] }), 'kg', keys()))
    const five = entry.lines[0]
    if (!five) throw new Error('No line')

    expect(setsOf([{ ...five, times: 3 }])).toHaveLength(3)
    expect(five.times).toBe(1)
  })

  it('adds an exercise with the sets most people begin with, by what it counts', () => {
    const plank = { id: 'p', name: 'Plank', tracking: 'duration' as const }
    const squat = { id: 's', name: 'Squat', tracking: 'weight_reps' as const }
    const [day] = newDraft(keys()).days
    const start = newDraft(keys())

    const draft = addExercise(
      addExercise(start, day?.key ?? '', plank, 'kg', keys()),
      day?.key ?? '',
      squat,
      'kg',
      keys(),
    )

    expect(bodyOf(draft).days[0]?.entries?.map(({ sets }) => sets?.[0]?.target)).toEqual([
      { durationSeconds: 30 },
      { repsMin: 8, repsMax: 12 },
    ])
  })

  it('moves and takes out exercises and days', () => {
    const draft = written(['a', 'b', 'c'])
    const { at } = first(draft)

    expect(namesIn(moveEntry(draft, at.day, 0, 2))).toEqual(['b', 'c', 'a'])
    expect(namesIn(moveEntry(draft, at.day, 2, 0))).toEqual(['c', 'a', 'b'])
    expect(namesIn(removeEntry(draft, at))).toEqual(['b', 'c'])
    expect(moveDay(addDay(draft, 'new'), 0, 1).days.map(({ key }) => key)).toEqual(['new', at.day])
  })

  it('keeps the other days while it is one workout, and saves the first', () => {
    const week = addDay(written(['a']), 'second')

    expect(bodyOf({ ...week, kind: 'workout' }).days).toHaveLength(1)
    expect(bodyOf({ ...week, kind: 'week' }).days).toHaveLength(2)
  })
})

describe('what keeps a draft from being saved', () => {
  const lineOf = (draft: Draft, part: object) => {
    const { at, entry } = first(draft)
    return changeEntry(draft, at, { lines: entry.lines.map((line) => ({ ...line, ...part })) })
  }
  const wrongIn = (draft: Draft) => [...problemsOf(draft).entries.values()]

  it('is nothing when it is whole', () => {
    expect(problemsOf(written(['squat'])).count).toBe(0)
  })

  it('is said where it is', () => {
    const problems = problemsOf({ ...newDraft(keys()), minutes: '1.5', tags: 'x'.repeat(31) })

    expect(problems).toMatchObject({
      name: 'A template needs a name.',
      minutes: 'Whole minutes, 1 to 600.',
      tags: 'Up to 10 tags of 30 letters.',
      whole: 'Add an exercise first.',
      count: 4,
    })
  })

  it.each([
    [{ times: 51 }, 'How many sets? 1 to 50.'],
    [{ times: Number.NaN }, 'How many sets? 1 to 50.'],
    [{ repsMin: 9, repsMax: 5 }, 'Reps go from the lesser to the greater.'],
    [{ repsMin: 2.5 }, 'Reps are whole numbers up to 1,000.'],
    [{ weight: 2000 }, 'A weight is a number up to 1,500.'],
    [{ rpe: 7.3 }, 'RPE is 1 to 10, in halves.'],
    [{ rir: 11 }, 'Reps in reserve are 0 to 10, in halves.'],
    [{ durationSeconds: Number.NaN }, 'Seconds are a number.'],
  ])('a set of %o', (part, sentence) => {
    expect(wrongIn(lineOf(written(['squat']), part))).toEqual([sentence])
  })

  it('is two days of one weekday, of a week only', () => {
    const days = [aDay(['a'], { weekday: 1 }), aDay(['b'], { weekday: 1 })]
    const draft = draftOf(aTemplate({ kind: 'week', days }), 'kg', keys())

    expect([...problemsOf(draft).days.values()]).toEqual(['Another day has this weekday.'])
    expect(problemsOf({ ...draft, kind: 'workout' }).count).toBe(0)
  })
})
