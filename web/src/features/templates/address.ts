import type { TemplateSummary } from '@fitai/contract'
import { type ExerciseLevel, levels } from '@fitai/domain'
import { type Gear, gears, isEnough } from '../../equipment.ts'

export const scopes = ['all', 'mine', 'featured', 'favorites', 'public'] as const
export type Scope = (typeof scopes)[number]
/** Not the contract’s own list: the address is read before anything else has come, and its schemas are heavy. */
export const kinds = ['workout', 'week'] as const satisfies readonly TemplateSummary['kind'][]
export const sorts = ['name', 'newest', 'rating', 'used'] as const
export type Sort = (typeof sorts)[number]
/** At most so many minutes a day. */
export const minuteSteps = [30, 45, 60, 75, 90] as const
type Minutes = (typeof minuteSteps)[number]

/** What the page of templates shows, as it stands in its address. */
export type TemplatesSearch = {
  q?: string
  scope?: Scope
  kind?: TemplateSummary['kind']
  level?: ExerciseLevel
  gear?: Gear
  minutes?: Minutes
  tag?: string
  sort?: Sort
}

/** What an address says; what it says wrongly is left out. */
export function readTemplatesSearch(search: Record<string, unknown>): TemplatesSearch {
  const q = search.q === undefined ? '' : String(search.q).slice(0, 100)
  const tag = search.tag === undefined ? '' : String(search.tag).slice(0, 30)
  const scope = scopes.find((one) => one === search.scope && one !== 'all')
  const kind = kinds.find((one) => one === search.kind)
  const level = levels.find((one) => one === search.level)
  const gear = gears.find(({ name }) => name === search.gear)?.name
  const minutes = minuteSteps.find((one) => one === Number(search.minutes))
  const sort = sorts.find((one) => one === search.sort && one !== 'name')
  return {
    ...(q !== '' && { q }),
    ...(scope && { scope }),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(gear && { gear }),
    ...(minutes && { minutes }),
    ...(tag !== '' && { tag }),
    ...(sort && { sort }),
  }
}

/** Without what was narrowed by; the scope and the order stay. */
export const withoutFilters = ({ scope, sort }: TemplatesSearch): TemplatesSearch => ({
  ...(scope && { scope }),
  ...(sort && { sort }),
})

export const isNarrowed = ({ q, kind, level, gear, minutes, tag }: TemplatesSearch) =>
  [q, kind, level, gear, minutes, tag].some((one) => one !== undefined)

/** The templates that an address asks for, in its order. */
export function found(templates: readonly TemplateSummary[], search: TemplatesSearch): TemplateSummary[] {
  return templates.filter((template) => isFound(template, search)).sort(orders[search.sort ?? 'name'])
}

function isFound(template: TemplateSummary, search: TemplatesSearch): boolean {
  const { q = '', scope, kind, level, gear, minutes, tag } = search
  const words = q.toLowerCase().split(/\s+/)
  const text = textOf(template)
  return (
    (scope !== 'mine' || template.isOwn) &&
    (scope !== 'featured' || template.isFeatured) &&
    (scope !== 'favorites' || template.isFavorite) &&
    words.every((word) => text.includes(word)) &&
    (kind === undefined || template.kind === kind) &&
    (level === undefined || template.level === level) &&
    (gear === undefined || isEnough(gear, template)) &&
    (minutes === undefined || (template.minutes !== null && template.minutes <= minutes)) &&
    (tag === undefined || template.tags.includes(tag))
  )
}

/** Somebody looks for a name, a tag, or what is done in it. */
function textOf({ name, description, tags, days }: TemplateSummary): string {
  const done = days.flatMap((day) => [day.name, ...day.exercises])
  return [name, description ?? '', ...tags, ...done].join(' ').toLowerCase()
}

/** Tags by how many templates have them, each at least twice or of one's own. */
export function tagsOf(templates: readonly TemplateSummary[]): string[] {
  const counts = Map.groupBy(
    templates.flatMap(({ tags }) => tags),
    (tag) => tag,
  )
  return [...counts]
    .sort(([a, of], [b, others]) => others.length - of.length || a.localeCompare(b))
    .slice(0, mostTags)
    .map(([tag]) => tag)
}

/** More of them would be no menu any more. */
const mostTags = 20

type Order = (a: TemplateSummary, b: TemplateSummary) => number
const byName: Order = (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })
const orders: Record<Sort, Order> = {
  name: byName,
  newest: (a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? '') || byName(a, b),
  rating: (a, b) => (b.rating.average ?? 0) - (a.rating.average ?? 0) || byName(a, b),
  used: (a, b) => b.timesUsed - a.timesUsed || byName(a, b),
}
