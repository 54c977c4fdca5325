import type { ProgramSummary } from '@fitai/contract'
import { type CoachGoal, coachGoals, type ExerciseLevel, levels } from '@fitai/domain'
import { type Gear, gears, isEnough } from '../../equipment.ts'

export const scopes = ['all', 'mine', 'favorites', 'public'] as const
export type Scope = (typeof scopes)[number]
export const sorts = ['name', 'rating', 'days'] as const
export type Sort = (typeof sorts)[number]

/** What the page of programs shows, as it stands in its address. */
export type ProgramsSearch = {
  q?: string
  scope?: Scope
  level?: ExerciseLevel
  goal?: CoachGoal
  days?: number
  gear?: Gear
  sort?: Sort
}

/** What an address says; what it says wrongly is left out. */
export function readProgramsSearch(search: Record<string, unknown>): ProgramsSearch {
  const q = search.q === undefined ? '' : String(search.q).slice(0, 100)
  const days = Number(search.days)
  const scope = scopes.find((one) => one === search.scope && one !== 'all')
  const level = levels.find((one) => one === search.level)
  const goal = coachGoals.find((one) => one === search.goal)
  const gear = gears.find(({ name }) => name === search.gear)?.name
  const sort = sorts.find((one) => one === search.sort && one !== 'name')
  return {
    ...(q !== '' && { q }),
    ...(scope && { scope }),
    ...(level && { level }),
    ...(goal && { goal }),
    ...(Number.isInteger(days) && days >= 1 && days <= 7 && { days }),
    ...(gear && { gear }),
    ...(sort && { sort }),
  }
}

/** Without what was narrowed by; the scope and the order stay. */
export const withoutFilters = ({ scope, sort }: ProgramsSearch): ProgramsSearch => ({
  ...(scope && { scope }),
  ...(sort && { sort }),
})

export const isNarrowed = ({ q, level, goal, days, gear }: ProgramsSearch) =>
  [q, level, goal, days, gear].some((one) => one !== undefined)

/** The programs that an address asks for, in its order. */
export function found(programs: readonly ProgramSummary[], search: ProgramsSearch): ProgramSummary[] {
  return programs.filter((program) => isFound(program, search)).sort(orders[search.sort ?? 'name'])
}

function isFound(program: ProgramSummary, { q = '', scope, level, goal, days, gear }: ProgramsSearch): boolean {
  const words = q.toLowerCase().split(/\s+/)
  const text = [program.name, program.description ?? '', ...program.tags].join(' ').toLowerCase()
  return (
    (scope !== 'mine' || program.isOwn) &&
    (scope !== 'favorites' || program.isFavorite) &&
    words.every((word) => text.includes(word)) &&
    (level === undefined || program.level === level) &&
    (goal === undefined || program.goal === goal) &&
    (days === undefined || Math.round(program.daysPerWeek) === days) &&
    (gear === undefined || isEnough(gear, program))
  )
}

type Order = (a: ProgramSummary, b: ProgramSummary) => number
const byName: Order = (a, b) => a.name.localeCompare(b.name)
const orders: Record<Sort, Order> = {
  name: byName,
  rating: (a, b) => (b.rating.average ?? 0) - (a.rating.average ?? 0) || byName(a, b),
  days: (a, b) => a.daysPerWeek - b.daysPerWeek || byName(a, b),
}
