import type { Program } from '@fitai/contract'
import type { ProgramSet, ProgressionRule, WeightUnit } from '@fitai/domain'
import { number, weight } from '../format.ts'
import { rangeText, secondsText } from '../targets.ts'

type Entry = Program['weeks'][number]['days'][number]['entries'][number]

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
