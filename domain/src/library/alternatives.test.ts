import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import type { Limitation } from '../exercise.ts'
import { alternativesTo } from './alternatives.ts'

type Case = {
  from_: string
  equipment: string[]
  equipmentName: string
  limitations: Limitation[]
  acceptable: string[]
  fallback: string[]
}
const cases: Case[] = JSON.parse(
  readFileSync(new URL('../../test/library/substitution-cases.json', import.meta.url), 'utf8'),
)
const bySlug = new Map(library.map((exercise) => [exercise.slug, exercise]))
const of = (slug: string) => bySlug.get(slug) ?? expect.unreachable(`The library has no ${slug}`)

describe('alternatives', () => {
  it.each(cases)('to $from_ with $equipmentName, sparing $limitations, are acceptable', (each) => {
    const acceptable = each.acceptable.length > 0 ? each.acceptable : each.fallback

    const found = alternativesTo(of(each.from_), library, each)

    expect(found.length).toBeGreaterThan(0)
    expect(found.slice(0, 5).filter(({ slug }) => !acceptable.includes(slug))).toEqual([])
  })

  it('never need what is not there, never break a limitation and never are the exercise itself', () => {
    const wish = { equipment: ['dumbbell', 'band'], limitations: ['shoulder', 'knee'] as const }

    for (const exercise of library) {
      for (const { slug } of alternativesTo(exercise, library, wish)) {
        const other = of(slug)
        expect(slug).not.toBe(exercise.slug)
        expect(other.equipment.every((tool) => ['none', 'dumbbell', 'band'].includes(tool))).toBe(true)
        expect(wish.limitations.some((each) => other.contraindications[each] === 'avoid')).toBe(false)
      }
    }
  })

  it('come with their reasons', () => {
    const [first] = alternativesTo(of('barbell-bench-press'), library, {
      equipment: ['dumbbell', 'flat_bench'],
      limitations: [],
    })

    expect(first).toMatchObject({
      slug: 'dumbbell-bench-press',
      reasons: ['same_movement', 'same_muscles', 'other_equipment', 'same_kind_of_set', 'well_known'],
      sharedMuscles: ['chest'],
      isCautioned: false,
    })
  })

  it('of an expert’s movement may be an expert’s, of others not unless it is asked for', () => {
    const levels = (slug: string, level?: 'expert') =>
      alternativesTo(of(slug), library, { limitations: [], level }).map((each) => of(each.slug).level)

    expect(levels('muscle-up')).toContain('expert')
    expect(levels('pull-up')).not.toContain('expert')
    expect(levels('pull-up', 'expert')).toContain('expert')
  })
})
