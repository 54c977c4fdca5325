import type { ProgramRun } from '@fitai/contract'

type Past = ProgramRun['past'][number]
export type Cell = { turn: number; day: number; state: Past['outcome'] | 'next' | 'ahead'; workoutId: string | null }
export type CourseRow = { key: string; round: number; week: number; cells: Cell[] }

/**
 * What became of each day, week by week, with the day that is next and what is left of its week. A day that is repeated
 * stands beside the first time; a week that is repeated has a row of its own. `daysAhead`: days of the week after next.
 */
export function courseOf({ past, next }: Pick<ProgramRun, 'past' | 'next'>, daysAhead: readonly number[]): CourseRow[] {
  const coming = next ? [{ ...next, outcome: 'next' as const, workoutId: null }] : []
  const rows: CourseRow[] = []
  let before: { turn: number; week: number; day: number } | undefined
  for (const { turn, week, day, outcome, workoutId } of [...past, ...coming]) {
    const isFurther = before === undefined || turn > before.turn
    const isSameRow =
      before !== undefined && before.week === week && (isFurther ? day > before.day : turn === before.turn)
    const last = rows.at(-1)
    const round = (last?.round ?? 0) + (before && isFurther && !isSameRow && week <= before.week ? 1 : 0)
    const cell = { turn, day, state: outcome, workoutId }
    if (isSameRow && last) last.cells.push(cell)
    else rows.push({ key: `${rows.length}`, round, week, cells: [cell] })
    before = { turn, week, day }
  }
  const last = rows.at(-1)
  if (next && last)
    for (const [at, day] of daysAhead.entries())
      last.cells.push({ turn: next.turn + 1 + at, day, state: 'ahead', workoutId: null })
  return rows
}

export const rowTitle = ({ round, week }: CourseRow) =>
  round > 0 ? `Round ${round + 1}, week ${week + 1}` : `Week ${week + 1}`
