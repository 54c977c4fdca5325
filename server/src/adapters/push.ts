import webPush from 'web-push'
import { openGuardedFetch } from './guarded-fetch.ts'

/** A browser that takes web push, as it says itself. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string }

/** `gone`: it takes nothing any more. `later`: its service has no time. `refused`: this will never do. */
export type PushOutcome = 'sent' | 'gone' | 'later' | 'refused'

export type Push = {
  publicKey: string
  mayReach(endpoint: string): boolean
  send(target: PushTarget, message: object): Promise<PushOutcome>
}

/** The key pair that says who sends (VAPID, RFC 8292). Browsers are tied to it: with another one none is reached. */
export type PushKeys = { publicKey: string; privateKey: string }

export const makePushKeys = (): PushKeys => webPush.generateVAPIDKeys()

type Options = { keys: PushKeys; contact: () => string; mayConnectTo: (address: string) => boolean }

const patienceMs = 10_000
/** What is older is not worth a buzz. */
const oneDaySeconds = 86_400

/** Web push (RFC 8030), sealed for the browser alone (RFC 8291). Endpoints are addresses that people give. */
export function openPush({ keys, contact, mayConnectTo }: Options): Push {
  const guardedFetch = openGuardedFetch({ mayConnectTo, maxBytes: 10_000 })

  function requestFor({ endpoint, p256dh, auth }: PushTarget, message: object) {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
      vapidDetails: { subject: subjectOf(contact()), ...keys },
      TTL: oneDaySeconds,
      urgency: 'normal',
    })
  }

  async function post(request: ReturnType<typeof requestFor>): Promise<PushOutcome> {
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
    const { status } = await guardedFetch(request.endpoint, {
      ...{ method: 'POST', headers, signal: AbortSignal.timeout(patienceMs) },
      body: new Uint8Array(request.body ?? []),
    })
    return outcomeOf(status)
  }

  return {
    publicKey: keys.publicKey,
    mayReach: (endpoint) => URL.parse(endpoint)?.protocol === 'https:' || mayConnectTo('127.0.0.1'),
    async send(target, message) {
      let request: ReturnType<typeof requestFor>
      try {
        request = requestFor(target, message)
      } catch {
        // Keys that are no point of the curve: whoever gave them may have made them up.
        return 'refused'
      }
      return post(request).catch(() => 'later')
    },
  }
}

/** Whom a push service would write to: it takes https and mailto only. */
const subjectOf = (address: string) => (address.startsWith('https:') ? address : 'mailto:operator@fitai.invalid')

function outcomeOf(status: number): PushOutcome {
  if (status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'later' : 'refused'
}
