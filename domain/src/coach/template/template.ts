import type { Range } from '../plan.ts'

export type TemplateSet = { reps?: Range; durationSeconds?: number; weightKg?: number; rir?: number }
/** `slug` is undefined for exercises the library does not know: they are counted and left alone. */
export type TemplateEntry = { slug: string | undefined; sets: readonly TemplateSet[]; restSeconds?: number }
export type TemplateDay = { name: string; entries: readonly TemplateEntry[] }
export type Template = { days: readonly TemplateDay[] }

export const templateChangeKinds = [
  'raise_load',
  'lower_load',
  'add_set',
  'remove_set',
  'swap',
  'change_reps',
  'add_exercise',
  'reorder',
] as const
export type TemplateChangeKind = (typeof templateChangeKinds)[number]

/**
 * What a change does. `replace`: the entry becomes this one. `add`: a new entry at this place of the day. `order`: the
 * old places in their new order. Orders are done before additions, places are those of the template as it was.
 */
export type TemplateApply =
  | { kind: 'replace'; entry: TemplateEntry }
  | { kind: 'add'; at: number; entry: TemplateEntry }
  | { kind: 'order'; order: readonly number[] }

export type TemplateChange = {
  /** Places of day and entry, from 0. */
  day: number
  entry: number | undefined
  kind: TemplateChangeKind
  before: string
  after: string
  reason: string
  /** What the reason rests on. */
  numbers: Record<string, number>
  apply: TemplateApply
}

/** The template with these changes, any of them or none; it stays as it was itself. */
export function applyTemplateChanges<T extends Template>(template: T, changes: readonly TemplateChange[]): Template {
  if (changes.length === 0) return template
  return {
    ...template,
    days: template.days.map((day, at) => {
      const own = changes.filter((change) => change.day === at)
      return own.length === 0 ? day : { ...day, entries: entriesAfter(day.entries, own) }
    }),
  }
}

function entriesAfter(entries: readonly TemplateEntry[], changes: readonly TemplateChange[]): TemplateEntry[] {
  let replaced = [...entries]
  let order = entries.map((_, at) => at)
  const additions: { at: number; entry: TemplateEntry }[] = []
  for (const { entry, apply } of changes) {
    if (apply.kind === 'replace') replaced = replaced.map((each, at) => (at === entry ? apply.entry : each))
    else if (apply.kind === 'add') additions.push(apply)
    else if (isPermutation(apply.order, entries.length)) order = [...apply.order]
  }
  const ordered = order.flatMap((at) => replaced[at] ?? [])
  for (const { at, entry } of additions.toSorted((a, b) => b.at - a.at)) ordered.splice(at, 0, entry)
  return ordered
}

function isPermutation(order: readonly number[], length: number): boolean {
  return order.length === length && new Set(order).size === length && order.every((at) => at >= 0 && at < length)
}
