import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Font } from 'opentype.js'

/** `size` in pixels, `tracking` in em: 0 is as the font has it. */
export type TextStyle = { size: number; weight: (typeof weights)[number]; tracking?: number }

/** Letters as outlines: a drawing made of them looks the same where no font is installed. */
export type Lettering = {
  /** The text as our font can write it: other letters by their base letter, what it does not have at all left out. */
  writable(text: string): string
  /** In pixels. */
  widthOf(text: string, style: TextStyle): number
  /** SVG elements without a colour; `x` is where the text begins, `y` its baseline. */
  outlineOf(text: string, style: TextStyle, x: number, y: number): string
}

const weights = [400, 500, 600] as const
/** Geist comes in parts, by script. The first that has a letter writes it. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const

/** Asking the font takes longer than drawing, so what it said of a letter is remembered. All in units of the font. */
type Glyph = { font: Font; index: number; advance: number; path: string; kerning: Map<number, number> }

/** Reads the fonts when a picture is first asked for, and only then. */
export function openLettering(): () => Promise<Lettering> {
  let read: Promise<Lettering> | undefined
  return () => {
    read ??= readFonts().catch((error) => {
      read = undefined
      throw error
    })
    return read
  }
}

async function readFonts(): Promise<Lettering> {
  const { default: opentype } = await import('opentype.js')
  const fontsOf = new Map(
    await Promise.all(
      weights.map(async (weight) => {
        const files = await Promise.all(scripts.map((script) => readFile(fileOf(script, weight))))
        return [weight, files.map((file) => opentype.parse(toArrayBuffer(file)))] as const
      }),
    ),
  )
  const known = new Map<string, Glyph | undefined>()
  const glyphOf = (weight: TextStyle['weight']) => (character: string) => {
    const key = `${weight}${character}`
    if (!known.has(key)) known.set(key, findGlyph(fontsOf.get(weight) ?? [], character))
    return known.get(key)
  }
  return {
    writable: (text) =>
      writable(text, (character) => fontsOf.get(400)?.some((font) => font.hasChar(character)) ?? false),
    widthOf: (text, style) => placed(text, style, glyphOf(style.weight)).width,
    outlineOf(text, style, x, y) {
      const glyphs = placed(text, style, glyphOf(style.weight)).glyphs.filter(({ path }) => path !== '')
      return glyphs.map(({ path, left, scale }) => outline(path, x + left, y, scale)).join('')
    },
  }
}

function findGlyph(fonts: readonly Font[], character: string): Glyph | undefined {
  for (const font of fonts) {
    const index = font.charToGlyphIndex(character)
    if (index === 0) continue
    const glyph = font.glyphs.get(index)
    const path = glyph.getPath(0, 0, font.unitsPerEm, {}, font).toPathData(0)
    return { font, index, advance: glyph.advanceWidth ?? 0, path, kerning: new Map() }
  }
  return undefined
}

function fileOf(script: string, weight: number): string {
  return fileURLToPath(import.meta.resolve(`@fontsource/geist/files/geist-${script}-${weight}-normal.woff`))
}

function toArrayBuffer(file: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(file.byteLength)
  new Uint8Array(copy).set(file)
  return copy
}

function placed(text: string, style: TextStyle, glyphOf: (character: string) => Glyph | undefined) {
  const glyphs: { path: string; left: number; scale: number }[] = []
  let width = 0
  let before: Glyph | undefined
  for (const character of text) {
    const glyph = glyphOf(character)
    if (!glyph) continue
    const scale = style.size / glyph.font.unitsPerEm
    if (before) width += (style.tracking ?? 0) * style.size + kerning(before, glyph) * scale
    glyphs.push({ path: glyph.path, left: width, scale })
    width += glyph.advance * scale
    before = glyph
  }
  return { glyphs, width }
}

function kerning(before: Glyph, after: Glyph): number {
  if (before.font !== after.font) return 0
  const known = before.kerning.get(after.index)
  if (known !== undefined) return known
  const units = before.font.getKerningValue(before.index, after.index)
  before.kerning.set(after.index, units)
  return units
}

function outline(path: string, x: number, y: number, scale: number): string {
  return `<path transform="matrix(${scale} 0 0 ${scale} ${x.toFixed(2)} ${y.toFixed(2)})" d="${path}"/>`
}

function writable(text: string, has: (character: string) => boolean): string {
  const letters = [...text.normalize('NFC').replace(/\s/g, ' ')].map((character) => {
    if (/\p{M}/u.test(character)) return ''
    if (has(character)) return character
    const [base = '', ...rest] = character.normalize('NFKD').replace(/\p{M}/gu, '')
    return has(base) ? [base, ...rest.filter(has)].join('') : ''
  })
  return letters.join('').replace(/ +/g, ' ').trim()
}
