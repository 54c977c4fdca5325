import { readFileSync } from 'node:fs'
import {
  checkPlan,
  isLoaded,
  type Loading,
  ladderOf,
  leastOf,
  loadable,
  mostOf,
  type Program,
  programProblems,
  usualLoading,
} from '@fitai/domain'
import { describe, expect, it } from 'vitest'
import { readFacts } from './index.ts'
import { people } from './program-people.ts'
import { setsOf } from './program-shorthand.ts'
import { readPrograms } from './programs.ts'
import { livedBy, programsPage } from './programs-page.ts'

const facts = new Map(readFacts().map((exercise) => [exercise.slug, exercise]))
const find = (slug: string) => facts.get(slug)
const programs = readPrograms(find)

/** A cellar with few plates and five pairs of dumbbells; a stack in steps of ten. */
const cellar: Loading = {
  barbell: { loads: [20, 25, 30, 40, 50, 60, 70, 90, 110, 130] },
  dumbbell: { loads: [4, 8, 12, 16, 24] },
  other: { least: 10, step: 10, most: 100 },
}

describe('the built-in programs', () => {
  it('are at least twelve, each under its own slug and name, for all levels and two to six days', () => {
    const daysPerWeek = programs.map(({ program }) => program.weeks[0]?.days.length)

    expect(programs.length).toBeGreaterThanOrEqual(12)
    expect(new Set(programs.map(({ slug }) => slug)).size).toBe(programs.length)
    expect(new Set(programs.map(({ name }) => name)).size).toBe(programs.length)
    expect(new Set(programs.map(({ level }) => level))).toEqual(new Set(['beginner', 'intermediate', 'expert']))
    expect(new Set(daysPerWeek)).toEqual(new Set([2, 3, 4, 5, 6]))
  })

  it('know every way to progress except none', () => {
    const kinds = new Set(programs.flatMap(({ program }) => program.lifts.map(({ rule }) => rule.kind)))

    expect([...kinds].sort()).toEqual(
      ['amrap', 'double', 'effort', 'linear', 'reps', 'staged', 'time', 'total_reps', 'training_max'].sort(),
    )
  })

  it.each(programs)('$slug passes the gate of programs and, week by week, that of the coach', ({ level, program }) => {
    expect(programProblems(program, find)).toEqual([])
    expect(coachProblems(program, level === 'expert' ? 'advanced' : level)).toEqual([])
  })

  it.each(programs)('$slug runs for a year without an error or a load nobody can put together', ({ program }) => {
    for (const person of people)
      for (const { unit, loading } of [
        { unit: 'kg', loading: usualLoading.kg },
        { unit: 'lb', loading: usualLoading.lb },
        { unit: 'kg', loading: cellar },
      ] as const) {
        const days = livedBy(person, program, find, { weeks: 52, unit, loading })
        expect(days.length).toBeGreaterThanOrEqual(program.isEndless ? 52 * 2 : program.weeks.length * 2)
        expect(unloadable(days, loading)).toEqual([])
      }
  })

  it.each(programs)('$slug gets heavier for who gets stronger, and lighter for who gets weaker', ({ program }) => {
    const [, fast, failing] = people.map((person) => workload(person, program))

    expect(fast).toBeGreaterThan(1)
    expect(failing).toBeLessThan(fast ?? 0)
  })

  it('stand in docs/programs.md with the loads they lead to', () => {
    const page = readFileSync(new URL('../../docs/programs.md', import.meta.url), 'utf8')

    expect(page).toBe(programsPage(programs, find))
  })
})

/** Loads at the end of a year as a multiple of those at its beginning, over the lifts with a load. */
function workload(person: (typeof people)[number], program: Program): number {
  const days = livedBy(person, program, find, { weeks: 52, unit: 'kg' })
  const asked = (key: string) =>
    days.flatMap(({ entries }) => entries.filter(({ entry }) => entry.lift === key && entry.decides)).map(amountOf)
  const shares = program.lifts.flatMap(({ key }) => {
    const of = asked(key).filter((amount) => amount > 0)
    const [first, last] = [of[0], of.at(-1)]
    return first && last ? [last / first] : []
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

type Entry = ReturnType<typeof livedBy>[number]['entries'][number]

function amountOf({ targets, total }: Entry): number {
  const weights = targets.map(
    ({ weight, reps, seconds }) => weight ?? total ?? seconds ?? (isFree(reps) ? 0 : (reps?.min ?? 0)),
  )
  return Math.max(...weights)
}

const isFree = (reps: { min: number; max: number } | undefined) => reps !== undefined && reps.min !== reps.max

function unloadable(days: ReturnType<typeof livedBy>, loading: Loading): string[] {
  return days.flatMap(({ entries, turn }) =>
    entries.flatMap(({ lift, targets, reason }) => {
      const movement = facts.get(lift.exercise)
      const ladder = movement && ladderOf(movement, loading)
      const isFine = targets.every(({ weight, reps, seconds }) => {
        const isCounted = Number.isFinite(reps?.min ?? seconds ?? Number.NaN)
        if (weight === undefined) return isCounted
        const isThere =
          ladder && weight >= leastOf(ladder) && weight <= mostOf(ladder) && loadable(weight, ladder) === weight
        return isCounted && isThere === true && movement !== undefined && isLoaded(movement)
      })
      return isFine && targets.length > 0 && !/NaN|undefined/.test(reason.text)
        ? []
        : [`${turn} ${lift.key}: ${JSON.stringify(targets)} ${reason.text}`]
    }),
  )
}

const missing = (): never => {
  throw new Error('Nobody is average')
}
const [average] = people.filter(({ name }) => name === 'average')

/** The checks of the coach that can be asked of a program: it has no clock, and may repeat a lift on a day. */
const asked = ['H1', 'H2', 'H3', 'H4', 'H5', 'H7', 'H10', 'H11']

function coachProblems(program: Program, level: 'beginner' | 'intermediate' | 'advanced'): string[] {
  const library = [...facts.values()].map((exercise) => ({ ...exercise, popularity: 0 }))
  const equipment = [...new Set(library.flatMap((exercise) => exercise.equipment))]
  return program.weeks.flatMap(({ days }, week) => {
    const lived = livedBy(average ?? missing(), program, find, { weeks: week + 1, unit: 'kg' }).slice(-days.length)
    const request = {
      ...({ kind: 'week', goal: 'strength', level, minutes: 60, daysPerWeek: days.length, equipment } as const),
      ...{ incrementKg: 2.5, limitations: [], redFlags: [], targetMuscles: [], exclude: [], history: [], seed: 1 },
    }
    const plan = {
      ...{ name: 'A week', warnings: [], progression: '', reasoning: '' },
      days: lived.map(({ of, entries }) => ({
        ...{ name: of.name, type: 'lift' as const, day: of.day + 1, warmup: [], cooldown: [] },
        ...{ estimatedMinutes: 60, estimatedCalories: 0 },
        main: entries.map(({ lift, targets, entry }) => ({
          ...{
            slug: lift.exercise,
            warmupSets: [],
            why: '',
            loadIsEstimate: true,
            restSeconds: entry.restSeconds ?? 0,
          },
          sets: targets.map(({ reps, seconds, weight }) => ({
            ...(reps && { reps }),
            ...(seconds !== undefined && { durationSeconds: seconds }),
            ...(weight !== undefined && { weightKg: weight }),
          })),
        })),
      })),
    }
    return checkPlan(plan, request, library)
      .failed.filter(({ id }) => asked.includes(id))
      .map(({ id, detail }) => `week ${week + 1} ${id} ${detail}`)
  })
}

describe('the shorthand of sets', () => {
  it.each([
    ['3x5', { times: 3, kind: 'normal', reps: { min: 5, max: 5 } }],
    ['2x8-12', { times: 2, kind: 'normal', reps: { min: 8, max: 12 } }],
    ['1x5+@85%', { times: 1, kind: 'amrap', reps: { min: 5, max: 5 }, percent: 85 }],
    ['2x30s', { times: 2, kind: 'normal', seconds: 30 }],
    ['1x5br3', { times: 1, kind: 'backoff', reps: { min: 5, max: 5 }, rir: 3 }],
  ])('reads %s', (text, set) => {
    expect(setsOf(text)).toEqual([set])
  })

  it('refuses what it does not know', () => {
    expect(() => setsOf('3 times 5')).toThrow('Nobody understands')
  })
})
