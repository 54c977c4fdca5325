import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

/** Where a request was not allowed to go. */
export class BlockedAddress extends Error {
  override readonly name = 'BlockedAddress'
}

export class ResponseTooLarge extends Error {
  override readonly name = 'ResponseTooLarge'
}

/** All addresses of a host name. */
export type Resolve = (
  hostname: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6'; hints?: number },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

type Guard = {
  mayConnectTo: (address: string) => boolean
  /** Larger answers break off with `ResponseTooLarge`. */
  maxBytes: number
  resolve?: Resolve
}

/**
 * A `fetch` for addresses that other people give. Every address is checked when the connection is made, with the very
 * answer of the name server it is made to: a name that changes its mind in between gains nothing. Redirects are
 * answered, never followed; no connection is used twice, and none goes through a proxy. It has no patience of its own:
 * give it a signal.
 */
export function openGuardedFetch({ mayConnectTo, maxBytes, resolve = systemLookup }: Guard): typeof fetch {
  const lookup = guardedLookup(mayConnectTo, resolve)
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!['http:', 'https:'].includes(url.protocol)) throw new BlockedAddress(`${url.protocol} is not http or https`)
    if (url.username !== '' || url.password !== '') throw new BlockedAddress('the address carries a password')
    // For a number Node asks no name server, and so never comes to `lookup`.
    if (isIP(host) !== 0 && !mayConnectTo(host)) throw new BlockedAddress('the address lies inside a network')
    const response = await send(url, init, lookup)
    const { statusCode = 0 } = response
    const body = [204, 205, 304].includes(statusCode) ? null : bodyOf(response, maxBytes)
    return new Response(body, { status: statusCode, headers: headersOf(response) })
  }
}

function guardedLookup(mayConnectTo: (address: string) => boolean, resolve: Resolve): LookupFunction {
  return (hostname, { all, family, hints }, callback) => {
    resolve(
      hostname,
      { all: true, ...(family !== undefined && { family }), ...(hints && { hints }) },
      (error, found) => {
        const [first] = found ?? []
        if (error) callback(error, '')
        else if (!first) callback(Object.assign(new Error('the name has no address'), { code: 'ENOTFOUND' }), '')
        else if (!found.every(({ address }) => mayConnectTo(address)))
          callback(new BlockedAddress('the name leads inside a network'), '')
        else if (all) callback(null, found)
        else callback(null, first.address, first.family)
      },
    )
  }
}

function send(url: URL, init: RequestInit, lookup: LookupFunction): Promise<http.IncomingMessage> {
  const { method = 'GET', body, signal } = init
  const headers = { ...Object.fromEntries(new Headers(init.headers)), 'accept-encoding': 'identity' }
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((answered, failed) => {
    if (signal?.aborted) return failed(signal.reason)
    const sent = request(url, { method, headers, lookup, agent: false, ...(signal && { signal }) }, answered)
    sent.on('error', failed)
    sent.end(bytesOf(body))
  })
}

function bytesOf(body: RequestInit['body']): string | Uint8Array | undefined {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string' || body instanceof Uint8Array) return body
  throw new TypeError('guarded fetch sends text and bytes only')
}

async function* upTo(maxBytes: number, response: http.IncomingMessage): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of response) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new ResponseTooLarge(`the answer has more than ${maxBytes} bytes`)
    yield chunk
  }
}

function bodyOf(response: http.IncomingMessage, maxBytes: number): ReadableStream<Uint8Array> {
  const chunks = upTo(maxBytes, response)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel() {
      response.destroy()
    },
  })
}

function headersOf({ headersDistinct }: http.IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  return headers
}
