import type { Engine, progressInsights } from '@fitai/contract'
import { checkClaims, safeText } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as analytics from '../analytics/service.ts'
import * as models from '../models/service.ts'
import { builtIn } from './plans.ts'

type Body = z.output<(typeof progressInsights)['body']>
type Reply = z.input<(typeof progressInsights)['reply']>
type Told = Pick<Reply, 'summary' | 'engine'>

/** What the log says, each claim with its numbers and where they can be read; a model may put it into words. */
export async function insights(app: App, user: User, { range, engine }: Body): Promise<Reply> {
  const { remarks, counts } = await analytics.trends(app, user, { range, explain: false })
  const found = remarks.map(({ sentence, numbers, basis, tips, kind }) => ({
    claim: sentence,
    numbers,
    evidence: evidenceFor(kind, range),
    basis,
    tips: tips.map((tip) => tip.sentence),
  }))
  const plain = summaryOf(
    found.map(({ claim }) => claim),
    counts,
  )
  const told: Told =
    engine === 'built-in' || found.length === 0
      ? { summary: plain, engine: builtIn }
      : await inWords(app, user, found, plain)
  return { ...told, insights: found }
}

function evidenceFor(kind: string, range: string): string {
  if (kind.startsWith('muscle') || kind === 'unbalanced') return `/analytics/muscles?range=${range}&explain=true`
  if (kind === 'load_above_usual') return '/analytics/recovery?explain=true'
  if (kind === 'effort_rising') return `/analytics/intensity?range=${range}&explain=true`
  return `/analytics/strength?range=${range}&explain=true`
}

function summaryOf(claims: readonly string[], counts: Partial<Record<string, number>>): string {
  const lifts = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)
  if (lifts === 0) return 'There is not enough in your log yet to say something true of it.'
  const [first, second] = claims
  const rising = counts.improving ?? 0
  return [`${rising} of ${lifts} lifts ${rising === 1 ? 'is' : 'are'} rising.`, first, second].filter(Boolean).join(' ')
}

const Summary = z.object({ summary: z.string().max(600) })

const system = `You put findings about somebody's training into two or three plain sentences.
Use only numbers that stand in the findings. No advice beyond the findings, no diagnosis, no promises, no links.`

/** A number that is not in the data, or a word that has no place there, and the plain summary stands. */
async function inWords(app: App, user: User, found: Reply['insights'], plain: string): Promise<Told> {
  const prompt = JSON.stringify(found.map(({ claim, numbers }) => ({ claim, numbers })))
  const asked = await models.ask(app, user, { system, prompt, schema: Summary })
  const without = (notice: string | null): Told => ({ summary: plain, engine: { ...builtIn, notice } })
  if (!asked.answer) return without(asked.notice ?? null)
  if (!asked.answer.ok) return without(asked.notice ?? `The model was of no help: ${asked.answer.reason}.`)
  const text = safeText(asked.answer.value.summary)
  const numbers = found.flatMap((one) => Object.values(one.numbers))
  if (text === undefined || !checkClaims(text, numbers).ok)
    return without('What the model said had numbers that are not in your data, so these are the findings as they are.')
  const engine: Engine = { kind: asked.provider, model: asked.answer.model, notice: null, repairs: [] }
  return { summary: text, engine }
}
