import type { SharedProgram } from '@fitai/contract'

type Week = SharedProgram['weeks'][number]
export type WeekGroup = { from: number; to: number; week: Week }

/** Weeks alike in a row, once. Weeks count from 0. */
export function weekGroups(weeks: readonly Week[]): WeekGroup[] {
  const groups: WeekGroup[] = []
  for (const [at, week] of weeks.entries()) {
    const last = groups.at(-1)
    if (last && JSON.stringify(last.week) === JSON.stringify(week)) groups[groups.length - 1] = { ...last, to: at }
    else groups.push({ from: at, to: at, week })
  }
  return groups
}

/** `Week 2: Light`, `Weeks 1 to 4`. */
export function groupTitle({ from, to, week: { name } }: WeekGroup): string {
  const numbers = from === to ? `Week ${from + 1}` : `Weeks ${from + 1} to ${to + 1}`
  return name === '' || name === `Week ${from + 1}` ? numbers : `${numbers}: ${name}`
}
