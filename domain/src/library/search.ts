import { plain } from '../import/plain.ts'
import { singular, wordsOf } from '../matching/words.ts'
import { isNear } from './typos.ts'

/** A name somebody may type. `language` is an ISO 639-1 code; without one it is English or nobody's. */
export type SearchName = { text: string; language?: string | undefined }

/** What can be found: the first name is its own, the others are other words for it. */
export type SearchEntry = {
  id: string
  names: readonly SearchName[]
  /** 0 to 1. */
  popularity: number
}

export type SearchHit = {
  id: string
  /** Only for comparing hits: above 90 the whole name, above 40 every word, below only likeness. */
  score: number
  /** The name that was found. */
  matched: string
}

export type Search = (query: string, options?: { language?: string | undefined }) => SearchHit[]

type Name = {
  entry: SearchEntry
  text: string
  language: string | undefined
  isOwn: boolean
  /** Letters and digits only. */
  compact: string
  /** How many words it has as written. */
  length: number
}

const worth = {
  whole: 100,
  words: 60,
  start: 4,
  extraWord: -3,
  otherName: -3,
  language: 3,
  likeness: 40,
  popular: 14,
}
const leastLikeness = 0.35

/**
 * Finds exercises by what people type: whole names first, then names that start so, names with all the words in any
 * order (begun or mistyped words count), then names that look alike. Accents, case, plurals and the abbreviations of
 * the gym do not matter; among equals the popular one comes first. Built once, asked often.
 */
export function buildSearch(entries: readonly SearchEntry[]): Search {
  const names = entries.flatMap(namesOf)
  const places = new Map<string, number[]>()
  const wholes = new Map<string, number[]>()
  for (const [index, { text, compact }] of names.entries()) {
    for (const word of vocabularyOf(text)) append(places, word, index)
    append(wholes, compact, index)
  }
  const vocabulary = [...places.keys()].sort()
  const alike = once(() => trigramIndex(names))

  return (query, { language } = {}) => {
    const compact = compactOf(query)
    if (compact === '') return []
    const best = new Map<string, SearchHit>()
    const found = (index: number, score: number) => {
      const name = names[index]
      if (!name) return
      const { entry, text } = name
      const isTheirs = name.language !== undefined && name.language === language
      const total =
        score +
        worth.popular * entry.popularity +
        (isTheirs ? worth.language : 0) +
        (name.isOwn || isTheirs ? 0 : worth.otherName)
      if (total > (best.get(entry.id)?.score ?? 0)) best.set(entry.id, { id: entry.id, score: total, matched: text })
    }

    for (const index of wholes.get(compact) ?? []) found(index, worth.whole)
    for (const words of readingsOf(query)) {
      for (const [index, quality] of withAllWords(words, places, vocabulary)) {
        const name = names[index]
        if (!name) continue
        const extra = Math.max(0, name.length - words.length)
        const start = name.compact.startsWith(compact) ? worth.start : 0
        found(index, worth.words * quality + start + Math.max(worth.extraWord * extra, -15))
      }
    }
    if (best.size === 0) {
      for (const [index, likeness] of alike()(compact)) {
        if (likeness >= leastLikeness) found(index, worth.likeness * likeness)
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }
}

function namesOf(entry: SearchEntry): Name[] {
  return entry.names.map(({ text, language }, position) => ({
    entry,
    text,
    language,
    isOwn: position === 0,
    compact: compactOf(text),
    length: wordsIn(text).length,
  }))
}

const wordsIn = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

const compactOf = (text: string): string => wordsIn(text).join('')

/** The words of a name as written, in the singular, and as the matcher understands them. */
function vocabularyOf(name: string): Set<string> {
  const { movement, manner, equipment } = wordsOf(name)
  return new Set([...wordsIn(name).flatMap((word) => [word, singular(word)]), ...movement, ...manner, ...equipment])
}

/** What was typed, and what it means: `db` is a dumbbell, `rdl` a Romanian deadlift. */
function readingsOf(query: string): string[][] {
  const typed = wordsIn(query)
  const { movement, manner, equipment } = wordsOf(query)
  const meant = [...movement, ...manner, ...equipment]
  const isSame = meant.length === typed.length && meant.every((word) => typed.includes(word))
  return meant.length === 0 || isSame ? [typed] : [typed, meant]
}

/** The names in which every word is found, with how well: 1 for whole words, less for begun or mistyped ones. */
function withAllWords(
  words: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  vocabulary: readonly string[],
): Map<number, number> {
  let sums: Map<number, number> | undefined
  for (const word of words) {
    const ofWord = new Map<number, number>()
    for (const [known, quality] of knownLike(word, places, vocabulary)) {
      for (const index of places.get(known) ?? []) {
        if (quality > (ofWord.get(index) ?? 0)) ofWord.set(index, quality)
      }
    }
    const before = sums
    sums = new Map(
      [...ofWord].flatMap(([index, quality]): [number, number][] => {
        const sum = before === undefined ? 0 : before.get(index)
        return sum === undefined ? [] : [[index, sum + quality]]
      }),
    )
    if (sums.size === 0) return sums
  }
  return new Map([...(sums ?? [])].map(([index, sum]) => [index, sum / words.length]))
}

/** Known words for a typed one: itself, those it begins, and only when there are none, those it may be a typo of. */
function knownLike(
  word: string,
  places: ReadonlyMap<string, readonly number[]>,
  vocabulary: readonly string[],
): [word: string, quality: number][] {
  const whole: [string, number][] = places.has(word) ? [[word, 1]] : []
  const begun: [string, number][] = startingWith(word, vocabulary)
    .filter((known) => known !== word)
    .map((known) => [known, 0.93 - 0.01 * Math.min(known.length - word.length, 10)])
  if (whole.length > 0 || begun.length > 0) return [...whole, ...begun]
  return vocabulary.filter((known) => isNear(word, known)).map((known) => [known, 0.75])
}

/** The stretch of the sorted vocabulary that begins so. */
function startingWith(start: string, vocabulary: readonly string[]): string[] {
  let [low, high] = [0, vocabulary.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((vocabulary[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  let end = low
  while (vocabulary[end]?.startsWith(start)) end++
  return vocabulary.slice(low, end)
}

/** Dice's coefficient over trigrams: twice what two texts share, by what they have (Dice 1945). */
function trigramIndex(names: readonly Name[]): (compact: string) => [index: number, likeness: number][] {
  const places = new Map<string, number[]>()
  const sizes = names.map(({ compact }, index) => {
    const trigrams = trigramsOf(compact)
    for (const trigram of trigrams) append(places, trigram, index)
    return trigrams.size
  })
  return (compact) => {
    const asked = trigramsOf(compact)
    const shared = new Map<number, number>()
    for (const trigram of asked) {
      for (const index of places.get(trigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
    return [...shared].map(([index, count]) => [index, (2 * count) / (asked.size + (sizes[index] ?? 0))])
  }
}

function trigramsOf(compact: string): Set<string> {
  const padded = `  ${compact} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}

function append(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [index])
  else if (list.at(-1) !== index) list.push(index)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
