import { muscleGroups } from '../../analytics/muscle-groups.ts'
import type { Muscle } from '../../exercise.ts'
import { choose } from '../choose.ts'
import { draftOf } from '../draft.ts'
import { isLift, orderRank, patternGroups } from '../movement.ts'
import { levelLimits } from '../reference.ts'
import { entryText, type Look, type Placed, placedIn, type Rule, replacement, tenth } from './look.ts'
import type { TemplateChange, TemplateEntry } from './template.ts'

/** Groups a week should never miss; the small ones get much from the big ones’ exercises. */
const needed = ['chest', 'back', 'quads', 'hamstrings']
const fewestSets = 2

type Group = { group: string; muscles: readonly Muscle[]; sets: number; from: number; to: number }

/** Sets come to muscles below their band and go from those above it, one at a time. */
export const evenOut: Rule = (look) => {
  const groups = groupsOf(look)
  const below = groups.filter(({ sets, from }) => sets < from).sort((a, b) => a.sets / a.from - b.sets / b.from)
  const above = groups.filter(({ sets, to }) => sets > to).sort((a, b) => b.sets / b.to - a.sets / a.to)
  return [...below.flatMap((group) => more(group, look) ?? []), ...above.flatMap((group) => less(group, look) ?? [])]
}

/** Landmarks are for intermediates who want muscle: beginners and other goals need less. */
function groupsOf({ facts, context }: Look): Group[] {
  const { goal, level } = context.request
  const factor = levelLimits[level].volumeFactor
  const least = Math.min(1, factor) * (goal === 'hypertrophy' || goal === 'strength' ? 1 : 0.5)
  if (facts.weeklySets.size === 0) return []
  return muscleGroups.flatMap(({ group, muscles, band }) => {
    if (!band) return []
    const sets = tenth(facts.weeklySets.get(group) ?? 0)
    return [{ group, muscles, sets, from: tenth(band.from * least), to: tenth(band.to * Math.max(1, factor)) }]
  })
}

function more(group: Group, look: Look): TemplateChange | undefined {
  const direct = directFor(group, look)
    .filter(({ exercise, written }) => written.sets.length < mostSets(exercise, look))
    .sort((a, b) => a.written.sets.length - b.written.sets.length)[0]
  const reason = `${nameOf(group)} gets ${group.sets} hard sets a week, ${group.from} is where growth begins.`
  if (direct) return withSets(direct, 1, group, reason, look)
  const isTrained = directFor(group, look).length > 0
  return !isTrained && needed.includes(group.group) && isWholeBody(look) ? added(group, reason, look) : undefined
}

function less(group: Group, look: Look): TemplateChange | undefined {
  const longest = directFor(group, look)
    .filter(({ written }) => written.sets.length > fewestSets)
    .sort((a, b) => b.written.sets.length - a.written.sets.length)[0]
  const reason = `${nameOf(group)} gets ${group.sets} hard sets a week, more than the ${group.to} most recover from.`
  return longest && withSets(longest, -1, group, reason, look)
}

function nameOf({ group }: Group): string {
  const name = group.replaceAll('_', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Entries for the group that may be done at all. */
function directFor({ muscles }: Group, look: Look): Placed[] {
  const { limitations } = look.context.screening
  return placedIn(look).filter(
    ({ exercise }) =>
      isLift(exercise) &&
      exercise.primaryMuscles.some((muscle) => muscles.includes(muscle)) &&
      !limitations.some((limitation) => exercise.contraindications[limitation] !== undefined),
  )
}

function mostSets({ mechanic }: Placed['exercise'], { context }: Look): number {
  return Math.min(mechanic === 'compound' ? 5 : 4, levelLimits[context.request.level].setsPerExercise.max)
}

function withSets(placed: Placed, by: 1 | -1, group: Group, reason: string, { context }: Look): TemplateChange {
  const { written } = placed
  const last = written.sets.at(-1)
  const sets = by > 0 ? [...written.sets, ...(last ? [last] : [])] : written.sets.slice(0, -1)
  const numbers = {
    setsPerWeek: group.sets,
    from: group.from,
    to: group.to,
    before: written.sets.length,
    after: sets.length,
  }
  const told = { reason, numbers, unit: context.request.weightUnit }
  return replacement(placed, by > 0 ? 'add_set' : 'remove_set', { ...written, sets }, told)
}

/** A single push day is not made a leg day: only what is meant to train everything is completed. */
function isWholeBody({ template, context }: Look): boolean {
  const patterns = new Set(placedIn({ template, context }).map(({ exercise }) => exercise.pattern))
  const covered = patternGroups.filter((group) => group.some((pattern) => patterns.has(pattern))).length
  return template.days.length > 1 || covered >= 3
}

/** On the day with the fewest sets, after its equals. */
function added(group: Group, reason: string, look: Look): TemplateChange | undefined {
  const { template, context } = look
  const sizes = template.days.map(({ entries }) => entries.reduce((sum, { sets }) => sum + sets.length, 0))
  const day = sizes.indexOf(Math.min(...sizes))
  const known = placedIn(look).filter((placed) => placed.day === day)
  const muscle = group.muscles[0]
  const exercise =
    muscle &&
    choose(
      { muscle, mechanic: 'compound' },
      known.map((placed) => placed.exercise),
      context,
    )
  if (!exercise?.primaryMuscles.some((each) => group.muscles.includes(each))) return undefined
  const { sets, restSeconds } = draftOf(exercise, 3, context)
  const entry: TemplateEntry = { slug: exercise.slug, sets, restSeconds }
  const later = known.find((placed) => orderRank(placed.exercise) > orderRank(exercise))
  const at = later?.entry ?? template.days[day]?.entries.length ?? 0
  return {
    ...{ day, entry: undefined, kind: 'add_exercise', before: 'Nothing', reason },
    after: `${exercise.name}: ${entryText(entry, context.request.weightUnit)}`,
    numbers: { setsPerWeek: group.sets, from: group.from, to: group.to, after: sets.length },
    apply: { kind: 'add', at, entry },
  }
}
