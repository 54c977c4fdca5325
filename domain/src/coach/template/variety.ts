import { estimatedMaxKg, loadForReps } from '../estimate.ts'
import { forMovement, loadUpTo } from '../grid.ts'
import { loadFromHistory } from '../load.ts'
import { goalDoses, liftingGoal } from '../reference.ts'
import { standInsFor } from '../stand-in.ts'
import {
  firstOfEach,
  type Look,
  loadOf,
  type Placed,
  placedIn,
  type Rule,
  replacement,
  trending,
  withLoad,
  withReps,
} from './look.ts'
import type { TemplateChange, TemplateEntry } from './template.ts'

const usualRir = 2
/** A lift that stood still so long wants another stimulus than other reps. */
const longStandstillDays = 42

/** What a limitation, an exclusion or a refusal forbids gets a replacement. */
export const replaceForbidden: Rule = (look) => {
  const { context } = look
  const { limitations } = context.screening
  return firstOfEach(placedIn(look)).flatMap((placed) => {
    const { exercise } = placed
    const spared = limitations.filter((limitation) => exercise.contraindications[limitation] === 'avoid')
    const isRefused = context.request.refused?.includes(exercise.slug) ?? false
    if (spared.length === 0 && !isRefused) return []
    const reason =
      spared.length > 0
        ? `It is on the avoid list for: ${spared.join(', ').replaceAll('_', ' ')}.`
        : 'You said that it is never to come again.'
    return swapped(placed, look, reason, {})
  })
}

/** A lift that stands still gets other reps for some weeks; one that stood long, a close variation. */
export const moveStuck: Rule = (look) =>
  trending(look, 'plateau').flatMap(({ placed, trend }) => {
    const { daysSinceBest, sessionsSinceBest } = trend
    const numbers = { daysSinceBest, sessionsSinceBest }
    const since = `No new best for ${daysSinceBest} days and ${sessionsSinceBest} sessions`
    if (daysSinceBest >= longStandstillDays)
      return swapped(placed, look, `${since}: a close variation for six weeks.`, numbers)
    const changed = withOtherReps(placed, look)
    const reason = `${since}: other reps for four weeks.`
    return changed
      ? [replacement(placed, 'change_reps', changed, { reason, numbers, unit: look.facts.request.weightUnit })]
      : []
  })

function swapped(placed: Placed, look: Look, reason: string, numbers: Record<string, number>): TemplateChange[] {
  const { template, context } = look
  const others = placedIn(look).flatMap(({ day, exercise }) =>
    day === placed.day && exercise !== placed.exercise ? [exercise] : [],
  )
  const inTemplate = new Set(template.days.flatMap(({ entries }) => entries.map(({ slug }) => slug)))
  const found = standInsFor(placed.exercise, others, context)
  const standIn = found.find(({ exercise }) => !inTemplate.has(exercise.slug)) ?? found[0]
  if (!standIn) return []
  const entry = inItsPlace(placed.written, standIn.exercise.slug, look)
  const change = replacement(placed, 'swap', entry, {
    reason: `${reason} ${standIn.reason}`,
    numbers,
    unit: look.facts.request.weightUnit,
  })
  return [{ ...change, after: `${standIn.exercise.name}: ${change.after}` }]
}

/** The same sets for another movement, with its own load or none (T32). */
function inItsPlace(written: TemplateEntry, slug: string, { context, facts }: Look): TemplateEntry {
  const exercise = context.find(slug)
  const reps = written.sets[0]?.reps
  const rir = written.sets[0]?.rir ?? usualRir
  const own =
    exercise &&
    reps &&
    loadFromHistory(exercise, forMovement(facts.request, exercise), { usual: reps, allowed: reps, rir })
  const sets = written.sets.map(({ weightKg, ...set }) => (own ? { ...set, weightKg: own.weightKg } : set))
  return { ...written, slug, sets }
}

/** The half of the goal’s reps that is not in use, with the load that goes with it. */
function withOtherReps({ written, exercise }: Placed, { facts }: Look): TemplateEntry | undefined {
  const reps = written.sets[0]?.reps
  if (!reps) return undefined
  const { min, max } = goalDoses[liftingGoal(facts.request.goal)][exercise.mechanic].reps
  const at = (share: number) => min + Math.round((max - min) * share)
  const isLow = (reps.min + reps.max) / 2 <= (min + max) / 2
  const other = isLow ? { min: at(0.6), max: at(0.9) } : { min: at(0.1), max: at(0.4) }
  const load = loadOf(written)
  const changed = withReps(written, other)
  if (load === undefined) return changed
  const rir = written.sets[0]?.rir ?? usualRir
  const scheme = { usual: other, allowed: other, rir }
  const scaled = Math.min(
    load * 1.1,
    loadForReps(estimatedMaxKg({ weightKg: load, reps: reps.max, rir }), other.max, rir),
  )
  const request = forMovement(facts.request, exercise)
  const weightKg = loadFromHistory(exercise, request, scheme)?.weightKg ?? loadUpTo(scaled, request)
  return weightKg === undefined ? changed : withLoad(changed, weightKg)
}
