import type { GeneratedWorkout } from '@fitai/contract'
import { expect, it } from 'vitest'
import { wholeLibrary as library } from '../../../exercises/library.fixture.ts'
import { basisOf, type Facts, type PastSet, performancesIn } from './facts.ts'
import { changeOnDevice, weekOnDevice, workoutOnDevice } from './planner.ts'

const facts: Facts = {
  ...{ library, sets: [], favorites: [], refused: [], today: '2026-11-25', weightUnit: 'kg' },
  ...{ bodyweightKg: undefined, sex: undefined, birthDate: undefined },
}
const wish = { minutes: 40, goal: 'hypertrophy', level: 'intermediate', equipment: ['dumbbell'], text: '' } as const
const asked = { ...wish, equipment: [...wish.equipment] }

function aSet(fields: Partial<PastSet> = {}): PastSet {
  return {
    ...{ id: 's', workoutId: 'w1', date: '2026-11-20', performedAt: '2026-11-20T18:00:00Z', kind: 'normal' },
    exercise: { id: 'id-one-arm-dumbbell-row', slug: 'one-arm-dumbbell-row', name: 'Row' },
    ...{ weight: 30, weightUnit: 'kg', reps: 8, rpe: null, rir: null, volumeKg: 240, e1rmKg: 37, isHard: true },
    ...fields,
  }
}

const fail = (): never => {
  throw new Error('The plan is empty.')
}
const slugs = ({ exercises }: GeneratedWorkout) => exercises.map(({ slug }) => slug)

it('writes a plan with the names and ids of the library, and the same one for the same wish', () => {
  const { workout, basis } = workoutOnDevice('a', asked, facts)

  expect(workout).toMatchObject({ id: 'a', engine: { kind: 'built-in', model: null }, weightUnit: 'kg' })
  expect(workout.exercises.length).toBeGreaterThan(2)
  expect(workout.exercises[0]?.exerciseId).toBe(`id-${workout.exercises[0]?.slug}`)
  expect(basis).toBe('Made on this device, without your log.')
  expect(slugs(workoutOnDevice('b', asked, facts).workout)).toEqual(slugs(workout))
})

it('loads a lift by what the device has seen of the log', () => {
  const loadIn = (known: Facts, slug: string) =>
    workoutOnDevice('a', asked, known).workout.exercises.find((row) => row.slug === slug)?.sets[0]?.weight
  const { exerciseId, slug, name } = workoutOnDevice('a', asked, facts).workout.exercises[0] ?? fail()
  const exercise = { id: exerciseId, slug, name }
  const logged = { ...facts, sets: [aSet({ exercise, weight: 55 }), aSet({ id: 's2', exercise, weight: 55 })] }

  expect(loadIn(facts, slug)).toBeNull()
  expect(loadIn(logged, slug)).toBe(50)
  expect(workoutOnDevice('a', asked, logged).basis).toBe('Made on this device, with your last workout.')
})

it('never brings an exercise that was refused', () => {
  const refused = slugs(workoutOnDevice('a', asked, facts).workout).slice(0, 1)

  expect(slugs(workoutOnDevice('a', asked, { ...facts, refused }).workout)).not.toContain(refused[0])
})

it('changes its own plan, and one that the server wrote', () => {
  const { workout, made } = workoutOnDevice('a', asked, facts)
  const { slug: first, name } = workout.exercises[0] ?? fail()
  const change = { kind: 'remove', slug: first } as const

  for (const before of [made, workout]) {
    const changed = changeOnDevice('b', { before, wish: asked, change }, facts)
    if ('refused' in changed) throw new Error(changed.refused)
    expect(slugs(changed.workout)).not.toContain(first)
    expect(changed.difference.removed).toEqual([{ slug: first, name }])
    expect(changed.workout.id).toBe('b')
  }
})

it('says why a change cannot be', () => {
  const { made } = workoutOnDevice('a', asked, facts)
  const change = { kind: 'swap', slug: 'nothing-of-ours' } as const

  expect(changeOnDevice('b', { before: made, wish: asked, change }, facts)).toEqual({
    refused: 'nothing-of-ours is not in this plan.',
  })
})

it('writes no training after a warning sign', () => {
  const { workout } = workoutOnDevice('a', { ...asked, text: 'chest pain on the stairs' }, facts)

  expect(workout.exercises).toEqual([])
  expect(workout.warnings).toContainEqual(expect.objectContaining({ type: 'refer' }))
})

it('writes a week', () => {
  const { week } = weekOnDevice('a', { ...asked, daysPerWeek: 3 }, facts)

  expect(week.days.filter(({ exercises }) => exercises.length > 0)).toHaveLength(3)
})

it('reads performances in the order they were done, without warm-ups and help', () => {
  const sets = [
    aSet({ workoutId: 'w2', date: '2026-11-22', weight: 32.5, rpe: 8 }),
    aSet({ reps: 7, weight: 66, weightUnit: 'lb', rir: 1 }),
    aSet(),
    aSet({ kind: 'warmup', weight: 10 }),
    aSet({ exercise: { id: 'id-assisted-dip', slug: 'assisted-dip', name: 'Dip' } }),
  ]

  expect(performancesIn({ sets, library })).toEqual([
    {
      ...{ slug: 'one-arm-dumbbell-row', date: '2026-11-20' },
      sets: [
        { weightKg: 30, reps: 8 },
        { weightKg: expect.closeTo(29.94, 2), reps: 7, rir: 1 },
      ],
    },
    { slug: 'one-arm-dumbbell-row', date: '2026-11-22', sets: [{ weightKg: 32.5, reps: 8, rir: 2 }] },
  ])
  expect(basisOf({ sets })).toBe('Made on this device, with your last 2 workouts.')
})
