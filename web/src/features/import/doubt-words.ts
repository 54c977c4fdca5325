import type { BodyRejectReason, BodySuspicion, Doubt, RejectReason } from '@fitai/domain'

const rejected = {
  field_count: 'It has more or fewer fields than the header.',
  no_date: 'It has no date that can be read.',
  no_exercise: 'It names no exercise.',
  no_set_index: 'It does not say which set it is.',
  no_kind: 'It does not say what was measured.',
  kind_too_long: 'The name of what was measured is longer than 40 letters.',
  unreadable_number: 'A value is no number.',
  unknown_unit: 'The unit is none that fits what was measured.',
  out_of_range: 'A value lies outside what can be measured.',
} satisfies Record<RejectReason | BodyRejectReason, string>

const odd = {
  weight_too_high: 'heavier than anybody lifts',
  weight_unlike_others: 'much heavier than the other sets',
  negative_weight: 'a weight below zero, taken as help',
  reps_too_high: 'very many reps',
  reps_not_whole: 'a part of a rep, rounded',
  rpe_out_of_range: 'an RPE outside 1 to 10, left out',
  unknown_set_kind: 'a kind of set nobody knows, taken as a working set',
  unreadable_number: 'a value that is no number, left out',
  workout_too_long: 'a workout of more than six hours, its end left open',
  value_unlike_others: 'far from the other values',
} satisfies Record<Doubt | BodySuspicion['why'], string>

const sentences = new Map<string, string>(Object.entries(rejected))
const remarks = new Map<string, string>(Object.entries(odd))

/** Why a row is left out. */
export const whyRejected = (reason: string): string => sentences.get(reason) ?? reason
/** What is odd about a row. */
export const whyOdd = (why: string): string => remarks.get(why) ?? why
