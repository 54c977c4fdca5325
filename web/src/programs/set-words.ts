import type { NextDay, Program } from '@fitai/contract'
import type { ProgramSet, ProgressionRule, RepRange, WeightUnit } from '@fitai/domain'
import { clock, number, weight } from '../format.ts'

type Entry = Program['weeks'][number]['days'][number]['entries'][number]

const rangeText = ({ min, max }: RepRange) => (min === max ? number(min) : `${number(min)}–${number(max)}`)
const secondsText = (seconds: number) => (seconds < 90 ? `${number(seconds)} s` : clock(seconds))

/** What the sets of an entry are, as it stands in the plan: `3 × 5`, `5 at 65 %, 5 at 75 %, 5+ at 85 %`. */
export function schemeText(entry: Pick<Entry, 'sets' | 'decides'>, rule: ProgressionRule, unit: WeightUnit): string {
  const stage = rule.kind === 'staged' && entry.decides ? rule.stages[0] : undefined
  if (stage) return `${stage.sets} × ${stage.reps}${stage.isAmrap ? ', last one open' : ''}`
  if (rule.kind === 'total_reps' && entry.decides) {
    const count = entry.sets.reduce((sum, { times }) => sum + times, 0)
    return `${rule.total} reps in ${count} sets`
  }
  const isAlone = entry.sets.length === 1
  return entry.sets.map((set) => setText(set, rule, entry.decides, isAlone, unit)).join(', ')
}

function setText(set: ProgramSet, rule: ProgressionRule, decides: boolean, isAlone: boolean, unit: WeightUnit): string {
  const { times, percent = 100, plus, rir } = set
  const amount = `${amountText(set, rule, decides)}${set.kind === 'amrap' ? '+' : ''}`
  const count = times === 1 && !isAlone ? amount : `${times} × ${amount}`
  const load = percent === 100 ? '' : ` at ${number(percent)} %`
  const extra =
    plus === undefined || plus[unit] === 0 ? '' : ` ${plus[unit] > 0 ? '+' : '−'}${weight(Math.abs(plus[unit]), unit)}`
  return `${count}${load}${extra}${rir === undefined ? '' : `, ${number(rir)} in reserve`}`
}

function amountText({ reps, seconds }: ProgramSet, rule: ProgressionRule, decides: boolean): string {
  if (rule.kind === 'reps' && decides) return number(rule.from)
  if (rule.kind === 'time' && decides) return secondsText(rule.from)
  if (reps) return rangeText(reps)
  return seconds === undefined ? 'as it goes' : secondsText(seconds)
}

type NextSet = NextDay['entries'][number]['sets'][number]
export type SetGroup = { count: number; amount: string; load: string }

/** Working sets alike in a row, as they are asked for: three times `5` with `62.5 kg`. */
export function groupsOf(sets: readonly NextSet[]): SetGroup[] {
  const groups: SetGroup[] = []
  for (const { kind, target } of sets) {
    if (kind === 'warmup') continue
    const amount = targetAmount(target, kind === 'amrap')
    const { weight: load, weightUnit } = target
    const text = typeof load === 'number' && weightUnit ? weight(load, weightUnit) : ''
    const last = groups.at(-1)
    if (last && last.amount === amount && last.load === text) last.count += 1
    else groups.push({ count: 1, amount, load: text })
  }
  return groups
}

function targetAmount({ repsMin, repsMax, durationSeconds }: NextSet['target'], isOpen: boolean): string {
  const more = isOpen ? '+' : ''
  if (typeof repsMin === 'number') return `${rangeText({ min: repsMin, max: repsMax ?? repsMin })}${more}`
  return typeof durationSeconds === 'number' ? `${secondsText(durationSeconds)}${more}` : 'as it goes'
}

export const warmUpCount = (sets: readonly NextSet[]) => sets.filter(({ kind }) => kind === 'warmup').length
