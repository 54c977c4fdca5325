import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type Keys = { accessKeyId: string; secretAccessKey: string; region: string }

type Claim = {
  credential: string
  signedHeaders: string
  signature: string
  at: string
  payload: string
  seconds: number
}

const algorithm = 'AWS4-HMAC-SHA256'
const skewSeconds = 900

/** AWS Signature Version 4 (AWS General Reference, "Signing AWS API requests"). Nothing, or the code S3 answers. */
export function isSigned(request: IncomingMessage, body: Buffer, keys: Keys, now: Date): string | undefined {
  const url = new URL(request.url ?? '/', 'http://s3')
  const claim = url.searchParams.has('X-Amz-Signature') ? inAddress(url) : inHeaders(request)
  if (!claim) return 'AccessDenied'
  const [id, day = '', region, service] = claim.credential.split('/')
  if (id !== keys.accessKeyId || region !== keys.region || service !== 's3') return 'InvalidAccessKeyId'
  const ageSeconds = (now.getTime() - Date.parse(extended(claim.at))) / 1000
  if (ageSeconds < -skewSeconds || ageSeconds > claim.seconds) return 'AccessDenied'
  const isWhole = claim.payload === 'UNSIGNED-PAYLOAD' || claim.payload === sha256(body)
  if (!isWhole) return 'XAmzContentSHA256Mismatch'

  const headers = claim.signedHeaders.split(';').map((name) => `${name}:${headerOf(request, name)}\n`)
  const canonical = [request.method, url.pathname, queryOf(url), headers.join(''), claim.signedHeaders, claim.payload]
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = [algorithm, claim.at, scope, sha256(canonical.join('\n'))].join('\n')
  const key = [day, keys.region, 's3', 'aws4_request'].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${keys.secretAccessKey}`),
  )
  const [expected, sent] = [hmac(key, toSign), Buffer.from(claim.signature, 'hex')]
  return expected.length === sent.length && timingSafeEqual(expected, sent) ? undefined : 'SignatureDoesNotMatch'
}

function inHeaders({ headers }: IncomingMessage): Claim | undefined {
  const found = /Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)/.exec(headers.authorization ?? '')
  if (!headers.authorization?.startsWith(algorithm) || !found) return undefined
  const [, credential = '', signedHeaders = '', signature = ''] = found
  const [at, payload] = [String(headers['x-amz-date']), String(headers['x-amz-content-sha256'])]
  return { credential, signedHeaders, signature, at, payload, seconds: skewSeconds }
}

function inAddress({ searchParams }: URL): Claim | undefined {
  const of = (name: string) => searchParams.get(`X-Amz-${name}`) ?? ''
  if (of('Algorithm') !== algorithm) return undefined
  const claim = { credential: of('Credential'), signedHeaders: of('SignedHeaders'), signature: of('Signature') }
  return { ...claim, at: of('Date'), payload: 'UNSIGNED-PAYLOAD', seconds: Number(of('Expires')) }
}

function queryOf({ searchParams }: URL): string {
  return [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

const headerOf = ({ headers }: IncomingMessage, name: string) =>
  String(headers[name] ?? '')
    .trim()
    .replace(/\s+/g, ' ')

/** `20261125T095400Z` as ISO 8601 is parsed. */
const extended = (at: string) => at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
