import { readAnswer } from './answer.ts'
import { isBrokenOff, type Trouble, trouble, troubleOf } from './failure.ts'
import type { ModelUsage, Question } from './model.ts'
import { type Speech, type Spoken, speak } from './speak.ts'

export type Failed = { ok: false; trouble: Trouble; isProse: boolean; usage: ModelUsage }
export type Attempt<T> = { ok: true; value: T; usage: ModelUsage } | Failed

/** One request and what came of it. Nothing of it is left running afterwards. */
export async function attempt<T>(speech: Speech, question: Question<T>, deadline: AbortSignal): Promise<Attempt<T>> {
  const over = new AbortController()
  try {
    const signal = AbortSignal.any([deadline, over.signal])
    return read(await untilAborted(speak({ ...speech, signal }, question), deadline), question)
  } catch (error) {
    return failed(deadline.aborted ? trouble('timeout', 'the deadline is over') : troubleOf(error))
  } finally {
    over.abort()
  }
}

/** A whole answer counts, however the peer said that it ended. */
function read<T>({ text, finish, usage, error }: Spoken, { schema }: Question<T>): Attempt<T> {
  if (finish === 'content-filter') return failed(trouble('refused', 'stopped by a content filter'), usage)
  const answer = readAnswer(text, schema)
  if (answer.ok) return { ...answer, usage }
  if (finish === 'length') return failed(trouble('truncated', 'more than AI_MAX_TOKENS'), usage)
  const isCut = text !== '' && (finish === 'interrupted' || finish === 'none' || isBrokenOff(error))
  if (isCut) return failed(trouble('truncated', 'the stream ended early'), usage)
  if (error !== undefined) return failed(troubleOf(error), usage)
  return failed(trouble('bad_answer', answer.detail), usage, answer.isProse)
}

function failed(what: Trouble, usage: ModelUsage = { inputTokens: 0, outputTokens: 0 }, isProse = false): Failed {
  return { ok: false, trouble: what, usage, isProse }
}

/** Whatever the SDK still waits for when the time is over, nobody waits for the SDK. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const stop = () => aborted.reject(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener('abort', stop))
}
