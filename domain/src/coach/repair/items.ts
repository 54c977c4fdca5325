import { plain } from '../../import/plain.ts'
import { mayCome } from '../choose.ts'
import type { Context } from '../context.ts'
import { type Draft, doseOf, draftOf } from '../draft.ts'
import { hasRoomFor } from '../fit-day.ts'
import { stretch } from '../mobility-day.ts'
import { isLift } from '../movement.ts'
import type { CoachExercise, Range } from '../plan.ts'
import { inPlaceOf, standInsFor } from '../stand-in.ts'
import type { DraftItem } from './draft.ts'
import type { Notebook } from './notebook.ts'

const mostItems = 12
const mostRead = 40

/** Finds a movement by its slug, or by a name written a little differently. */
export type Recognise = (slug: string) => CoachExercise | undefined

export function recogniserOf(library: readonly CoachExercise[], { find }: Pick<Context, 'find'>): Recognise {
  let names: Map<string, CoachExercise> | undefined
  return (slug) => {
    const exact = find(slug)
    if (exact) return exact
    names ??= new Map(library.flatMap((each) => [each.slug, each.name].map((name) => [keyOf(name), each] as const)))
    return names.get(keyOf(slug.slice(0, 80)))
  }
}

function keyOf(name: string): string {
  return plain(name)
    .replace(/[^a-z0-9]/g, '')
    .replace(/s$/, '')
}

/** The items of a drafted day that can stay, or what can take their place, with numbers that are sane. */
export function mendedItems(
  items: readonly DraftItem[],
  recognise: Recognise,
  context: Context,
  notes: Notebook,
): Draft[] {
  const day: Draft[] = []
  for (const item of items.slice(0, mostRead)) {
    const exercise = recognise(item.slug)
    if (!exercise) {
      notes.mended(`${shown(item.slug)} does not exist: left out.`)
      continue
    }
    if (day.some((draft) => draft.exercise === exercise)) {
      notes.mended(`${exercise.name} stood there twice: once is enough.`)
      continue
    }
    const draft = isFitting(exercise, context)
      ? written(exercise, item, context, notes)
      : replaced(exercise, item, day, context, notes)
    const room = draft && roomFor(draft, day, context)
    if (draft && !room) notes.mended(`${draft.exercise.name} was too much for one session: left out.`)
    if (room && day.length < mostItems) day.push(room)
  }
  return day
}

/** A model’s slug is a stranger’s text as well. */
function shown(slug: string): string {
  return /^[\w -]{1,40}$/.test(slug) ? `“${slug}”` : 'An exercise'
}

function isFitting(exercise: CoachExercise, context: Context): boolean {
  return context.allowed.includes(exercise) && mayCome(exercise, context, context.request.goal === 'power')
}

function replaced(
  exercise: CoachExercise,
  item: DraftItem,
  day: readonly Draft[],
  context: Context,
  notes: Notebook,
): Draft | undefined {
  const others = day.map((draft) => draft.exercise)
  const standIn = standInsFor(exercise, others, context).find((each) => isFitting(each.exercise, context))
  const what = `${exercise.name} is not for you here`
  notes.mended(standIn ? `${what}: ${standIn.exercise.name} instead.` : `${what}: left out.`)
  return standIn && inPlaceOf(written(exercise, item, context, notes), standIn, context)
}

/** Sets, reps, rest and effort as drafted where they are sane, else as we would write them. The load is ours. */
function written(exercise: CoachExercise, item: DraftItem, context: Context, notes: Notebook): Draft {
  const why = notes.text(item.why, 'why')
  const note = notes.text(item.note, 'note')
  if (!isLift(exercise)) return { ...easy(exercise), ...(why && { why }), ...(note && { notes: note }) }
  const wish = { reps: rangeOf(item), rir: finite(item.rir) }
  const draft = draftOf(exercise, Math.round(finite(item.sets) ?? 3), context, wish)
  const { reason } = doseOf(exercise, context, wish)
  const wanted = finite(item.restSeconds) ?? draft.restSeconds
  const restSeconds = Math.round(Math.min(draft.restRange.max, Math.max(draft.restRange.min, wanted)) / 5) * 5
  if (isOutOfRange(item, draft)) notes.mended(`Numbers out of range were brought back: ${exercise.name}.`)
  return {
    ...draft,
    restSeconds,
    ...(note && { notes: [draft.notes, note].filter(Boolean).join(' ') }),
    ...(why && { why: `${why} ${reason}` }),
  }
}

function easy(exercise: CoachExercise): Draft {
  if (exercise.category !== 'cardio') return stretch(exercise, 2, 30)
  return {
    ...stretch(exercise, 1, 30),
    sets: [{ durationSeconds: 600 }],
    restSeconds: 0,
    restRange: { min: 0, max: 0 },
  }
}

function rangeOf({ repsMin, repsMax }: DraftItem): Range | undefined {
  const [least, most] = [finite(repsMin), finite(repsMax)]
  const [min, max] = [least ?? most, most ?? least]
  return min === undefined || max === undefined || Math.max(min, max) < 1 ? undefined : { min, max }
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function isOutOfRange({ sets, repsMin, repsMax, restSeconds, rir }: DraftItem, { setRange }: Draft): boolean {
  const isOutside = (value: number | undefined, least: number, most: number) =>
    value !== undefined && !(value >= least && value <= most)
  const isReversed = repsMin !== undefined && repsMax !== undefined && repsMin > repsMax
  const areReps = isOutside(repsMin, 1, 50) || isOutside(repsMax, 1, 50) || isReversed
  return (
    areReps || isOutside(sets, setRange.min, setRange.max) || isOutside(restSeconds, 0, 600) || isOutside(rir, 0, 5)
  )
}

/** As drafted, or with the fewest sets that are worth it. */
function roomFor(draft: Draft, day: readonly Draft[], context: Context): Draft | undefined {
  const set = draft.sets[0]
  const least = set && { ...draft, sets: Array.from({ length: draft.setRange.min }, () => set) }
  return [draft, ...(least ? [least] : [])].find((each) => hasRoomFor([each], day, context))
}
