import {
  type FindMovement,
  liftsAtStart,
  type Program,
  type SimulatedDay,
  simulate,
  type TargetSet,
  trainingDays,
  usualLoading,
  type WeightUnit,
} from '@fitai/domain'
import { maxOf, type Person, people, performed } from './program-people.ts'
import type { CatalogueProgram } from './programs.ts'

export const pageWeeks = 12

/** What a program is like for somebody who begins with the loads it names. */
export function livedBy(
  person: Person,
  program: Program,
  find: FindMovement,
  {
    weeks,
    unit,
    loading = usualLoading[unit],
  }: { weeks: number; unit: WeightUnit; loading?: (typeof usualLoading)[WeightUnit] },
): SimulatedDay[] {
  const loads = program.lifts.flatMap(({ key, exercise, startPercent }) =>
    startPercent === null ? [] : [[key, (maxOf(exercise, unit) * startPercent) / 100] as const],
  )
  const lifts = liftsAtStart(program, Object.fromEntries(loads))
  return simulate(program, { lifts, turn: 0, weeks }, { unit, loading, find }, (...asked) =>
    performed(person, unit, ...asked),
  )
}

/** docs/programs.md: every built-in program, with the loads that three made-up people come to. */
export function programsPage(programs: readonly CatalogueProgram[], find: FindMovement): string {
  const parts = programs.flatMap((each) => [head(each), ...people.map((person) => tableOf(each.program, person, find))])
  return `${intro}\n${parts.join('\n')}`
}

const intro = `# Programs

The ${'`npm run programs`'} command writes this page from \`catalogue/data/programs.json\`; a test compares the two.

Each program is done for ${pageWeeks} weeks by three people who do not exist: one gets stronger as most do (a third in a year), one
twice as fast, one gets weaker. The tables show the first heavy set of each lift that decides something, as it is asked
for at the first such day of a week: load × reps, in kg, \`+\` for an open set, R for reps altogether. A dash: the lift is
not done in that week. What a load is asked for is said with its reason in the app.
`

function head({ name, level, goal, minutes, source, description, program }: CatalogueProgram): string {
  const days = trainingDays(program).length / program.weeks.length
  const length = program.isEndless ? `goes round every ${weeksOf(program)}` : `ends after ${weeksOf(program)}`
  return `## ${name}\n\n${description}\n\n${level}, ${goal.replace('_', ' ')}, ${days} days a week, about ${minutes} minutes; ${length}. Source: ${source}\n`
}

const weeksOf = ({ weeks }: Program) => (weeks.length === 1 ? 'week' : `${weeks.length} weeks`)

function tableOf(program: Program, person: Person, find: FindMovement): string {
  const days = livedBy(person, program, find, { weeks: pageWeeks, unit: 'kg' })
  const weeks = [...new Set(days.map((day) => weekOf(day, program)))]
  const rows = program.lifts.map(({ key }) => {
    const cells = weeks.map((week) =>
      cellOf(
        days.filter((day) => weekOf(day, program) === week),
        key,
      ),
    )
    return `| ${key} | ${cells.join(' | ')} |`
  })
  const title = `| ${person.name} | ${weeks.map((week) => week + 1).join(' | ')} |`
  return [title, `|${'---|'.repeat(weeks.length + 1)}`, ...rows, ''].join('\n')
}

const weekOf = ({ cycle, week }: SimulatedDay, { weeks }: Program) => cycle * weeks.length + week

function cellOf(days: readonly SimulatedDay[], key: string): string {
  const entries = days.flatMap((day) => day.entries).filter(({ entry }) => entry.lift === key)
  const found = entries.find(({ entry }) => entry.decides) ?? entries[0]
  if (!found) return '–'
  if (found.total !== undefined) return `${loadOf(found.targets[0])}${found.total} R`
  return setText(found.targets.reduce((top, set) => ((set.weight ?? 0) > (top.weight ?? 0) ? set : top)))
}

function setText(set: TargetSet): string {
  if (set.seconds !== undefined) return `${set.seconds} s`
  const range = set.reps && (set.reps.min === set.reps.max ? `${set.reps.min}` : `${set.reps.min}–${set.reps.max}`)
  return `${loadOf(set)}${range}${set.kind === 'amrap' ? '+' : ''}`
}

const loadOf = (set: TargetSet | undefined) => (set?.weight === undefined ? '' : `${set.weight} × `)
