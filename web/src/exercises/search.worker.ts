import { buildSearch, type Language, type Search, type SearchEntry } from '@fitai/domain'

export type Part = 'library' | 'own'
/** Building the index of all names in all languages takes a phone most of a second: it happens here, beside the screen. */
export type Asked =
  | { kind: 'learn'; part: Part; entries: readonly SearchEntry[] }
  | { kind: 'find'; id: number; text: string; language: Language }
export type Found = { id: number; hits: readonly { id: string; matched: string }[] }

const parts = new Map<Part, Search>()

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'learn') {
    parts.set(data.part, buildSearch(data.entries))
    return
  }
  const hits = [...parts.values()]
    .flatMap((search) => search(data.text, { language: data.language }))
    .sort((a, b) => b.score - a.score)
    .map(({ id, matched }) => ({ id, matched }))
  postMessage({ id: data.id, hits } satisfies Found)
})
