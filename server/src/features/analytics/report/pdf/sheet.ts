import type { App } from '../../../../app.ts'
import type { Gathered } from '../gather.ts'

export type Pdf = Awaited<ReturnType<App['pdf']>>
export type TextStyle = Parameters<Pdf['write']>[1]

/** What is drawn on and what is drawn. Points, from the upper left corner. */
export type Sheet = {
  pdf: Pdf
  data: Gathered
  unit: Gathered['account']['weightUnit']
  /** A name in letters that the font has, or else what it is. */
  named(name: string, otherwise: string): string
  top: number
  bottom: number
  left: number
  right: number
  width: number
}

const margin = { side: 42, top: 44, bottom: 54 }

/** Where weights are in pounds, paper is Letter. */
export async function newSheet(app: App, data: Gathered, title: string): Promise<Sheet> {
  const { writable } = await app.lettering()
  const { name, weightUnit } = data.account
  const pdf = await app.pdf({
    ...{ title, author: name, subject: 'Training analytics by FitAI', language: 'en', madeAt: data.madeAt },
    paper: weightUnit === 'lb' ? 'Letter' : 'A4',
  })
  return {
    ...{ pdf, data, unit: weightUnit },
    named: (text, otherwise) => writable(text) || otherwise,
    ...{ top: margin.top, bottom: pdf.height - margin.bottom },
    ...{ left: margin.side, right: pdf.width - margin.side, width: pdf.width - 2 * margin.side },
  }
}
