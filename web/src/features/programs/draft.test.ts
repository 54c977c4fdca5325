import { describe, expect, it } from 'vitest'
import { anOwn } from '../../exercises/exercises.fixture.ts'
import {
  addDay,
  addExercise,
  addWeek,
  bodyOf,
  changeDay,
  changeEntry,
  draftOf,
  moveEntry,
  newDraft,
  onItsOwn,
  removeEntry,
} from './draft.ts'
import { entryKey, problemsOf } from './draft-problems.ts'
import { aDay, aProgram, aWeek } from './programs.fixture.ts'

const bench = anOwn({ id: 'b', name: 'Bench', tracking: 'weight_reps', equipment: ['barbell'] })
const plank = anOwn({ id: 'p', name: 'Plank', tracking: 'duration', equipment: ['none'] })
const withBench = addExercise({ ...newDraft, name: 'Mine' }, 0, 0, bench)
const first = { week: 0, day: 0, entry: 0 }

describe('a draft of a program', () => {
  it('goes to the server as it was read, without days of rest and unused lifts', () => {
    const program = aProgram({ weeks: [aWeek([aDay(0), aDay(1, []), aDay(2)])] })
    const body = bodyOf({ ...draftOf(program), lifts: [...draftOf(program).lifts, ...withBench.lifts] })

    expect(body.lifts.map(({ key, exerciseId }) => [key, exerciseId])).toEqual([['squat', 'id-squat']])
    expect(body.weeks[0]?.days.map(({ day }) => day)).toEqual([0, 2])
    expect(body.minutes).toBe(60)
  })

  it('gives an exercise a rule that fits it', () => {
    const draft = addExercise(withBench, 0, 0, plank)

    expect(draft.lifts.map(({ rule }) => rule.kind)).toEqual(['double', 'time'])
    expect(problemsOf(draft).count).toBe(0)
  })

  it('lets an exercise progress as one, until an entry goes its own way', () => {
    const twice = addExercise(withBench, 0, 1, bench)
    const apart = onItsOwn(twice, { week: 0, day: 1, entry: 0 })

    expect(twice.lifts.map(({ key }) => key)).toEqual(['bench'])
    expect(apart.lifts.map(({ key }) => key)).toEqual(['bench', 'bench 2'])
    expect(apart.weeks[0]?.days[1]?.entries[0]?.lift).toBe('bench 2')
  })

  it('keeps days in the order of the week and exercises in theirs', () => {
    const moved = changeDay(withBench, 0, 0, (day) => ({ ...day, day: 6 }))
    const swapped = moveEntry(addExercise(withBench, 0, 0, plank), first, 1)

    expect(moved.weeks[0]?.days.map(({ day }) => day)).toEqual([2, 4, 6])
    expect(swapped.weeks[0]?.days[0]?.entries.map(({ lift }) => lift)).toEqual(['plank', 'bench'])
  })

  it('has at most seven days a week', () => {
    const full = [1, 2, 3, 4, 5, 6].reduce((draft) => addDay(draft, 0), withBench)

    expect(full.weeks[0]?.days.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})

describe('what is wrong with a draft', () => {
  it('is nothing but its name and its empty week at first', () => {
    const { name, weeks, count } = problemsOf(newDraft)

    expect(name).toBe('A program needs a name.')
    expect(weeks.get(0)).toBe('Add an exercise to a day of this week.')
    expect(count).toBe(2)
  })

  it('is said at the sets it is in', () => {
    const wrong = changeEntry(withBench, first, {
      sets: [{ times: Number.NaN, kind: 'normal', reps: { min: 5, max: 5 } }],
    })

    expect(problemsOf(wrong).entries.get(entryKey(0, 0, 0))).toEqual({
      sets: ['A set is done 1 to 20 times.'],
      rule: [],
    })
  })

  it('is said at the rule it is in, wherever its lift is done', () => {
    const lifts = withBench.lifts.map((lift) => ({
      ...lift,
      rule: { kind: 'double' as const, step: { kg: 0, lb: 0 }, isPerSet: false },
    }))
    const problems = problemsOf(addWeek({ ...withBench, lifts }))

    expect([...problems.entries.keys()]).toEqual([entryKey(0, 0, 0), entryKey(1, 0, 0)])
    expect(problems.entries.get(entryKey(0, 0, 0))?.rule).toEqual(['A step is 0.1 to 50 kg, and as much in pounds.'])
  })

  it('is said of the week that was emptied', () => {
    const emptied = removeEntry(addWeek(withBench), { week: 1, day: 0, entry: 0 })

    expect([...problemsOf(emptied).weeks.keys()]).toEqual([1])
  })

  it('is said of the whole where it belongs to no place', () => {
    const wrong = changeEntry(withBench, first, { decides: false })

    expect(problemsOf(wrong).whole).toEqual(['Bench: no day decides how it moves on.'])
  })

  it.each(['0', '601', 'long', '1.5'])('is said of minutes that are none: %s', (minutes) => {
    expect(problemsOf({ ...withBench, minutes }).minutes).toBe('Whole minutes, 1 to 600.')
  })
})
