import { plain } from '../../import/plain.ts'
import { bodyWords } from './body-words.ts'
import { equipmentWords } from './equipment-words.ts'
import { glueWords } from './glue-words.ts'
import type { Entry, Meaning } from './meaning.ts'
import { wishWords } from './wish-words.ts'

/** A stretch of a sentence with one meaning. `said` are its plain words, `from` and `to` its place in the text. */
export type Span = Meaning & { said: string; from: number; to: number }

type Token = { said: string; from: number; to: number }

/** A sentence is read up to here. */
const longestText = 1000
const longestPhrase = 7

/** A sentence cut into what its words mean: at each place the longest phrase that is known. */
export function spansOf(text: string): Span[] {
  const tokens = tokensOf(text.slice(0, longestText))
  const isPortuguese = tokens.some(({ said }) => portuguese.has(said))
  const spans: Span[] = []
  for (let at = 0; at < tokens.length; ) {
    const { meaning, length } = meaningAt(tokens, at, isPortuguese)
    const part = tokens.slice(at, at + length)
    const said = part.map((token) => token.said).join(' ')
    spans.push({ ...meaning, said, from: part[0]?.from ?? 0, to: part.at(-1)?.to ?? 0 })
    at += length
  }
  return spans
}

/** Words, numbers, and the signs between them. */
const pieces = /w\/o(?!\p{L})|\d+(?:[.,]\d+)?|[\p{L}\p{M}]+|[,;.!?\n:()/+&'’′–—-]/giu

/** Hyphens and apostrophes count only after a number: `30-40`, `45’`. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(pieces)].flatMap((match) => {
    const [piece] = match
    const isLoose = /^[-–'’′]$/.test(piece) && !/\d\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index))
    return isLoose ? [] : [{ said: plain(piece), from: match.index, to: match.index + piece.length }]
  })
}

const signs: Record<string, Meaning> = {
  ',': { kind: 'comma' },
  '+': { kind: 'and' },
  '&': { kind: 'and' },
  '/': { kind: 'or' },
  '-': { kind: 'to' },
  '–': { kind: 'to' },
  "'": { kind: 'minute' },
  '’': { kind: 'minute' },
  '′': { kind: 'minute' },
}

function meaningAt(tokens: readonly Token[], at: number, isPortuguese: boolean): { meaning: Meaning; length: number } {
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 1; length--) {
    const phrase = tokens
      .slice(at, at + length)
      .map(({ said }) => said)
      .join(' ')
    const meaning = phrases.get(phrase)
    if (meaning) return { meaning, length }
  }
  const said = tokens[at]?.said ?? ''
  if (/^\d/.test(said)) return { meaning: { kind: 'number', value: Number(said.replace(',', '.')) }, length: 1 }
  const sign = signs[said] ?? (/^\p{L}/u.test(said) ? undefined : { kind: 'stop' })
  const ofLanguage = isPortuguese ? inPortuguese.get(said) : said === 'dos' ? dosBefore(tokens[at + 1]) : undefined
  return { meaning: sign ?? ofLanguage ?? meaningOf(said) ?? { kind: 'word' }, length: 1 }
}

function meaningOf(word: string): Meaning | undefined {
  return phrases.get(word) ?? stems.find(([stem]) => word.startsWith(stem))?.[1]
}

/** Words that stand in no sentence of the other languages. */
const portuguese = new Set(
  'nao sem dor doi ombro ombros joelho joelhos treino treinar costas peito minha meu tenho estou pernas'.split(' '),
)
/** In Portuguese `no` is no negation: `dor no joelho` is a pain in the knee. */
const inPortuguese = new Map<string, Meaning>([
  ['no', { kind: 'filler' }],
  ['nos', { kind: 'filler' }],
  ['o', { kind: 'filler' }],
  ['dos', { kind: 'filler' }],
  ['so', { kind: 'only' }],
])

/** Two in Spanish, the back in French. */
function dosBefore(next: Token | undefined): Meaning {
  const kind = next && meaningOf(next.said)?.kind
  const isCounted = kind === 'day' || kind === 'hour' || kind === 'minute' || kind === 'times' || kind === 'tool'
  return isCounted
    ? { kind: 'number', value: 2 }
    : { kind: 'body', muscles: ['lats', 'upper_back'], joint: 'lower_back' }
}

const entries: readonly Entry[] = [...equipmentWords, ...bodyWords, ...wishWords, ...glueWords]
const all = entries.flatMap(([meaning, text]) => text.split('|').map((phrase): [string, Meaning] => [phrase, meaning]))
const phrases: ReadonlyMap<string, Meaning> = new Map(all.filter(([phrase]) => !phrase.endsWith('*')).reverse())
const stems = all.flatMap(([phrase, meaning]): [string, Meaning][] =>
  phrase.endsWith('*') ? [[phrase.slice(0, -1), meaning]] : [],
)
