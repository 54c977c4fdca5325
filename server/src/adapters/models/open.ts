import { isIP } from 'node:net'
import { openGuardedFetch } from '../guarded-fetch.ts'
import { isPublicAddress } from '../public-address.ts'
import { baseUrlFrom } from './base-url.ts'
import type { Models } from './model.ts'
import { openedModel } from './opened-model.ts'

type Options = {
  temperature: number | undefined
  maxTokens: number
  deadlineMs: number
  /** Where the addresses that users give may lead; tests have their peers elsewhere. */
  mayUsersConnectTo?: (address: string) => boolean
}

const largestAnswer = 1024 * 1024

/** The models that can be asked. Nothing is connected to until one is. */
export function openModels({
  temperature,
  maxTokens,
  deadlineMs,
  mayUsersConnectTo = isPublicAddress,
}: Options): Models {
  const fetches = {
    operator: openGuardedFetch({ maxBytes: largestAnswer, mayConnectTo: () => true }),
    user: openGuardedFetch({ maxBytes: largestAnswer, mayConnectTo: mayUsersConnectTo }),
  }
  const tools = { settings: { temperature, maxTokens }, deadlineMs, needWords: new Set<string>() }
  return {
    at: (place) => openedModel(place, { ...tools, fetch: fetches[place.givenBy] }),
    readBaseUrl(text) {
      const baseUrl = baseUrlFrom(text, 'v1')
      if (baseUrl === undefined) return { problem: 'malformed' }
      const host = new URL(baseUrl).hostname.replace(/^\[|\]$/g, '')
      const address = /(^|\.)localhost\.?$/.test(host) ? '127.0.0.1' : host
      return isIP(address) === 0 || mayUsersConnectTo(address) ? { baseUrl } : { problem: 'inside' }
    },
  }
}
