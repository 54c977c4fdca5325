import { type Dialect, event, onWire, pieces, type Saying, type Seen, startPeer } from './peer.ts'

const finishReasons = { stop: 'STOP', length: 'MAX_TOKENS', safety: 'SAFETY', none: undefined }

const statuses: Record<number, string> = {
  ...{ 400: 'INVALID_ARGUMENT', 401: 'UNAUTHENTICATED', 403: 'PERMISSION_DENIED', 404: 'NOT_FOUND' },
  ...{ 429: 'RESOURCE_EXHAUSTED', 500: 'INTERNAL', 503: 'UNAVAILABLE' },
}

/** The fields of `generationConfig` that we use. The real one turns down every field it does not know. */
const known = ['maxOutputTokens', 'temperature', 'responseMimeType', 'responseJsonSchema', 'thinkingConfig']

function objection({ path, headers, json }: Seen) {
  if (!/^\/v1beta\/models\/[\w.-]+:(generateContent|streamGenerateContent\?alt=sse)$/.test(path))
    return { status: 404, code: 'no such method' }
  const key = headers['x-goog-api-key']
  if (!key) return { status: 403, code: 'unregistered caller' }
  if (key === 'wrong-key-0000') return { status: 400, code: 'API_KEY_INVALID' }
  const { contents, generationConfig = {} } = json ?? {}
  if (!Array.isArray(contents) || contents.length === 0) return { status: 400, code: 'contents is not specified' }
  const unknown = Object.keys(generationConfig).find((field) => !known.includes(field))
  return unknown === undefined ? undefined : { status: 400, code: `Unknown name "${unknown}"` }
}

function part(text: string, finish: Saying['finish'], usage: Saying['usage'], index = 0) {
  const [promptTokenCount = 120, candidatesTokenCount = 8] = usage ?? []
  const isBlocked = finish === 'safety' && text === ''
  const finishReason = finishReasons[finish]
  return {
    candidates: [
      {
        ...(!isBlocked && { content: { parts: [{ text }], role: 'model' } }),
        ...(finishReason && { finishReason }),
        index,
      },
    ],
    usageMetadata: {
      ...{ promptTokenCount, candidatesTokenCount, totalTokenCount: promptTokenCount + candidatesTokenCount },
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: promptTokenCount }],
    },
    ...{ modelVersion: 'gemini-fake', responseId: 'fake' },
  }
}

function chunks({ text, finish, usage }: Saying) {
  const all = pieces(text)
  return all.map((piece, i) => part(piece, i === all.length - 1 ? finish : 'none', usage))
}

const send = (body: object) =>
  onWire(({ reply, seen }) => {
    const isStream = dialect.isStream(seen)
    reply.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'application/json' })
    reply.end(isStream ? event(body) : JSON.stringify(body))
  })

const dialect: Dialect = {
  objection,
  isStream: ({ path }) => path.includes(':streamGenerateContent'),
  whole: ({ text, finish, usage }) => part(text, finish, usage),
  chunks,
  end: '',
  error: (code, message = `simulated ${code}`) => ({
    error: {
      ...{ code, message, status: statuses[code] ?? 'UNKNOWN' },
      ...(message === 'API_KEY_INVALID' && {
        details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: message, domain: 'googleapis.com' }],
      }),
    },
  }),
  own: {
    'no candidates': send({ candidates: [], usageMetadata: { promptTokenCount: 5 } }),
    'candidates that are no list': send({ candidates: 'none' }),
    'a blocked prompt': send({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }),
    recitation: send({ candidates: [{ finishReason: 'RECITATION', index: 0 }] }),
    'a call of a tool': send({
      candidates: [{ content: { parts: [{ functionCall: { name: 'rm', args: {} } }] }, finishReason: 'STOP' }],
    }),
    'thoughts only': send({
      candidates: [{ content: { parts: [{ text: 'Hm.', thought: true }] }, finishReason: 'STOP' }],
    }),
    'two candidates': onWire(({ reply, answer, seen }) => {
      const first = part(answer, 'stop', undefined)
      const [other] = part('{"ready": "no"}', 'stop', undefined, 1).candidates
      const both = { ...first, candidates: [...first.candidates, other] }
      reply.end(dialect.isStream(seen) ? event(both) : JSON.stringify(both))
    }),
    'goes on and on': send({
      candidates: [{ content: { parts: [{ text: '{' }] }, finishReason: 'CONTINUATION', continuationToken: 't' }],
    }),
    'an error in the stream': send({ error: { code: 429, message: 'too many', status: 'RESOURCE_EXHAUSTED' } }),
    'ends without an end': (answer: string): Saying => ({ text: answer.slice(0, -3), finish: 'none' }),
  },
}

/** Speaks generateContent and streamGenerateContent as Gemini does. */
export const startFakeGemini = () => startPeer(dialect)
