import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { aRequest, requests } from '../../test/coach/personas.ts'
import { allowedExercises } from './candidates.ts'
import { finderOf } from './plan.ts'
import { screen } from './red-flags.ts'
import { type SuggestionWish, suggestExercises } from './suggest.ts'

const find = finderOf(library)
const history = [
  { date: '2026-11-16', slug: 'barbell-bench-press', sets: [{ weightKg: 80, reps: 8, rir: 2 }] },
  { date: '2026-11-02', slug: 'leg-press', sets: [{ weightKg: 150, reps: 10, rir: 2 }] },
]

const slugsFor = (wish: Partial<SuggestionWish>) =>
  suggestExercises({ request: aRequest(), count: 5, ...wish }, library).map(({ slug }) => slug)

describe('suggestExercises', () => {
  it('answers as many as were asked for, each once, all for the muscle', () => {
    const slugs = slugsFor({ muscles: ['biceps'], count: 8 })

    expect(new Set(slugs).size).toBe(8)
    for (const slug of slugs) expect(find(slug)?.primaryMuscles).toContain('biceps')
  })

  it('takes turns when there are several muscles', () => {
    const [first, second] = slugsFor({ muscles: ['chest', 'calves'] })

    expect(find(first ?? '')?.primaryMuscles).toContain('chest')
    expect(find(second ?? '')?.primaryMuscles).toContain('calves')
  })

  it('finds what can take the place of another', () => {
    const slugs = slugsFor({
      insteadOf: 'barbell-bench-press',
      request: aRequest({ equipment: ['dumbbell', 'flat_bench'] }),
    })

    expect(slugs[0]).toBe('dumbbell-bench-press')
    expect(slugs).not.toContain('barbell-bench-press')
  })

  it('begins with what the log knows, and says where the load comes from', () => {
    const request = aRequest({ history, today: '2026-11-18' })

    const [press] = suggestExercises({ request, muscles: ['chest'], count: 1 }, library)

    expect(press).toMatchObject({ slug: 'barbell-bench-press', loadIsEstimate: false })
    expect(press?.sets[0]?.weightKg).toBe(82.5)
    expect(press?.why).toEqual([
      'Trains your target: chest.',
      'Chest: not trained for 2 days.',
      'Last 80 kg × 8 with reps to spare: +2.5 kg.',
    ])
  })

  it('comes back lighter to what was long not done', () => {
    const request = aRequest({ history, today: '2026-11-30' })

    const [legPress] = suggestExercises({ request, muscles: ['quads'], count: 1 }, library)

    expect(legPress).toMatchObject({ slug: 'leg-press' })
    expect(legPress?.sets[0]?.weightKg).toBeLessThanOrEqual(150 * 0.9)
    expect(legPress?.why.at(-1)).toContain('28 days without it')
  })

  it('spares what was trained yesterday when nobody asks for anything', () => {
    const recentSets = (['quads', 'hamstrings', 'glutes'] as const).map((muscle) => ({ daysAgo: 1, muscle, sets: 9 }))

    const slugs = slugsFor({ request: aRequest({ recentSets }), count: 4 })

    for (const slug of slugs) expect(find(slug)?.primaryMuscles).not.toContain('quads')
  })

  it.each(requests)('offers $id only what is allowed', ({ request }) => {
    const allowed = allowedExercises(library, request, screen(request).limitations).map(({ slug }) => slug)

    for (const wish of [{}, { insteadOf: 'barbell-squat' }, { muscles: ['chest', 'abs'] as const }])
      for (const { slug } of suggestExercises({ request, count: 10, ...wish }, library)) expect(allowed).toContain(slug)
  })

  it('answers the same twice, and nothing when nothing is wanted or possible', () => {
    expect(slugsFor({})).toEqual(slugsFor({}))
    expect(slugsFor({ count: 0 })).toEqual([])
    expect(slugsFor({ request: aRequest({ exclude: ['a', 'e', 'i', 'o', 'u'] }) })).toEqual([])
    expect(slugsFor({ insteadOf: 'no-such-exercise' }).length).toBe(5)
  })
})
