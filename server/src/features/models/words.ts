import type { noModelReasons } from '@fitai/contract'
import type { ModelFailure } from '../../app.ts'

export type NoModel = (typeof noModelReasons)[number]

const reasons: Record<NoModel, string> = {
  turned_off: 'Models are turned off on this server.',
  not_allowed: 'You have turned models off.',
  not_configured: 'There is no model here: the coach plans by its rules.',
  key_unreadable: 'The key of your model cannot be read any more: enter it again.',
  budget_spent: 'You have asked the model as often as a day allows.',
}

export const whyNone = (reason: NoModel): string => reasons[reason]

/** What a user can do something about, or would wonder at. That there is no model is nothing to be told every time. */
export const isWorthTelling = (reason: NoModel): boolean => reason === 'budget_spent' || reason === 'key_unreadable'

/** What became of a question to a model, in words of ours: a peer's own could say anything. */
export function whyNoHelp(reason: ModelFailure, model: string, deadlineMs: number): string {
  const failures: Record<ModelFailure, string> = {
    timeout: `${model} did not answer within ${deadlineMs / 1000} seconds.`,
    rate_limited: `${model} takes no more questions for now.`,
    refused: `${model} did not want to answer.`,
    unavailable: `${model} could not be reached.`,
    unknown_model: `There is no model ${model}, or not any more.`,
    bad_key: `The key for ${model} is not accepted.`,
    bad_answer: `What ${model} answered could not be used.`,
    truncated: `The answer of ${model} broke off.`,
    blocked_address: `${model} is not on the public internet, and this server connects to nothing else.`,
  }
  return failures[reason]
}
