import { readFileSync } from 'node:fs'
import {
  coachGoals,
  type FindMovement,
  levels,
  type Program,
  type ProgramDay,
  type ProgressionRule,
  programProblems,
  ruleKinds,
} from '@fitai/domain'
import { z } from 'zod'
import { setsOf } from './program-shorthand.ts'

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Text = z.string().trim().min(1)
const names = new Set<unknown>(ruleKinds)

/** Its numbers are checked by the gate every program passes. */
const Rule = z.custom<ProgressionRule>((rule) => names.has(z.looseObject({ kind: z.string() }).parse(rule).kind))

const Entry = z.strictObject({
  lift: Text,
  /** In the shorthand, or the name of sets that differ from week to week. */
  sets: z.string(),
  rest: z.int().min(0).max(600),
  superset: z.int().min(1).max(9).optional(),
  decides: z.boolean().default(true),
  note: Text.max(200).optional(),
})

const Written = z.strictObject({
  slug: Slug,
  name: Text.max(60),
  /** Moves on when its plan changes, so that runs of the old one hear of it. */
  version: z.int().min(1),
  level: z.enum(levels),
  goal: z.enum(coachGoals),
  minutes: z.int().min(5).max(180),
  tags: z.array(z.string().regex(/^[a-zA-Z0-9 ]+$/)).min(1),
  source: Text.max(200),
  description: Text.max(500),
  isEndless: z.boolean(),
  weekdays: z.array(z.int().min(0).max(6)).min(1),
  rules: z.record(z.string(), Rule),
  /** Exercise, rule, and what to begin with in percent of the one-rep maximum. */
  lifts: z.record(z.string(), z.tuple([Slug, z.string(), z.number().nullable()])),
  days: z.record(z.string(), z.array(Entry).min(1)),
  weeks: z
    .array(
      z.strictObject({
        name: Text.optional(),
        days: z.array(z.string()),
        sets: z.record(z.string(), z.string()).default({}),
      }),
    )
    .min(1),
})
type Written = z.infer<typeof Written>

type Head = Pick<
  Written,
  'slug' | 'name' | 'version' | 'level' | 'goal' | 'minutes' | 'tags' | 'source' | 'description'
>
/** A program that comes with FitAI. Exercises are slugs of the library. */
export type CatalogueProgram = Head & { program: Program }

/** The built-in programs, each of them through the gate. */
export function readPrograms(find: FindMovement): CatalogueProgram[] {
  const text = readFileSync(new URL('../data/programs.json', import.meta.url), 'utf8')
  return z
    .array(Written)
    .parse(JSON.parse(text))
    .map((written) => {
      const { slug, name, version, level, goal, minutes, tags, source, description } = written
      const program = programOf(written)
      const problems = programProblems(program, find)
      if (problems.length > 0) throw new Error(`The program ${slug} is not right: ${problems.join(' ')}`)
      return { slug, name, version, level, goal, minutes, tags, source, description, program }
    })
}

function programOf(written: Written): Program {
  return {
    isEndless: written.isEndless,
    lifts: Object.entries(written.lifts).map(([key, [exercise, rule, startPercent]]) => {
      const known = written.rules[rule] ?? missing(`rule ${rule}`)
      return { key, exercise, rule: known, startPercent }
    }),
    weeks: written.weeks.map(({ name = '', days, sets }) => ({
      name,
      days: days.map((day, at) => dayOf(day, written.weekdays[at] ?? at, sets, written)),
    })),
  }
}

function dayOf(name: string, day: number, scheme: Record<string, string>, { days }: Written): ProgramDay {
  const entries = (days[name] ?? missing(`day ${name}`)).map((entry) => ({
    lift: entry.lift,
    decides: entry.decides,
    sets: setsOf(scheme[entry.sets] ?? entry.sets),
    restSeconds: entry.rest,
    supersetGroup: entry.superset ?? null,
    note: entry.note ?? null,
  }))
  return { name, day, entries }
}

function missing(what: string): never {
  throw new Error(`A program speaks of a ${what} that it does not have`)
}
