import { describe, expect, it } from 'vitest'
import { entryOf, plank, pullUp, set, squat, stall, step } from '../../test/programs/lifter.ts'
import { programProblems } from './check-program.ts'
import { dayOfTurn, type Program, type ProgramSet } from './program.ts'
import type { ProgressionRule } from './rules.ts'

const linear: ProgressionRule = { kind: 'linear', step, stall }
const movements = { squat, plank, 'pull-up': pullUp }
const find = (slug: string) => movements[slug as keyof typeof movements]

type Parts = { rule?: ProgressionRule; exercise?: string; sets?: ProgramSet[]; decides?: boolean }
function programOf({ rule = linear, exercise = 'squat', sets = [set(3, 5)], decides = true }: Parts): Program {
  const days = [{ name: 'A', day: 0, entries: [entryOf(sets, { decides })] }]
  return {
    isEndless: true,
    lifts: [{ key: 'lift', exercise, rule, startPercent: null }],
    weeks: [{ name: '', days }],
  }
}
const problems = (program: Program) => programProblems(program, find).join(' ')

describe('the gate of programs', () => {
  it('lets a plain program through', () => {
    expect(problems(programOf({}))).toBe('')
  })

  it.each([
    ['an unknown exercise', { exercise: 'moonwalk' }, 'There is no exercise moonwalk.'],
    [
      'a weight rule without a weight',
      { exercise: 'pull-up' },
      'Pull-up: it has no weight to add to: let its reps grow.',
    ],
    ['a rule of reps for a hold', { exercise: 'plank' }, 'Plank: its reps are not counted.'],
    ['a lift that never moves', { decides: false }, 'no day decides how it moves on.'],
    ['no sets', { sets: [] }, 'lift has no sets.'],
    ['reps turned round', { sets: [set(3, 8, 5)] }, 'reps go from 1 to 100'],
    ['no number of sets', { sets: [set(Number.NaN, 5)] }, 'a set is done 1 to 20 times.'],
    ['too many sets', { sets: [set(20, 5), set(20, 5)] }, 'lift has 40 sets.'],
    ['an absurd share', { sets: [set(3, 5, 5, { percent: 1000 })] }, '10 to 150 %'],
  ] satisfies [string, Parts, string][])('refuses %s', (_, parts, sentence) => {
    expect(problems(programOf(parts))).toContain(sentence)
  })

  it.each([
    ['a step down', { ...linear, step: { kg: -2.5, lb: -5 } }],
    ['a step of nothing', { ...linear, step: { kg: 0, lb: 0 } }],
    ['a step that is no number', { ...linear, step: { kg: Number.NaN, lb: 5 } }],
    ['a stall after no miss', { ...linear, stall: { fails: 0, percent: 10 } }],
    ['a stall that takes all', { ...linear, stall: { fails: 3, percent: 100 } }],
    ['no stages', { kind: 'staged', step, stages: [], restart: { percent: 85 } }],
    ['rows out of order', { kind: 'amrap', rows: [5, 3].map((reps) => ({ reps, step })), stall }],
    ['reps that shrink', { kind: 'reps', from: 10, add: 1, most: 5, step: null, stall }],
    ['an effort beyond failure', { kind: 'effort', rir: -1, step }],
  ] satisfies [string, ProgressionRule][])('refuses %s', (_, rule) => {
    expect(problems(programOf({ rule }))).toMatch(/^Squat: /)
  })

  it('refuses empty weeks, too many of them, and days out of order', () => {
    const fine = programOf({})
    const [week] = fine.weeks

    expect(problems({ ...fine, weeks: [] })).toContain('A program needs a week.')
    expect(problems({ ...fine, weeks: [...fine.weeks, { name: '', days: [] }] })).toContain(
      'Week 2 has no day to train on.',
    )
    expect(problems({ ...fine, weeks: Array.from({ length: 200 }, () => fine.weeks).flat() })).toContain(
      '200 weeks are too many: at most 52.',
    )
    expect(
      problems({ ...fine, weeks: [{ name: '', days: [...(week?.days ?? []), ...(week?.days ?? [])] }] }),
    ).toContain('The days of week 1 are not in their order.')
    expect(problems({ ...fine, lifts: [...fine.lifts, ...fine.lifts] })).toContain('Two lifts have the same key.')
    expect(problems({ ...fine, lifts: [] })).toContain('there is no lift lift.')
  })

  it('finds no day in a program without one', () => {
    expect(dayOfTurn({ lifts: [], weeks: [], isEndless: true }, 3)).toBeUndefined()
  })
})
