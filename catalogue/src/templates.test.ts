import { describe, expect, it } from 'vitest'
import { readFacts } from './index.ts'
import { readTemplates } from './templates.ts'

const facts = new Map(readFacts().map((exercise) => [exercise.slug, exercise]))
const templates = readTemplates(facts)
const entries = templates.flatMap(({ slug, days }) => days.flatMap((day) => day.entries.map((of) => ({ slug, ...of }))))

describe('the built-in templates', () => {
  it('are at least twelve, each under its own slug and name', () => {
    expect(templates.length).toBeGreaterThanOrEqual(12)
    expect(new Set(templates.map(({ slug }) => slug)).size).toBe(templates.length)
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length)
  })

  it('ask of every movement what is written down for it', () => {
    const wrong = entries.flatMap(({ slug, exercise, sets }) => {
      const tracking = facts.get(exercise)?.tracking ?? ''
      const isFit = (set: (typeof sets)[number]) => {
        if (tracking.includes('distance')) return set.metres !== undefined
        return (tracking.includes('duration') ? set.seconds : set.reps) !== undefined
      }
      return sets.every(isFit) ? [] : [`${slug}: ${exercise} is ${tracking}`]
    })

    expect(wrong).toEqual([])
  })

  it('name each weekday of a week once, and have at least one day to train', () => {
    for (const { slug, days } of templates) {
      const weekdays = days.flatMap(({ weekday }) => weekday ?? [])
      expect(new Set(weekdays).size, slug).toBe(weekdays.length)
      expect(
        days.some((day) => day.entries.length > 0),
        slug,
      ).toBe(true)
    }
  })

  it('rise in their ranges, and leave no group of one', () => {
    for (const { slug, sets } of entries)
      for (const { reps } of sets) expect(reps === undefined || reps[0] <= reps[1], slug).toBe(true)
    for (const { slug, days } of templates)
      for (const day of days) {
        const groups = Map.groupBy(
          day.entries.filter(({ superset }) => superset !== undefined),
          ({ superset }) => superset,
        )
        for (const group of groups.values()) expect(group.length, `${slug}: ${day.name}`).toBeGreaterThan(1)
      }
  })

  it('are refused when a movement is not in the library', () => {
    expect(() => readTemplates(new Set(['barbell-squat']))).toThrow(/nobody has: .*barbell-bench-press/)
  })
})
