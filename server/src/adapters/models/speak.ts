import { createGoogle } from '@ai-sdk/google'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { asSchema, parsePartialJson } from 'ai'
import { GoesOn } from './failure.ts'
import type { ModelPlace, ModelUsage, Question } from './model.ts'

export type Settings = { temperature: number | undefined; maxTokens: number }

/** How an endpoint hears of the schema: as a field of the request, or as words, where it does not know the field. */
export type Way = 'schema' | 'words'

/** What came back. A stream may say that something went wrong, and how it ended. */
export type Spoken = { text: string; finish: string; usage: ModelUsage; error?: unknown }

export type Speech = { place: ModelPlace; settings: Settings; way: Way; fetch: typeof fetch; signal?: AbortSignal }

/**
 * Asks once, by the SDK's own interface of a provider instead of its `generateText`: the deadline, the one retry and
 * the reading of half an answer are ours.
 */
export async function speak(
  { place, settings, way, fetch, signal }: Speech,
  question: Question<unknown>,
): Promise<Spoken> {
  const { jsonSchema } = asSchema(question.schema)
  const schema = await jsonSchema
  const words = `${question.system}\n\nAnswer with one JSON object of this JSON Schema, and nothing else:\n`
  const call = {
    prompt: [
      { role: 'system' as const, content: way === 'schema' ? question.system : words + JSON.stringify(schema) },
      { role: 'user' as const, content: [{ type: 'text' as const, text: question.prompt }] },
    ],
    ...(way === 'schema' && { responseFormat: { type: 'json' as const, schema, name: 'answer' } }),
    ...(settings.temperature !== undefined && { temperature: settings.temperature }),
    maxOutputTokens: settings.maxTokens,
    // Within seconds there is no time to think first, and thoughts count as output.
    ...(place.provider === 'gemini' && { reasoning: 'none' as const }),
    // Strict schemas may have no optional field.
    providerOptions: { openaiCompatible: { strictJsonSchema: false } },
    ...(signal && { abortSignal: signal }),
  }
  const model = modelAt(place, onceOnly(fetch))
  return question.onPartial ? streamed(model.doStream(call), question.onPartial, signal) : whole(model.doGenerate(call))
}

type LanguageModel = ReturnType<ReturnType<typeof createGoogle>>

function modelAt({ provider, baseUrl: baseURL, name, key }: ModelPlace, fetch: typeof globalThis.fetch): LanguageModel {
  if (provider === 'gemini') return createGoogle({ baseURL, apiKey: key ?? '', fetch })(name)
  const options = { supportsStructuredOutputs: true, includeUsage: true, fetch }
  return createOpenAICompatible({ name: 'openaiCompatible', baseURL, ...(key && { apiKey: key }), ...options })(name)
}

/** Gemini may say that it has more to say, and the SDK would go on asking for as long as it does. */
function onceOnly(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  let isFirst = true
  return (input, init) => {
    if (!isFirst) throw new GoesOn('one request, one answer')
    isFirst = false
    return fetch(input, init)
  }
}

async function whole(reply: ReturnType<LanguageModel['doGenerate']>): Promise<Spoken> {
  const { content, finishReason, usage } = await reply
  const text = content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('')
  return { text, finish: finishReason.unified, usage: tokensOf(usage) }
}

/** Half an answer is told every 50 ms at most: reading it again for every word would cost more the longer it is. */
const partialEveryMs = 50

async function streamed(
  reply: ReturnType<LanguageModel['doStream']>,
  onPartial: (partial: unknown) => void,
  signal?: AbortSignal,
): Promise<Spoken> {
  const { stream } = await reply
  const spoken: Spoken = { text: '', finish: 'none', usage: { inputTokens: 0, outputTokens: 0 } }
  let toldAt = 0
  for await (const part of stream) {
    if (part.type === 'finish')
      Object.assign(spoken, { finish: part.finishReason.unified, usage: tokensOf(part.usage) })
    if (part.type === 'error') spoken.error ??= part.error
    if (part.type !== 'text-delta') continue
    spoken.text += part.delta
    if (performance.now() - toldAt < partialEveryMs) continue
    toldAt = performance.now()
    const { value } = await parsePartialJson(spoken.text)
    if (value !== undefined && !signal?.aborted) onPartial(value)
  }
  return spoken
}

type SdkUsage = Awaited<ReturnType<LanguageModel['doGenerate']>>['usage']

const tokensOf = ({ inputTokens, outputTokens }: SdkUsage): ModelUsage => ({
  inputTokens: countOf(inputTokens.total),
  outputTokens: countOf(outputTokens.total),
})

/** A peer may claim any number. Ours are far below, and a day of the most questions still adds up. */
const mostTokens = 100_000
const countOf = (claimed: number | undefined) => Math.round(Math.min(Math.max(claimed || 0, 0), mostTokens))
