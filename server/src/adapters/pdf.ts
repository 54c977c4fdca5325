import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Font } from 'fontkit'

/** Of the whole document. `language` as in BCP 47. */
export type PdfHead = {
  title: string
  author: string
  subject: string
  language: string
  madeAt: Date
  paper: 'A4' | 'Letter'
}
/** `size` in points, `tracking` in em, `colour` as hex. With `isTabular` all digits are of one width. */
export type PdfText = {
  size: number
  weight: (typeof weights)[number]
  colour: string
  tracking?: number
  isTabular?: boolean
}
/** A line has a width in points; a fade goes from its colour at `top` to white at `bottom`. */
export type PdfPaint =
  | { fill: string }
  | { fade: string; top: number; bottom: number }
  | { stroke: string; width: number; dash?: readonly [number, number] }
/** Words of PDF for what a piece is (ISO 32000-1, 14.8.4). */
export type PdfPiece = 'H1' | 'H2' | 'H3' | 'P' | 'TH' | 'TD' | 'Figure' | 'Artifact'
export type PdfGroup = 'Sect' | 'Table' | 'TR'

/**
 * A document of pages that is being drawn, in points from the upper left corner. Letters stay text. Everything has its
 * place in the structure that is read aloud: alone, text is a paragraph and a path is an ornament.
 */
export type Pdf = {
  width: number
  height: number
  addPage(): void
  widthOf(text: string, style: PdfText): number
  /** `y` is the baseline. Letters that the font does not have are left out. */
  write(text: string, style: PdfText, x: number, y: number): void
  /** A path as in SVG. */
  draw(path: string, paint: PdfPaint): void
  /** What is drawn here is one thing; `says` is said in its place. */
  piece(what: PdfPiece, drawing: () => void, says?: string): void
  /** The pieces that are drawn here belong together. */
  group(what: PdfGroup, drawing: () => void): void
  /** Comes back to each page, for what can only be said at the end. */
  onEachPage(drawing: (page: number, pages: number) => void): void
  finish(): Promise<Uint8Array>
}

const weights = [400, 500, 600] as const
/** Geist comes in parts, by script. The first that has a letter writes it. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const

/**
 * A part of Geist and the name it goes by in a document. Each document parses the file anew: a parsed font remembers of
 * a letter by which way it was met first, and the o of an ö would be no o to those who copy it out of the next document.
 */
type Part = { name: string; file: Buffer; font: Font }
type Fonts = ReadonlyMap<number, readonly Part[]>

/** Reads the fonts when the first document is asked for. */
export function openPdf(): (head: PdfHead) => Promise<Pdf> {
  let read: Promise<Fonts> | undefined
  return async (head) => {
    read ??= readFonts().catch((error) => {
      read = undefined
      throw error
    })
    return newDocument(head, await read)
  }
}

async function readFonts(): Promise<Fonts> {
  const fontkit = await import('fontkit')
  const partOf = async (script: string, weight: number): Promise<Part[]> => {
    const path = `@fontsource/geist/files/geist-${script}-${weight}-normal.woff`
    const file = await readFile(fileURLToPath(import.meta.resolve(path)))
    const font = fontkit.create(file)
    return 'fonts' in font ? [] : [{ name: `${script}-${weight}`, file, font }]
  }
  const all = weights.map(
    async (weight) => [weight, (await Promise.all(scripts.map((script) => partOf(script, weight)))).flat()] as const,
  )
  return new Map(await Promise.all(all))
}

async function newDocument(head: PdfHead, fonts: Fonts): Promise<Pdf> {
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    ...{ size: head.paper === 'A4' ? 'A4' : 'LETTER', margin: 0, autoFirstPage: false, bufferPages: true, font: '' },
    ...{ pdfVersion: '1.7', tagged: true, lang: head.language, displayTitle: true },
    info: {
      Title: head.title,
      Author: head.author,
      Subject: head.subject,
      Creator: 'FitAI',
      CreationDate: head.madeAt,
    },
  })
  for (const { name, file } of [...fonts.values()].flat()) doc.registerFont(name, file)
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject))

  const structure = structureOf(doc)
  const runs = (text: string, style: PdfText) => runsOf(text, fonts.get(style.weight) ?? [])
  const [width, height] = head.paper === 'A4' ? [595.28, 841.89] : [612, 792]
  return {
    ...{ width, height },
    addPage: () => doc.addPage(),
    widthOf: (text, style) => widthOf(doc, runs(text, style), style),
    write: (text, style, x, y) => structure.piece('P', () => write(doc, runs(text, style), style, x, y)),
    draw: (path, paint) => structure.piece('Artifact', () => draw(doc, path, paint)),
    piece: structure.piece,
    group: structure.group,
    onEachPage(drawing) {
      const { count } = doc.bufferedPageRange()
      for (let page = 0; page < count; page++) {
        doc.switchToPage(page)
        drawing(page + 1, count)
      }
    },
    async finish() {
      structure.end()
      doc.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
}

type Run = { part: Part; text: string }

function runsOf(text: string, parts: readonly Part[]): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const part = parts.find(({ font }) => font.hasGlyphForCodePoint(codePoint))
    if (!part) continue
    const last = runs.at(-1)
    if (last?.part === part) last.text += character
    else runs.push({ part, text: character })
  }
  return runs
}

type Doc = PDFKit.PDFDocument

function optionsOf({ size, tracking = 0, isTabular = false }: PdfText) {
  return { characterSpacing: tracking * size, ...(isTabular && { features: ['tnum' as const] }) }
}

function widthOf(doc: Doc, runs: readonly Run[], style: PdfText): number {
  const options = optionsOf(style)
  const widths = runs.map(({ part, text }) => doc.font(part.name).fontSize(style.size).widthOfString(text, options))
  return widths.reduce((sum, width) => sum + width, 0) + options.characterSpacing * Math.max(0, runs.length - 1)
}

function write(doc: Doc, runs: readonly Run[], style: PdfText, x: number, y: number): void {
  const options = optionsOf(style)
  let left = x
  for (const run of runs) {
    doc.font(run.part.name).fontSize(style.size).fillColor(style.colour)
    doc.text(run.text, left, y, { ...options, lineBreak: false, baseline: 'alphabetic' })
    left += widthOf(doc, [run], style) + options.characterSpacing
  }
}

function draw(doc: Doc, path: string, paint: PdfPaint): void {
  if (path === '') return
  doc.save().path(path)
  if ('fill' in paint) doc.fill(paint.fill)
  else if ('fade' in paint)
    doc.fill(doc.linearGradient(0, paint.top, 0, paint.bottom).stop(0, paint.fade).stop(1, '#ffffff'))
  else {
    doc.lineWidth(paint.width).lineCap('round').lineJoin('round')
    if (paint.dash) doc.dash(paint.dash[0], { space: paint.dash[1] })
    doc.stroke(paint.stroke)
  }
  doc.restore()
}

/** Pieces do not lie in pieces: what is drawn within one belongs to it. */
function structureOf(doc: Doc) {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const open = [root]
  let isInPiece = false
  return {
    piece(what: PdfPiece, drawing: () => void, says?: string): void {
      if (isInPiece) {
        drawing()
        return
      }
      isInPiece = true
      const content = what === 'Artifact' ? undefined : doc.markStructureContent(what)
      if (!content) doc.markContent('Artifact', { type: 'Layout' })
      drawing()
      doc.endMarkedContent()
      if (content) open.at(-1)?.add(doc.struct(what, says === undefined ? {} : { alt: says }, [content]))
      isInPiece = false
    },
    group(what: PdfGroup, drawing: () => void): void {
      const group = doc.struct(what)
      open.at(-1)?.add(group)
      open.push(group)
      drawing()
      open.pop()
      group.end()
    },
    end: () => root.end(),
  }
}
