import { type Dialect, event, onWire, pieces, type Saying, type Seen, startPeer } from './peer.ts'

const finishReasons = { stop: 'stop', length: 'length', safety: 'content_filter', none: null }

function objection({ path, json }: Seen) {
  if (path !== '/v1/chat/completions') return { status: 404, code: 'unknown_url' }
  if (typeof json?.model !== 'string' || !Array.isArray(json.messages)) return { status: 400, code: 'missing_field' }
  if (json.stream_options && json.stream !== true) return { status: 400, code: 'stream_options' }
  if (json.response_format && json.response_format.type !== 'json_schema')
    return { status: 400, code: 'response_format' }
  return json.model === 'retired' ? { status: 404, code: 'model_not_found' } : undefined
}

const head = { id: 'chatcmpl-fake', created: 1_780_000_000, model: 'fake' }

const usageOf = ([prompt_tokens = 120, completion_tokens = 8]: number[] = []) => ({
  ...{ prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
})

const whole = ({ text, finish, usage }: Saying) => ({
  ...{ ...head, object: 'chat.completion' },
  choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finishReasons[finish] }],
  usage: usageOf(usage),
})

const chunk = (delta: object, finish_reason: string | null = null) => ({
  ...{ ...head, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] },
})

const chunks = ({ text, finish, usage }: Saying) => [
  ...pieces(text).map((content) => chunk({ role: 'assistant', content })),
  ...(finish === 'none' ? [] : [chunk({}, finishReasons[finish])]),
  { ...head, object: 'chat.completion.chunk', choices: [], usage: usageOf(usage) },
]

const send = (body: object, chunked: object = body) =>
  onWire(({ reply, seen }) => {
    const isStream = seen.json.stream === true
    reply.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'application/json' })
    reply.end(isStream ? `${event(chunked)}data: [DONE]\n\n` : JSON.stringify(body))
  })

const choice = (message: object, finish_reason = 'stop') =>
  send({ ...head, choices: [{ index: 0, message, finish_reason }] }, chunk(message, finish_reason))

const dialect: Dialect = {
  objection,
  isStream: ({ json }) => json?.stream === true,
  ...{ whole, chunks, end: 'data: [DONE]\n\n' },
  error: (status, code = `simulated_${status}`) => ({ error: { message: `simulated ${status}`, type: 'error', code } }),
  own: {
    'no choices': send({ ...head, choices: [] }),
    'choices that are no list': send({ ...head, choices: 'none' }),
    'content that is null': choice({ role: 'assistant', content: null }),
    'a refusal': choice({ role: 'assistant', content: null, refusal: 'I cannot help with that.' }),
    'a call of a tool': choice(
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ index: 0, id: 'a', function: { name: 'rm', arguments: '{}' } }],
      },
      'tool_calls',
    ),
    'two choices': onWire(({ reply, answer, seen }) => {
      const other = { index: 1, message: { role: 'assistant', content: '{"ready": "no"}' }, finish_reason: 'stop' }
      const one = whole({ text: answer, finish: 'stop' })
      if (seen.json.stream) reply.end(`${event(chunk({ content: answer }, 'stop'))}data: [DONE]\n\n`)
      else reply.end(JSON.stringify({ ...one, choices: [...one.choices, other] }))
    }),
    'an error in the stream': send({ error: { message: 'too many', type: 'rate_limit_error', code: 429 } }),
    'ends without an end': (answer: string): Saying => ({ text: answer.slice(0, -3), finish: 'none' }),
    'knows no schema, and says so': onWire(({ reply, answer, seen }) => {
      if (!seen.json.response_format) return void reply.end(said(seen, answer))
      reply.writeHead(400, { 'content-type': 'application/json' })
      reply.end(
        JSON.stringify({
          error: { message: 'This response_format type is unavailable now', type: 'invalid_request_error' },
        }),
      )
    }),
    'knows no schema, and talks': onWire(({ reply, answer, seen }) => {
      reply.end(said(seen, seen.json.response_format ? 'I think you are ready.' : answer))
    }),
  },
}

/** A model without structured output: it follows the words of the system prompt, in a fence. */
function said(seen: Seen, text: string): string {
  const isTold = String(seen.json.messages[0]?.content).includes('JSON Schema')
  const saying: Saying = { text: isTold ? `\`\`\`json\n${text}\n\`\`\`` : text, finish: 'stop' }
  return seen.json.stream ? [...chunks(saying).map(event), 'data: [DONE]\n\n'].join('') : JSON.stringify(whole(saying))
}

/** Speaks chat/completions as Ollama, LM Studio and OpenAI do. */
export const startFakeOpenAi = () => startPeer(dialect)
