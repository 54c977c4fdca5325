import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFacts } from './index.ts'

const facts = new Map(readFacts().map((exercise) => [exercise.slug, exercise]))
const read = (file: string) => JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'))

const corrections: { slug: string; field: 'level'; was: unknown; is: unknown; why: string }[] = read('corrections.json')
const doubts: { slug: string; contraindications: Record<string, string>; why: string }[] = read('doubts.json')

describe('the corrections of the library', () => {
  it('each changed something, say why, and are what the facts say today', () => {
    for (const { slug, field, was, is, why } of corrections) {
      expect(facts.get(slug)?.[field], `${slug} ${field}`).toEqual(is)
      expect(was).not.toEqual(is)
      expect(why).toMatch(/^\S.{10,}\.$/)
    }
  })

  it('are never about one field twice', () => {
    const keys = corrections.map(({ slug, field }) => `${slug} ${field}`)

    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the doubts about contraindications', () => {
  it('leave the stricter word standing until somebody who may say so has looked', () => {
    for (const { slug, contraindications, why } of doubts) {
      expect(facts.get(slug)?.contraindications, slug).toMatchObject(contraindications)
      expect(why).toMatch(/^\S.{10,}\.$/)
    }
  })
})
