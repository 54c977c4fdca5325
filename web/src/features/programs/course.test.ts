import type { ProgramRun } from '@fitai/contract'
import { describe, expect, it } from 'vitest'
import { courseOf, rowTitle } from './course.ts'
import { aNext } from './programs.fixture.ts'

type Past = ProgramRun['past'][number]
const done = (turn: number, week: number, day: number, fields: Partial<Past> = {}): Past => ({
  ...{ leg: 0, turn, week, day, outcome: 'trained', workoutId: `w${turn}` },
  ...fields,
})
const shape = (rows: ReturnType<typeof courseOf>) =>
  rows.map((row) => [rowTitle(row), ...row.cells.map(({ day, state }) => `${day + 1} ${state}`)])

describe('the course of a run', () => {
  it('has a row a week, with the next day and what is left of its week', () => {
    const past = [done(0, 0, 0), done(1, 0, 1, { outcome: 'skipped', workoutId: null }), done(2, 1, 0)]

    expect(shape(courseOf({ past, next: aNext({ turn: 3, week: 1, day: 1 }) }, [2]))).toEqual([
      ['Week 1', '1 trained', '2 skipped'],
      ['Week 2', '1 trained', '2 next', '3 ahead'],
    ])
  })

  it('counts the rounds of a program that begins anew, be it of one week', () => {
    const past = [done(0, 0, 0), done(1, 0, 1), done(2, 0, 0)]

    expect(shape(courseOf({ past, next: null }, []))).toEqual([
      ['Week 1', '1 trained', '2 trained'],
      ['Round 2, week 1', '1 trained'],
    ])
  })

  it('puts a repeated day beside the first time, and a repeated week in a row of its own', () => {
    const day = [done(0, 0, 0), done(1, 0, 1), done(1, 0, 1, { leg: 1 })]
    const week = [done(0, 0, 0), done(1, 0, 1), done(0, 0, 0, { leg: 1 })]

    expect(shape(courseOf({ past: day, next: null }, []))).toEqual([['Week 1', '1 trained', '2 trained', '2 trained']])
    expect(shape(courseOf({ past: week, next: null }, []))).toEqual([
      ['Week 1', '1 trained', '2 trained'],
      ['Week 1', '1 trained'],
    ])
  })
})
