import { number } from '../../format.ts'

const most = 80

/**
 * Weights as somebody types them: `2.5 5 7.5`, `2,5 5`, `10-30/2.5` for steps, and all of it together. Undefined for
 * what is none.
 */
export function parseWeights(text: string): number[] | undefined {
  const weights = wordsIn(text).flatMap((word) => parseWord(word) ?? [Number.NaN])
  const isFine = weights.every((weight) => weight >= 0.5 && weight <= 150) && weights.length <= most
  return isFine ? [...new Set(weights)].sort((a, b) => a - b) : undefined
}

function wordsIn(text: string): string[] {
  return text
    .replace(/\s*[-–]\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .split(/[\s;]+|,\s+/)
    .filter(Boolean)
}

/** The one that was typed first. */
export function firstWeight(text: string): number | undefined {
  return parseWord(wordsIn(text)[0] ?? '')?.[0]
}

function parseWord(word: string): number[] | undefined {
  const [, from, to, step] = /^([\d.,]+)(?:-([\d.,]+)(?:\/([\d.,]+))?)?$/.exec(word) ?? []
  const first = decimal(from)
  if (first === undefined) return undefined
  if (to === undefined) return [first]
  const [last, by] = [decimal(to), step === undefined ? first : decimal(step)]
  if (last === undefined || by === undefined || by <= 0 || (last - first) / by > most) return undefined
  const count = Math.floor((last - first) / by + 1e-9) + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => Math.round((first + at * by) * 1000) / 1000)
}

function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

export const printWeights = (weights: readonly number[]) => weights.map(number).join('  ')
