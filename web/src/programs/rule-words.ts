import type { ProgressionRule, Stage, Step, WeightUnit } from '@fitai/domain'
import { clock, number, plural, weight } from '../format.ts'

type Kind = ProgressionRule['kind']

/** A rule by its name, for whoever chooses one. */
export const ruleWords = {
  fixed: 'As last time',
  linear: 'A step every session',
  double: 'Reps before weight',
  staged: 'More sets after a miss',
  amrap: 'The open set decides',
  training_max: 'Training max',
  effort: 'By effort',
  total_reps: 'All reps together',
  reps: 'More reps',
  time: 'More time',
} satisfies Record<Kind, string>

/** How a lift moves on, in a plain sentence or two. */
export function ruleSentence(rule: ProgressionRule, unit: WeightUnit): string {
  const step = (of: Step) => `+${weight(of[unit], unit)}`
  switch (rule.kind) {
    case 'fixed':
      return 'What you lifted last is offered again.'
    case 'linear':
      return `${step(rule.step)} after each session with all sets done. ${stallSentence(rule.stall)}`
    case 'double':
      return `Reps first${rule.isPerSet ? ', each set for itself' : ''}: ${step(rule.step)} once ${rule.isPerSet ? 'it has' : 'all sets have'} the most reps.`
    case 'staged':
      return `${step(rule.step)} after all sets. ${stagesSentence(rule.stages, rule.restart, unit)}`
    case 'amrap':
      return `${rowsSentence(rule.rows, unit)} ${stallSentence(rule.stall)}`
    case 'training_max':
      return `${step(rule.step)} on the training max after a cycle without a miss, ${number(rule.stallPercent)} % off it after one with.`
    case 'effort':
      return `The load that leaves ${plural(rule.rir, 'rep')} in reserve, by the effort you write down.`
    case 'total_reps':
      return `${totalSentence(rule.total, rule.add, rule.most, rule.step && step(rule.step))} ${stallSentence(rule.stall)}`
    case 'reps':
    case 'time':
      return `${amountSentence(rule, rule.step && step(rule.step))} ${stallSentence(rule.stall)}`
  }
}

function stallSentence({ fails, percent }: { fails: number; percent: number }): string {
  return `${number(percent)} % off after ${fails === 1 ? 'a miss' : `${fails} misses in a row`}.`
}

type Staged = Extract<ProgressionRule, { kind: 'staged' }>

function stagesSentence([, ...later]: readonly Stage[], restart: Staged['restart'], unit: WeightUnit): string {
  const schemes = later.map(({ sets, reps }) => `${sets} × ${reps}`).join(', then ')
  const anew =
    'percent' in restart
      ? `it begins anew at ${number(restart.percent)} %`
      : `it begins anew ${weight(restart.plus[unit], unit)} above the last load of the first stage`
  return schemes === '' ? `After a miss ${anew}.` : `After a miss the same load in ${schemes}; after the last, ${anew}.`
}

function rowsSentence(rows: Extract<ProgressionRule, { kind: 'amrap' }>['rows'], unit: WeightUnit): string {
  const wins = rows
    .filter(({ step }) => step[unit] > 0)
    .map(({ reps, step }) => `${plural(reps, 'rep')} ${reps === 1 ? 'brings' : 'bring'} +${weight(step[unit], unit)}`)
  return `The last open set decides: ${wins.length > 0 ? wins.join(', ') : 'nothing comes on'}.`
}

function totalSentence(total: number, add: number, most: number, step: string | null): string {
  if (step !== null) return `${plural(total, 'rep')} in all sets together bring ${step}.`
  return `${plural(total, 'rep')} in all sets together; then ${number(add)} more, up to ${number(most)}.`
}

type Amount = Extract<ProgressionRule, { kind: 'reps' | 'time' }>

function amountSentence({ kind, from, add, most }: Amount, step: string | null): string {
  const text = (value: number) => (kind === 'reps' ? plural(value, 'rep') : clock(value))
  const more = kind === 'reps' ? plural(add, 'rep') : `${number(add)} s`
  const then = step === null ? '' : `; there ${step} and ${text(from)} again`
  return `${more} more after all sets, from ${text(from)} to ${text(most)}${then}.`
}
