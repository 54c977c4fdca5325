import { muscleMapSvg } from '@fitai/domain'
import { cut, type Lettering, type TextStyle } from './text.ts'
import type { TrainedMuscles } from './trained-muscles.ts'
import type { Amount } from './words.ts'

export type Theme = 'dark' | 'light'

// The tokens of web/src/tokens.css, as hex. A cup is no text, so on light it may shine more than gold letters.
export const palettes = {
  dark: {
    ...{ ground: '#0a0c0f', line: '#1f2327', ink: '#f4f5f7', ink2: '#b0b5bb', ink3: '#8d939a' },
    ...{ gold: '#f7c243', cup: '#f7c243' },
  },
  light: {
    ...{ ground: '#f4f5f7', line: '#dde0e4', ink: '#12161b', ink2: '#4a5058', ink3: '#646971' },
    ...{ gold: '#875800', cup: '#c98a00' },
  },
} satisfies Record<Theme, Record<string, string>>
const volt = '#c7f03a'
const onVolt = '#0c1b00'

type Place = { x: number; y: number; fill: string; style: TextStyle; anchor?: 'start' | 'end' }

/** A line of text; `y` is its baseline. */
export function write(letters: Lettering, text: string, { x, y, fill, style, anchor }: Place): string {
  const left = anchor === 'end' ? x - letters.widthOf(text, style) : x
  return `<g fill="${fill}">${letters.outlineOf(text, style, left, y)}</g>`
}

export const line = (y: number, x: number, width: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="2" fill="${fill}"/>`

/** The mark of FitAI with its name; 56 high. */
export function mark(letters: Lettering, x: number, y: number, ink: string): string {
  return [
    `<g transform="translate(${x} ${y}) scale(2)"><rect width="28" height="28" rx="8" fill="${volt}"/>`,
    `<path d="M5.5 14h4l2.6-6 4 12 2.6-6h3.8" fill="none" stroke="${onVolt}" stroke-width="2.6"`,
    ' stroke-linecap="round" stroke-linejoin="round"/></g>',
    write(letters, 'FitAI', { x: x + 74, y: y + 41, fill: ink, style: { size: 38, weight: 600, tracking: -0.02 } }),
  ].join('')
}

/** A cup, 24 units wide, from its upper left corner. */
export function cup(x: number, y: number, size: number, colour: string): string {
  const bowl = 'M7 3h10v7a5 5 0 0 1-10 0z'
  const handles = 'M7 5H3.5v1.5a4 4 0 0 0 4 4M17 5h3.5v1.5a4 4 0 0 1-4 4M12 15v3.5M8 20.5h8'
  return [
    `<g transform="translate(${x} ${y}) scale(${size / 24})" stroke="${colour}" stroke-width="2.2"`,
    ` stroke-linecap="round" stroke-linejoin="round"><path d="${bowl}" fill="${colour}"/>`,
    `<path d="${handles}" fill="none"/></g>`,
  ].join('')
}

/** Width of the muscle map by its height: front and back beside each other. */
export const mapRatio = 360 / 420

export function muscles(
  { primary, secondary }: TrainedMuscles,
  theme: Theme,
  box: { x: number; y: number; h: number },
) {
  const map = muscleMapSvg({ primary, secondary, view: 'both', theme, title: '' })
  return map.replace('<svg ', `<svg x="${box.x}" y="${box.y}" width="${box.h * mapRatio}" height="${box.h}" `)
}

/** Of Geist, in em: how high a digit is, and how much air it has on its left. */
export const capHeight = 0.71
export const sideBearing = 0.05

type Figure = Amount & { label: string; fill: string; labelFill: string }

/** A number with its unit behind and its label above; answers its width too. `y` is the baseline of the number. */
export function figure(letters: Lettering, of: Figure, { x, y, size }: { x: number; y: number; size: number }) {
  const style: TextStyle = { size, weight: 600, tracking: -0.035 }
  const unitStyle: TextStyle = { size: Math.max(28, size * 0.36), weight: 500 }
  const labelStyle: TextStyle = { size: 27, weight: 500 }
  const width = letters.widthOf(of.value, style)
  const unitX = x + width + Math.max(8, size * 0.08)
  const full = of.unit === '' ? width : unitX - x + letters.widthOf(of.unit, unitStyle)
  return {
    width: Math.max(full, letters.widthOf(of.label, labelStyle)),
    svg: [
      write(letters, of.label, { x, y: y - size * capHeight - 22, fill: of.labelFill, style: labelStyle }),
      write(letters, of.value, { x: x - size * sideBearing, y, fill: of.fill, style }),
      write(letters, of.unit, { x: unitX, y, fill: of.labelFill, style: unitStyle }),
    ].join(''),
  }
}

type Run = { text: string; style: TextStyle; fill: string }

/** What stands left and what stands right on a line of a width; the left gives way. Answers where the left ends, too. */
export function pair(
  letters: Lettering,
  [left, right]: [left: Run, right: Run],
  { x, y, width, spare = 0 }: { x: number; y: number; width: number; spare?: number },
): { svg: string; end: number } {
  const room = width - spare - letters.widthOf(right.text, right.style) - 32
  const text = cut(letters, left.text, left.style, room)
  return {
    svg:
      write(letters, text, { x, y, ...left }) +
      write(letters, right.text, { x: x + width, y, anchor: 'end', ...right }),
    end: x + letters.widthOf(text, left.style),
  }
}
