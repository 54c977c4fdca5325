import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { openPdf, type Pdf, type PdfText } from './pdf.ts'

const newPdf = openPdf()
const style: PdfText = { size: 12, weight: 400, colour: '#12161b' }
const head = {
  ...{ title: 'Training report', author: 'Zoë 💪', subject: 'Analytics', language: 'en' },
  ...{ madeAt: new Date('2026-11-25T10:00:00Z'), paper: 'A4' as const },
}

async function drawn(drawing: (pdf: Pdf) => void, more: Partial<Parameters<typeof newPdf>[0]> = {}) {
  const pdf = await newPdf({ ...head, ...more })
  pdf.addPage()
  drawing(pdf)
  const document = await getDocumentProxy(Uint8Array.from(await pdf.finish()))
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  return { document, page, text }
}

describe('text', () => {
  it.each([
    ['Push day, 102.5 kg', 'Push day, 102.5 kg'],
    ['Übung ğüşıİöç ß ạ ở Đ', 'Übung ğüşıİöç ß ạ ở Đ'],
    ['Жим лёжа Ґ', 'Жим лёжа Ґ'],
    ['a胸b💪c', 'abc'],
    ['', ''],
  ])('can be selected in every script of the font, and what it does not have is left out: %s', async (text, read) => {
    const { text: found } = await drawn((pdf) => pdf.write(text, style, 40, 60))

    expect(found).toBe(read)
  })

  it('keeps its letters where a document before, or a line before, had them with accents only', async () => {
    await drawn((pdf) => pdf.write('öäü', style, 40, 60))

    const { text } = await drawn((pdf) => {
      pdf.write('éè', style, 40, 60)
      pdf.write('oaue', style, 40, 80)
    })

    expect(text).toBe('éèoaue')
  })

  it('is as wide as it is said to be, also where two parts of the font write it', async () => {
    const pdf = await newPdf(head)
    const wide = { ...style, tracking: 0.1 }

    expect(pdf.widthOf('Bar', style)).toBeGreaterThan(15)
    expect(pdf.widthOf('Жb', style)).toBeCloseTo(pdf.widthOf('Ж', style) + pdf.widthOf('b', style))
    expect(pdf.widthOf('Жb', wide)).toBeCloseTo(pdf.widthOf('Жb', style) + 1.2)
    expect(pdf.widthOf('111', { ...style, isTabular: true })).toBeCloseTo(
      pdf.widthOf('888', { ...style, isTabular: true }),
    )
  })
})

describe('a document', () => {
  it('says what it is called, who made it, when, and in which language', async () => {
    const { document } = await drawn((pdf) => pdf.write('x', style, 40, 60))

    const { info } = await document.getMetadata()

    expect(info).toMatchObject({ Title: head.title, Author: head.author, Creator: 'FitAI', Language: 'en' })
    expect(info).toMatchObject({ CreationDate: expect.stringContaining('20261125100000') })
  })

  it.each([
    ['A4', [595.28, 841.89]],
    ['Letter', [612, 792]],
  ] as const)('is of %s paper', async (paper, [width, height]) => {
    const { page } = await drawn((pdf) => pdf.write('x', style, 40, 60), { paper })

    expect(page.view).toEqual([0, 0, width, height])
  })

  it('has a structure: groups, pieces with what is said in their place, and ornaments that are passed over', async () => {
    const { page } = await drawn((pdf) => {
      pdf.piece('H1', () => pdf.write('Strength', style, 40, 60))
      pdf.group('Sect', () => {
        pdf.draw('M40 80h200', { stroke: '#000000', width: 1 })
        pdf.piece('Figure', () => pdf.draw('M40 90h20v20z', { fill: '#66a502' }), 'A triangle')
        pdf.write('Below', style, 40, 130)
      })
    })

    const { children: [root] = [] } = await page.getStructTree()

    expect(root).toMatchObject({
      role: 'Document',
      children: [{ role: 'H1' }, { role: 'Sect', children: [{ role: 'Figure', alt: 'A triangle' }, { role: 'P' }] }],
    })
  })

  it('can be finished page by page, with how many there are', async () => {
    const { document } = await drawn((pdf) => {
      pdf.addPage()
      pdf.onEachPage((page, pages) => pdf.piece('Artifact', () => pdf.write(`${page} of ${pages}`, style, 40, 800)))
    })

    const texts = await Promise.all(
      [1, 2].map(async (number) => (await (await document.getPage(number)).getTextContent()).items),
    )

    expect(texts).toMatchObject([[{ str: '1 of 2' }], [{ str: '2 of 2' }]])
  })
})
