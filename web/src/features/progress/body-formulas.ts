import { type BodyProgress, type Explanation, readBody } from '@fitai/contract'
import type { Question } from './Why.tsx'

/** How the figures of the body are made. The reply names only who says so. */
const formulas = {
  weights: 'Each day the trend goes 10 % of the way to the scales',
  ratePerWeekKg: 'Theil–Sen: the median of all slopes between two weigh-ins of the last 28 days',
  bodyFat: 'As entered, else by the tape: height, neck, waist and, for women, hips',
  navyBodyFat: '495 ÷ density − 450, the density from height, neck, waist and, for women, hips, by logarithms',
  fatFreeMassIndex: 'Weight × (1 − body fat) ÷ height²',
  bodyMassIndex: 'Weight ÷ height²',
  basalMetabolicRateKcal:
    '370 + 21.6 × fat-free kg where body fat is known, else 10 × kg + 6.25 × cm − 5 × years, + 5 for men, − 161 for women',
} as const
export type BodyFigure = Exclude<keyof typeof formulas, 'weights' | 'ratePerWeekKg' | 'bodyFat'>

/** Answers as the analytics do, from what is on the page already: this reply explains nothing itself. */
export function whyBody(figure: keyof typeof formulas, data: BodyProgress): Question {
  const explanation: Explanation = {
    figure,
    formula: formulas[figure],
    source: sourceOf(figure, data),
    inputs: inputsOf(figure, data),
  }
  return {
    key: [readBody.path, figure, data.to, explanation.inputs],
    ask: async () => ({ explanations: [explanation] }),
  }
}

function sourceOf(figure: keyof typeof formulas, data: BodyProgress): string {
  if (figure === 'weights') return 'Walker 1991'
  return figure === 'bodyFat' ? data.navyBodyFat.source : data[figure].source
}

function inputsOf(figure: keyof typeof formulas, { weights, bodyFat }: BodyProgress): Explanation['inputs'] {
  const days = figure === 'bodyFat' || figure === 'navyBodyFat' ? bodyFat : weights
  const [first, last] = [days[0]?.date ?? null, days.at(-1)?.date ?? null]
  return {
    kind: days === weights ? 'weigh_ins' : 'days',
    count: days.length,
    from: first,
    to: last,
    ids: [],
    all: null,
  }
}
