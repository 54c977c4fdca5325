import {
  categories,
  type ExerciseFilter,
  facets,
  forces,
  levels,
  limitations,
  mechanics,
  muscles,
  trackingKinds,
} from '@fitai/domain'

const lists = [...facets, 'owned', 'safeFor'] as const
const switches = ['mine', 'favorites', 'archived'] as const
/** Popular is what nobody has to ask for. */
export const sorts = ['popular', 'name', 'rating'] as const

export type ListName = (typeof lists)[number]
export type SwitchName = (typeof switches)[number]
export type Sort = (typeof sorts)[number]

/** What the page of all exercises shows, as it stands in its address: values with commas between them, as in the API. */
export type Browse = { q?: string; sort?: Sort } & { [name in ListName]?: string } & { [name in SwitchName]?: true }

/** What an address says; what it says wrongly is left out. */
export function readBrowse(search: Record<string, unknown>): Browse {
  const q = search.q === undefined ? '' : String(search.q).slice(0, 100)
  const sort = sorts.find((one) => one === search.sort && one !== 'popular')
  const chosen = lists.flatMap((name) => {
    const values = valuesIn(search[name])
    return values.length > 0 ? [[name, values.join()]] : []
  })
  const on = switches.flatMap((name) => (search[name] === true || search[name] === 'true' ? [[name, true]] : []))
  return { ...(q !== '' && { q }), ...Object.fromEntries([...chosen, ...on]), ...(sort && { sort }) }
}

function valuesIn(value: unknown): string[] {
  if (typeof value !== 'string') return []
  return [...new Set(value.split(',').filter((word) => /^[a-z_]{1,40}$/.test(word)))]
}

export const listOf = (browse: Browse, name: ListName): string[] => valuesIn(browse[name])

/** The filter of the domain; words it does not know filter nothing. */
export function filterOf(browse: Browse): ExerciseFilter {
  const some = <Word extends string>(known: readonly Word[], name: ListName): readonly Word[] | undefined => {
    const values = listOf(browse, name)
    const wanted = known.filter((word) => values.includes(word))
    return wanted.length > 0 ? wanted : undefined
  }
  const any = (name: ListName) => (browse[name] === undefined ? undefined : listOf(browse, name))
  return {
    muscle: some(muscles, 'muscle'),
    equipment: any('equipment'),
    owned: any('owned'),
    level: some(levels, 'level'),
    category: some(categories, 'category'),
    mechanic: some(mechanics, 'mechanic'),
    force: some(forces, 'force'),
    pattern: any('pattern'),
    tracking: some(trackingKinds, 'tracking'),
    safeFor: some(limitations, 'safeFor'),
    mine: browse.mine,
    favorites: browse.favorites,
  }
}

/** With these values instead; none leaves the filter out. */
export function withList(browse: Browse, name: ListName, values: readonly string[]): Browse {
  const { [name]: _before, ...rest } = browse
  return values.length > 0 ? { ...rest, [name]: values.join() } : rest
}

export function withSwitch(browse: Browse, name: SwitchName, isOn: boolean): Browse {
  const { [name]: _before, ...rest } = browse
  return isOn ? { ...rest, [name]: true } : rest
}

/** Every chosen value by itself, to be shown and taken away. What I own is one choice. */
export function chosenIn(browse: Browse): Choice[] {
  return [
    ...switches.filter((name) => browse[name]).map((name) => ({ name, value: '' })),
    ...lists.flatMap((name): Choice[] => {
      if (name === 'owned') return browse.owned === undefined ? [] : [{ name, value: '' }]
      return listOf(browse, name).map((value) => ({ name, value }))
    }),
  ]
}
export type Choice = { name: ListName | SwitchName; value: string }

export function withoutChoice(browse: Browse, name: ListName | SwitchName, value: string): Browse {
  if (name === 'mine' || name === 'favorites' || name === 'archived') return withSwitch(browse, name, false)
  const left = value === '' ? [] : listOf(browse, name).filter((other) => other !== value)
  return withList(browse, name, left)
}

/** What is typed and how it is sorted stay. */
export function withoutFilters({ q, sort }: Browse): Browse {
  return { ...(q && { q }), ...(sort && { sort }) }
}
