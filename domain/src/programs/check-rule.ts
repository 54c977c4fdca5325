import type { Step } from './program.ts'
import type { ProgressionRule, Stall } from './rules.ts'

/** What is wrong with the numbers of a rule. Each comparison is false for what is no number. */
export function ruleProblems(rule: ProgressionRule): string[] {
  switch (rule.kind) {
    case 'fixed':
      return []
    case 'linear':
      return [...stepProblems(rule.step), ...stallProblems(rule.stall)]
    case 'double':
      return stepProblems(rule.step)
    case 'staged':
      return [...stepProblems(rule.step), ...stageProblems(rule)]
    case 'amrap':
      return [...rowProblems(rule), ...stallProblems(rule.stall)]
    case 'training_max':
      return [...stepProblems(rule.step), ...percentProblems(rule.stallPercent)]
    case 'effort':
      return [...stepProblems(rule.step), ...(isWithin(rule.rir, 0, 5) ? [] : ['it leaves 0 to 5 reps in reserve.'])]
    case 'total_reps':
      return amountProblems({ ...rule, from: rule.total })
    case 'reps':
    case 'time':
      return amountProblems(rule)
  }
}

const isWithin = (value: number, least: number, most: number) => value >= least && value <= most

function stepProblems({ kg, lb }: Step): string[] {
  const isFine = isWithin(kg, 0.1, 50) && isWithin(lb, 0.1, 110)
  return isFine ? [] : ['a step is 0.1 to 50 kg, and as much in pounds.']
}

function stallProblems({ fails, percent }: Stall): string[] {
  const isCounted = isWithin(fails, 1, 10) && Number.isInteger(fails)
  return [...(isCounted ? [] : ['it stalls after 1 to 10 misses.']), ...percentProblems(percent)]
}

function percentProblems(percent: number): string[] {
  return isWithin(percent, 1, 50) ? [] : ['after a stall 1 to 50 % come off.']
}

type Staged = Extract<ProgressionRule, { kind: 'staged' }>

function stageProblems({ stages, restart }: Staged): string[] {
  const areFine = stages.every(({ sets, reps }) => isWithin(sets, 1, 20) && isWithin(reps, 1, 50))
  const isStart = 'percent' in restart ? isWithin(restart.percent, 50, 100) : stepProblems(restart.plus).length === 0
  return [
    ...(isWithin(stages.length, 1, 6) && areFine ? [] : ['it has 1 to 6 stages of 1 to 20 sets and 1 to 50 reps.']),
    ...(isStart ? [] : ['it begins anew at 50 to 100 %, or a step above.']),
  ]
}

function rowProblems({ rows }: Extract<ProgressionRule, { kind: 'amrap' }>): string[] {
  const isRising = rows.every(({ reps }, at) => isWithin(reps, 0, 100) && reps > (rows[at - 1]?.reps ?? -1))
  const areSteps = rows.every(({ step }) => isWithin(step.kg, 0, 50) && isWithin(step.lb, 0, 110))
  return isWithin(rows.length, 1, 10) && isRising && areSteps
    ? []
    : ['what the last set brings are 1 to 10 rows, the fewest reps first, of 0 to 50 kg each.']
}

type Amount = { from: number; add: number; most: number; step: Step | null; stall: Stall }

function amountProblems({ from, add, most, step, stall }: Amount): string[] {
  const isFine = isWithin(from, 1, 7200) && isWithin(add, 1, 600) && isWithin(most, from, 7200)
  return [
    ...(isFine ? [] : ['it grows from 1 or more, by 1 or more, to a most.']),
    ...(step ? stepProblems(step) : []),
    ...stallProblems(stall),
  ]
}
