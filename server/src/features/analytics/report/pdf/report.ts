import { setImmediate } from 'node:timers/promises'
import type { App } from '../../../../app.ts'
import type { Gathered } from '../gather.ts'
import { body } from './body.ts'
import { consistency } from './consistency.ts'
import { type Block, newFlow } from './flow.ts'
import { foot, head } from './head.ts'
import { keyFigures } from './key-figures.ts'
import { muscles } from './muscles.ts'
import { nothing } from './nothing.ts'
import { records } from './records.ts'
import { remarks } from './remarks.ts'
import { scores } from './scores.ts'
import { newSheet, type Sheet } from './sheet.ts'
import { sources } from './sources.ts'
import { strength } from './strength.ts'
import { volume } from './volume.ts'
import { stretch } from './words.ts'

const betweenSections = 16

/** The report as a PDF. Others get their turn between its sections. */
export async function pdfOf(app: App, data: Gathered): Promise<Uint8Array> {
  const sheet = await newSheet(app, data, `Training report, ${stretch(data.period)}`)
  const { place, leave } = newFlow(sheet)
  place(head(sheet))
  for (const part of partsOf(data)) {
    await setImmediate()
    const block = part(sheet)
    if (!block) continue
    place(block)
    leave(betweenSections)
  }
  sheet.pdf.onEachPage((page, pages) => foot(sheet, page, pages))
  await setImmediate()
  return sheet.pdf.finish()
}

type Part = (sheet: Sheet) => Block | undefined

const full: Part[] = [keyFigures, remarks, volume, strength, scores, records, muscles, consistency, body, sources]
const empty: Part[] = [nothing, body]

const partsOf = ({ overview }: Gathered) => (overview.totals.workouts === 0 ? empty : full)
