import type { LiftTrend, trendLabelNames } from '@fitai/contract'
import { fromKg, type WeightUnit } from '@fitai/domain'
import { fullDay, number, plural, signed } from '../../format.ts'
import { tenth } from './scale.ts'

export type TrendLabel = (typeof trendLabelNames)[number]

export const trendWords = {
  improving: 'Improving',
  maintaining: 'Holding',
  plateau: 'Plateau',
  declining: 'Declining',
  returning: 'Back from a break',
  insufficient: 'Too early to tell',
} satisfies Record<TrendLabel, string>

/** What a trend rests on: how much a week, over what, how sure, and when the best was. */
export function evidence(trend: LiftTrend, unit: WeightUnit): string {
  if (trend.label === 'insufficient')
    return `${plural(trend.sessions, 'session')} so far. Six over three weeks make a trend.`
  if (trend.label === 'returning')
    return `${plural(trend.sessions, 'session')} since a gap of ${plural(trend.gapDays ?? 0, 'day')}. Six make a trend.`
  const parts = [rate(trend, unit), isFlat(trend, unit) ? '' : sure(trend.p), best(trend, unit), gap(trend)]
  return parts.filter(Boolean).join(' ')
}

function rate({ kgPerWeek, percentPerWeek, sessions, spanDays }: LiftTrend, unit: WeightUnit): string {
  const over = `over ${plural(sessions, 'session')} in ${plural(spanDays, 'day')}`
  if (kgPerWeek === null) return `Judged ${over}.`
  if (isFlat({ kgPerWeek }, unit)) return `No change ${over}.`
  const percent = percentPerWeek === null ? '' : ` (${signed(percentPerWeek, tenth)} %)`
  return `${signed(fromKg(kgPerWeek, unit), twoDigits)} ${unit}${percent} a week ${over}.`
}

const isFlat = ({ kgPerWeek }: Pick<LiftTrend, 'kgPerWeek'>, unit: WeightUnit) =>
  kgPerWeek !== null && twoDigits(fromKg(kgPerWeek, unit)) === '0'

const twoDigits = (amount: number) => number(Math.round(amount * 100) / 100)

/** A p-value as somebody would say it. */
export function sure(p: number | null): string {
  if (p === null) return ''
  const value = p < 0.01 ? 'p < 0.01' : `p = ${twoDigits(p)}`
  if (p < 0.01) return `Hardly chance (${value}).`
  if (p < 0.05) return `Unlikely to be chance (${value}).`
  return p < 0.1 ? `Maybe chance (${value}).` : `Could be chance (${value}).`
}

function best({ bestKg, bestDate, sessionsSinceBest }: LiftTrend, unit: WeightUnit): string {
  if (bestKg === null || bestDate === null) return ''
  const when = sessionsSinceBest === 0 ? 'in the last session' : `${plural(sessionsSinceBest, 'session')} ago`
  return `Best ${tenth(fromKg(bestKg, unit))} ${unit} ${when}, ${fullDay(bestDate)}.`
}

function gap({ gapDays }: LiftTrend): string {
  return gapDays === null ? '' : `What was before a gap of ${plural(gapDays, 'day')} is left out.`
}
