import type { z } from 'zod'

export type Provider = 'gemini' | 'openai_compatible'

/** A model and where it is. The key goes into a header of the request and nowhere else. */
export type ModelPlace = {
  provider: Provider
  baseUrl: string
  name: string
  key: string | undefined
  /** Whoever runs the server may name addresses inside their network, its users may not. */
  givenBy: 'operator' | 'user'
}

export type Question<T> = {
  system: string
  prompt: string
  schema: z.ZodType<T>
  /** Hears of the answer while it grows, unchecked; must not throw. The model is then asked to stream. */
  onPartial?: ((partial: unknown) => void) | undefined
}

export type ModelUsage = { inputTokens: number; outputTokens: number }

export type ModelFailure =
  | 'timeout'
  | 'rate_limited'
  /** It would not answer this: its safety filter, or a request it does not take. */
  | 'refused'
  | 'unavailable'
  | 'unknown_model'
  | 'bad_key'
  | 'bad_answer'
  | 'truncated'
  | 'blocked_address'

export type ModelAnswer<T> =
  | { ok: true; value: T; usage: ModelUsage; model: string }
  /** The detail is for the log: our words and the peer's codes, never its sentences. */
  | { ok: false; reason: ModelFailure; detail: string; usage: ModelUsage }

export type Model = {
  name: string
  provider: Provider
  /** Never throws for what a peer does. */
  ask<T>(question: Question<T> & { deadline: AbortSignal }): Promise<ModelAnswer<T>>
  /** Byte for byte what `ask` would send first, made by the code that sends it. */
  requestFor(question: Question<unknown>): Promise<{ url: string; body: string }>
}

export type Models = {
  at(place: ModelPlace): Model
  /** The base URL that a user gave, as it will be asked, or what is wrong with it. Host names are looked up later. */
  readBaseUrl(text: string): { baseUrl: string } | { problem: 'malformed' | 'inside' }
}
