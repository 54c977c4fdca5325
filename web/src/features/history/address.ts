/** What the history shows, as it stands in its address. What an address says wrongly is left out. */
export type HistorySearch = {
  /** On a phone; on a laptop calendar and list stand side by side. */
  view?: 'list'
  month?: string
  day?: string
  q?: string
  exercise?: string
}

export function readHistory(search: Record<string, unknown>): HistorySearch {
  const { view, month, day, q, exercise } = search
  return {
    ...(view === 'list' && { view }),
    ...(isDay(`${month}-01`) && { month: String(month) }),
    ...(isDay(String(day)) && { day: String(day) }),
    ...(textOf(q) && { q: textOf(q) }),
    ...(textOf(exercise) && { exercise: textOf(exercise) }),
  }
}

function isDay(text: string): boolean {
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && new Date(`${text}T12:00Z`).toJSON()?.startsWith(text) === true
}

export type HistoryChange = { [Name in keyof HistorySearch]?: HistorySearch[Name] | undefined }

export function withChange(search: HistorySearch, change: HistoryChange): HistorySearch {
  return readHistory({ ...search, ...change })
}

/** The router reads `531` as a number. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 100) : ''
}

let last: HistorySearch = {}

/** Whoever comes back from a workout finds what they were looking at. */
export const rememberedHistory = (): HistorySearch => last
export function rememberHistory(search: HistorySearch): void {
  last = search
}
