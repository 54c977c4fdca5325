import { setTimeout as sleep } from 'node:timers/promises'
import { openGuardedFetch, type Resolve } from '../guarded-fetch.ts'
import { isPublicAddress } from '../public-address.ts'
import { readAnswer } from './answer.ts'
import { type Trouble, troubleOf } from './failure.ts'
import type { Model, ModelAnswer, ModelPlace, Models, ModelUsage, Question } from './model.ts'
import { type Settings, type Spoken, speak, type Way } from './speak.ts'

type Options = Settings & {
  deadlineMs: number
  /** Where the addresses that users give may lead; the public internet unless a test has its peers elsewhere. */
  mayUsersConnectTo?: (address: string) => boolean
  resolve?: Resolve
}

const largestAnswer = 1024 * 1024
/** Before a request that was cut off or turned away is made again. */
const pauseMs = 100
const mostRemembered = 1000

/** The models that can be asked. Nothing is connected to until one is. */
export function openModels({ deadlineMs, mayUsersConnectTo = isPublicAddress, resolve, ...settings }: Options): Models {
  const guard = { maxBytes: largestAnswer, ...(resolve && { resolve }) }
  const fetches = {
    operator: openGuardedFetch({ ...guard, mayConnectTo: () => true }),
    user: openGuardedFetch({ ...guard, mayConnectTo: mayUsersConnectTo }),
  }
  const needWords = new Set<string>()

  function at(place: ModelPlace): Model {
    const key = `${place.baseUrl} ${place.name}`
    const wayNow = (): Way => (needWords.has(key) ? 'words' : 'schema')
    const speech = { place, settings, fetch: fetches[place.givenBy] }

    async function attempt<T>(question: Question<T>, way: Way, deadline: AbortSignal): Promise<Attempt<T>> {
      const over = new AbortController()
      try {
        const signal = AbortSignal.any([deadline, over.signal])
        return read(await untilAborted(speak({ ...speech, way, signal }, question), deadline), question)
      } catch (error) {
        return failed(deadline.aborted ? late : troubleOf(error))
      } finally {
        over.abort()
      }
    }

    return {
      name: place.name,
      provider: place.provider,

      async ask({ deadline, ...question }) {
        const startedAt = performance.now()
        const mayAskAgain = (waitMs: number) => performance.now() - startedAt + waitMs <= deadlineMs / 2
        const way = wayNow()
        const first = await attempt(question, way, deadline)
        const next = first.ok || deadline.aborted ? undefined : secondWay(place, way, first)
        if (!next || !mayAskAgain(next.waitMs)) return shown(place, first, first.usage)
        await sleep(next.waitMs, undefined, { signal: deadline }).catch(() => {})
        const second = await attempt(question, next.way, deadline)
        if (second.ok && next.way !== way) remember(key)
        return shown(place, second, sum(first.usage, second.usage))
      },

      async requestFor(question) {
        const requests: { url: string; body: string }[] = []
        const note: typeof fetch = async (url, init) => {
          requests.push({ url: `${url}`, body: `${init?.body}` })
          throw new Error('noted, not sent')
        }
        await speak({ place, settings, way: wayNow(), fetch: note }, question).catch(() => {})
        const [request] = requests
        if (!request) throw new Error(`no request to ${place.provider} can be made`)
        return request
      },
    }
  }

  function remember(key: string): void {
    if (needWords.size >= mostRemembered) needWords.clear()
    needWords.add(key)
  }

  return { at }
}

type Failed = { ok: false; trouble: Trouble; isProse: boolean; usage: ModelUsage }
type Attempt<T> = { ok: true; value: T; usage: ModelUsage } | Failed

const nothing: ModelUsage = { inputTokens: 0, outputTokens: 0 }
const late: Trouble = { reason: 'timeout', detail: 'the deadline is over', canRetry: false, waitMs: 0 }

const failed = (trouble: Trouble, { usage = nothing, isProse = false } = {}): Failed => ({
  ...{ ok: false, trouble, isProse, usage },
})

const sum = (a: ModelUsage, b: ModelUsage): ModelUsage => ({
  inputTokens: a.inputTokens + b.inputTokens,
  outputTokens: a.outputTokens + b.outputTokens,
})

/** A whole answer counts, however the peer said that it ended. */
function read<T>({ text, finish, usage, error }: Spoken, { schema }: Question<T>): Attempt<T> {
  const because = (reason: Trouble['reason'], detail: string, isProse = false) =>
    failed({ reason, detail, canRetry: false, waitMs: 0 }, { usage, isProse })
  if (finish === 'content-filter') return because('refused', 'stopped by a content filter')
  const answer = readAnswer(text, schema)
  if (answer.ok) return { ...answer, usage }
  if (finish === 'length') return because('truncated', 'more than AI_MAX_TOKENS')
  if (finish === 'interrupted' || finish === 'none') return because('truncated', 'the stream ended early')
  if (error !== undefined) return failed(troubleOf(error), { usage })
  return because('bad_answer', answer.detail, answer.isProse)
}

/**
 * How to ask once more, if that may help. Whoever turned the request with the schema down, or answered it with prose,
 * is asked in words; whoever was busy or broke off, in the same way.
 */
function secondWay({ provider }: ModelPlace, way: Way, { trouble, isProse }: Failed) {
  const isUnknownField = /^HTTP (400|422|501)$/.test(trouble.detail) && trouble.reason !== 'bad_key'
  if (provider === 'openai_compatible' && way === 'schema' && (isProse || isUnknownField))
    return { way: 'words' as const, waitMs: 0 }
  return trouble.canRetry ? { way, waitMs: Math.max(trouble.waitMs, pauseMs) } : undefined
}

function shown<T>({ name }: ModelPlace, attempt: Attempt<T>, usage: ModelUsage): ModelAnswer<T> {
  if (attempt.ok) return { ok: true, value: attempt.value, usage, model: name }
  const { reason, detail } = attempt.trouble
  return { ok: false, reason, detail, usage }
}

/** Whatever the SDK still waits for when the time is over, nobody waits for the SDK. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const stop = () => aborted.reject(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener('abort', stop))
}
