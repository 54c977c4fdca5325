import type { Pdf, TextStyle } from './sheet.ts'

/** As much of a text as fits into a width, with an ellipsis if that is not all. */
export function cut(pdf: Pdf, text: string, style: TextStyle, width: number): string {
  if (pdf.widthOf(text, style) <= width) return text
  const characters = [...text]
  let [fits, tooMany] = [0, characters.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (pdf.widthOf(ended(characters, middle), style) <= width) fits = middle
    else tooMany = middle
  }
  return ended(characters, fits)
}

function ended(characters: readonly string[], count: number): string {
  return `${characters.slice(0, count).join('').trimEnd()}…`
}

/** A text in lines of a width. A word too long for a line is cut, and so is what does not fit into `most` lines. */
export function lines(pdf: Pdf, text: string, style: TextStyle, width: number, most = 99): string[] {
  const made: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || pdf.widthOf(longer, style) <= width) line = longer
    else {
      made.push(cut(pdf, line, style, width))
      line = word
    }
  }
  made.push(line)
  const rest = made.slice(most - 1).join(' ')
  return [...made.slice(0, most - 1), ...(made.length < most ? [] : [cut(pdf, rest, style, width)])]
}

/** Text that ends at `x`, or has its middle there. */
export function writeTo(pdf: Pdf, text: string, style: TextStyle, x: number, y: number): void {
  pdf.write(text, style, x - pdf.widthOf(text, style), y)
}
export function writeAround(pdf: Pdf, text: string, style: TextStyle, x: number, y: number): void {
  pdf.write(text, style, x - pdf.widthOf(text, style) / 2, y)
}

/** Lines below one another as one paragraph; `y` is the first baseline. A space at their ends keeps words apart. */
export function writeLines(pdf: Pdf, texts: readonly string[], style: TextStyle, x: number, y: number): void {
  pdf.piece('P', () => {
    for (const [index, text] of texts.entries())
      pdf.write(index < texts.length - 1 ? `${text} ` : text, style, x, y + index * leading(style))
  })
}

export const leading = ({ size }: TextStyle): number => size * 1.4
