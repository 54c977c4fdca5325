import type { App } from '../../../app.ts'

export type Lettering = Awaited<ReturnType<App['lettering']>>
export type TextStyle = Parameters<Lettering['widthOf']>[1]

/** As much of a text as fits into a width, with an ellipsis if that is not all. */
export function cut(letters: Lettering, text: string, style: TextStyle, width: number): string {
  if (letters.widthOf(text, style) <= width) return text
  const characters = [...text]
  let [fits, tooMany] = [0, characters.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    const isFitting = letters.widthOf(ended(characters, middle), style) <= width
    if (isFitting) fits = middle
    else tooMany = middle
  }
  return ended(characters, fits)
}

function ended(characters: readonly string[], count: number): string {
  return `${characters.slice(0, count).join('').trimEnd()}…`
}

/** A text in lines of a width, the last one cut if there are more than `most`. A word too long for a line is cut too. */
export function lines(letters: Lettering, text: string, style: TextStyle, width: number, most: number): string[] {
  const made: string[] = []
  let rest = text.split(' ')
  while (rest.length > 0) {
    if (made.length === most - 1) return [...made, cut(letters, rest.join(' '), style, width)]
    const count = Math.max(1, fittingWords(letters, rest, style, width))
    made.push(cut(letters, rest.slice(0, count).join(' '), style, width))
    rest = rest.slice(count)
  }
  return made
}

function fittingWords(letters: Lettering, words: readonly string[], style: TextStyle, width: number): number {
  let count = 0
  while (count < words.length && letters.widthOf(words.slice(0, count + 1).join(' '), style) <= width) count++
  return count
}

/** The largest of these sizes at which a text needs no more than `most` lines and nothing is cut; else the last one. */
export function largest(
  letters: Lettering,
  text: string,
  sizes: readonly (TextStyle & { most: number })[],
  width: number,
): { style: TextStyle; lines: string[] } {
  const tried = sizes.map(({ most, ...style }) => ({ style, lines: lines(letters, text, style, width, most) }))
  const whole = tried.find((one) => !one.lines.some((line) => line.endsWith('…')))
  return whole ?? tried.at(-1) ?? { style: { size: 16, weight: 400 }, lines: [] }
}
