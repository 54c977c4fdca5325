import { setTimeout as sleep } from 'node:timers/promises'
import { type Attempt, attempt, type Failed } from './attempt.ts'
import type { Model, ModelAnswer, ModelPlace, ModelUsage, Question } from './model.ts'
import { type Settings, speak, type Way } from './speak.ts'

type Tools = {
  settings: Settings
  deadlineMs: number
  fetch: typeof fetch
  /** Which endpoints have turned out to know no schemas. */
  needWords: Set<string>
}

/** Before a request that broke off or came at a bad time is made again. */
const pauseMs = 100
const mostRemembered = 1000

export function openedModel(place: ModelPlace, { settings, deadlineMs, fetch, needWords }: Tools): Model {
  const here = `${place.baseUrl} ${place.name}`
  const speech = () => ({ place, settings, fetch, way: wayFor(needWords.has(here)) })

  async function ask<T>(question: Question<T> & { deadline: AbortSignal }): Promise<ModelAnswer<T>> {
    const { deadline } = question
    const startedAt = performance.now()
    const usual = speech()
    const first = await attempt(usual, question, deadline)
    const next = first.ok ? undefined : secondTry(place, usual.way, first)
    const isTimeLeft = performance.now() - startedAt + (next?.waitMs ?? 0) <= deadlineMs / 2
    if (!next || !isTimeLeft || deadline.aborted) return answerOf(place, first, first.usage)
    await sleep(next.waitMs)
    const second = await attempt({ ...usual, way: next.way }, question, deadline)
    if (second.ok && next.way !== usual.way) remember(needWords, here)
    return answerOf(place, second, sum(first.usage, second.usage))
  }

  async function requestFor(question: Question<unknown>): Promise<{ url: string; body: string }> {
    const requests: { url: string; body: string }[] = []
    const note: typeof fetch = async (url, init) => {
      requests.push({ url: `${url}`, body: `${init?.body}` })
      throw new Error('noted, not sent')
    }
    await speak({ ...speech(), fetch: note }, question).catch(() => {})
    const [request] = requests
    if (!request) throw new Error(`There is no way to ask ${place.provider}`)
    return request
  }

  return { name: place.name, provider: place.provider, ask, requestFor }
}

const wayFor = (needsWords: boolean): Way => (needsWords ? 'words' : 'schema')

/**
 * How to ask once more, if that may help. Whoever turned a request with a schema down, or answered it with prose, does
 * not know schemas and is asked in words. Whoever was busy or broke off is asked the same.
 */
function secondTry({ provider }: ModelPlace, way: Way, { trouble, isProse }: Failed) {
  const isTurnedDown = trouble.reason === 'refused' && trouble.detail.startsWith('HTTP')
  if (provider === 'openai_compatible' && way === 'schema' && (isProse || isTurnedDown))
    return { way: wayFor(true), waitMs: 0 }
  return trouble.canRetry ? { way, waitMs: Math.max(trouble.waitMs, pauseMs) } : undefined
}

function remember(places: Set<string>, place: string): void {
  if (places.size >= mostRemembered) places.clear()
  places.add(place)
}

const sum = (a: ModelUsage, b: ModelUsage): ModelUsage => ({
  inputTokens: a.inputTokens + b.inputTokens,
  outputTokens: a.outputTokens + b.outputTokens,
})

function answerOf<T>({ name }: ModelPlace, made: Attempt<T>, usage: ModelUsage): ModelAnswer<T> {
  if (made.ok) return { ok: true, value: made.value, usage, model: name }
  const { reason, detail } = made.trouble
  return { ok: false, reason, detail, usage }
}
