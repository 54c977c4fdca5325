import { readFileSync } from 'node:fs'
import { fail } from '../../failure.ts'

const common = new Set(
  readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter(Boolean),
)

/** Refuses what is tried first: a known list, without calling anybody. `about` is what everybody knows of the owner. */
export function refuseCommon(password: string, about: readonly string[]): void {
  if (isCommon(password, about)) fail('password_too_common')
}

export function isCommon(password: string, about: readonly string[]): boolean {
  const lower = password.toLowerCase()
  const stem = stemOf(lower)
  const plain = asLetters(stem)
  if ([lower, stem, plain, stemOf(asLetters(lower))].some((form) => common.has(form) || isCommonTwice(form)))
    return true
  if (new Set(lower).size < 4 || isRun(lower)) return true
  const own = about.flatMap((text) => [text, text.split('@')[0] ?? '']).map((text) => text.toLowerCase())
  return own.some((text) => text.length >= 4 && (stem === stemOf(text) || lower === text))
}

/** Without the digits and signs that are put around a word to get a password past a rule. */
const stemOf = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

const lookalikes: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const asLetters = (text: string) => text.replace(/[013457@$!]/g, (mark) => lookalikes[mark] ?? mark)

function isCommonTwice(text: string): boolean {
  const half = text.slice(0, text.length / 2)
  return text.length >= 6 && text === half + half && common.has(half)
}

/** Each character one more, or one less, than the one before: 23456789012, abcdefghijkl. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((mark, at) => mark.charCodeAt(0) - text.charCodeAt(at))
  return [1, -1].some((step) => steps.filter((taken) => taken === step).length >= steps.length - 1)
}
