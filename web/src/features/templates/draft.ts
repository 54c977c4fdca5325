import type { createTemplate, ExerciseSummary, Template } from '@fitai/contract'
import { templateLimits } from '@fitai/contract'
import type { ExerciseLevel, TrackingKind, WeightUnit } from '@fitai/domain'
import { parseDecimal } from '../../numbers.ts'
import { tidyGroups } from './groups.ts'
import { type Line, linesOf, setsOf, usualLine } from './lines.ts'

/** A template while it is written. Everything that can be moved has a key that stays. */
export type Draft = {
  name: string
  description: string
  kind: Template['kind']
  level: ExerciseLevel | null
  minutes: string
  /** With commas between them. */
  tags: string
  days: readonly DraftDay[]
}
export type DraftDay = { key: string; name: string; weekday: number | null; entries: readonly DraftEntry[] }
export type DraftEntry = {
  key: string
  /** Id or slug. */
  exercise: string
  exerciseName: string
  tracking: TrackingKind
  supersetGroup: number | null
  restSeconds: number | null
  note: string
  lines: readonly Line[]
}
/** Which entry of which day, by their keys. */
export type At = { day: string; entry: string }
type NewKey = () => string

const newDay = (key: string): DraftDay => ({ key, name: '', weekday: null, entries: [] })

export function newDraft(newKey: NewKey): Draft {
  return {
    ...{ name: '', description: '', kind: 'workout', level: null, minutes: '', tags: '' },
    days: [newDay(newKey())],
  }
}

export function draftOf(template: Template, unit: WeightUnit, newKey: NewKey): Draft {
  const { name, description, kind, level, minutes, tags, days } = template
  return {
    ...{ name, description: description ?? '', kind, level, tags: tags.join(', ') },
    minutes: minutes === null ? '' : String(minutes),
    days: days.map((day) => ({
      ...{ key: newKey(), name: day.name, weekday: day.weekday },
      entries: day.entries.map(({ exerciseId, exerciseSlug, exerciseName, tracking, ...entry }) => ({
        ...{ key: newKey(), exercise: exerciseId ?? exerciseSlug ?? '', exerciseName, tracking },
        ...{ supersetGroup: entry.supersetGroup, restSeconds: entry.restSeconds, note: entry.note ?? '' },
        lines: linesOf(entry.sets, unit, newKey),
      })),
    })),
  }
}

type Body = Required<Pick<(typeof createTemplate)['body']['_input'], 'name' | 'kind' | 'days' | 'tags'>> &
  Required<Pick<(typeof createTemplate)['body']['_input'], 'description' | 'level' | 'minutes'>>

/** As the API takes it: one day where it is one workout. */
export function bodyOf(draft: Draft): Body {
  const { name, description, kind, level, minutes } = draft
  return {
    ...{ name: name.trim(), description: description.trim() || null, kind, level, tags: tagsIn(draft.tags) },
    minutes: parseDecimal(minutes) ?? null,
    days: keptDays(draft).map((day) => ({
      name: kind === 'week' ? day.name.trim() : '',
      weekday: kind === 'week' ? day.weekday : null,
      entries: day.entries.map(({ exercise, supersetGroup, restSeconds, note, lines }) => ({
        ...{ exerciseId: exercise, supersetGroup, restSeconds, note: note.trim() || null, sets: setsOf(lines) },
      })),
    })),
  }
}

/** What is saved of the days: of one workout only the first. */
export const keptDays = ({ kind, days }: Pick<Draft, 'kind' | 'days'>) => (kind === 'week' ? days : days.slice(0, 1))

/** `Strength, 5x5` as two tags. */
export function tagsIn(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().toLowerCase())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

export const changeDay = (draft: Draft, key: string, change: (day: DraftDay) => DraftDay): Draft => ({
  ...draft,
  days: draft.days.map((day) => (day.key === key ? change(day) : day)),
})

/** Changes what is done on a day; supersets stay in one piece. */
export const changeEntries = (
  draft: Draft,
  day: string,
  change: (entries: readonly DraftEntry[]) => readonly DraftEntry[],
): Draft => changeDay(draft, day, (each) => ({ ...each, entries: tidyGroups(change(each.entries)) }))

export const changeEntry = (draft: Draft, at: At, part: Partial<DraftEntry>): Draft =>
  changeDay(draft, at.day, (day) => ({
    ...day,
    entries: day.entries.map((entry) => (entry.key === at.entry ? { ...entry, ...part } : entry)),
  }))

export function addDay(draft: Draft, key: string): Draft {
  return draft.days.length >= templateLimits.days ? draft : { ...draft, days: [...draft.days, newDay(key)] }
}

export const removeDay = (draft: Draft, key: string): Draft => ({
  ...draft,
  days: draft.days.filter((day) => day.key !== key),
})

export const moveDay = (draft: Draft, from: number, to: number): Draft => ({
  ...draft,
  days: moved(draft.days, from, to),
})

/** Some exercise, with the sets most people begin with. */
export function addExercise(
  draft: Draft,
  day: string,
  { id, name, tracking }: Pick<ExerciseSummary, 'id' | 'name' | 'tracking'>,
  unit: WeightUnit,
  newKey: NewKey,
): Draft {
  const entry: DraftEntry = {
    ...{ key: newKey(), exercise: id, exerciseName: name, tracking, supersetGroup: null, restSeconds: null, note: '' },
    lines: [usualLine(tracking, unit, newKey())],
  }
  return changeEntries(draft, day, (entries) => [...entries, entry])
}

export const removeEntry = (draft: Draft, at: At): Draft =>
  changeEntries(draft, at.day, (entries) => entries.filter(({ key }) => key !== at.entry))

export const moveEntry = (draft: Draft, day: string, from: number, to: number): Draft =>
  changeEntries(draft, day, (entries) => moved(entries, from, to))

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = [...items]
  const [one] = rest.splice(from, 1)
  return one === undefined ? rest : rest.toSpliced(to, 0, one)
}
