import type { Trend } from './trend.ts'

export const plateauTips = [
  'deload_week',
  'change_rep_range',
  'add_a_set',
  'fewer_sets',
  'closer_variation',
  'more_rest',
  'train_it_twice',
] as const
export type PlateauTip = (typeof plateauTips)[number]

/** What is known of a lift that is stuck. Hard sets and sessions a week; RPE as the mean of its logged sets. */
export type StuckLift = {
  trend: Pick<Trend, 'label' | 'daysSinceBest'>
  hardSetsPerWeek: number
  sessionsPerWeek: number
  averageRpe: number | undefined
}

/**
 * What to try with a lift that is stuck or falling, best first, three at most. Little training asks for more of it, much
 * and hard training for less; a long standstill for another stimulus (ACSM 2026, Pelland 2024, Bell 2023: deload).
 */
export function tipsFor({ trend, hardSetsPerWeek, sessionsPerWeek, averageRpe }: StuckLift): PlateauTip[] {
  const isHard = (averageRpe ?? 0) >= 9
  const isMuch = hardSetsPerWeek >= 10
  const tips: PlateauTip[] = []
  if (trend.label === 'declining' || (isHard && isMuch)) tips.push('deload_week')
  if (isMuch && isHard) tips.push('fewer_sets')
  if (sessionsPerWeek < 1.5) tips.push('train_it_twice')
  if (!isMuch) tips.push('add_a_set')
  if (trend.daysSinceBest >= 42) tips.push('closer_variation')
  tips.push('change_rep_range', 'more_rest')
  return tips.slice(0, 3)
}

const sentences: Record<PlateauTip, string> = {
  deload_week: 'Take one easy week: half the sets, the same weights, four reps in reserve.',
  change_rep_range: 'Change the reps for four weeks: from fives to eights, or the other way round.',
  add_a_set: 'Add one hard set a session for three weeks and look again.',
  fewer_sets: 'Do a third fewer sets for two weeks and keep the weights.',
  closer_variation: 'Swap in a close variation for six weeks, such as a pause or another grip.',
  more_rest: 'Rest three minutes and more between the heavy sets.',
  train_it_twice: 'Spread the same sets over two days a week.',
}

export function tipSentence(tip: PlateauTip): string {
  return sentences[tip]
}
