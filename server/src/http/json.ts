import type { FastifyInstance } from 'fastify'
import { Failure } from '../failure.ts'

/** No body of the contract is half as deep, and whatever walks one that is deep enough runs out of stack. */
const deepest = 32

/** JSON as Fastify reads it, which refuses `__proto__` and `constructor.prototype`, up to a depth. */
export function readJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isDeeperThan(deepest, body)) done(new Failure('malformed_json', `More than ${deepest} levels of nesting`))
    else void parse(request, body, done)
  })
}

/** Counts brackets outside of strings: nothing is built before it is known how deep it goes. */
export function isDeeperThan(levels: number, json: string): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (isInString && char === '\\') at++
    else if (char === '"') isInString = !isInString
    else if (isInString) continue
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
    if (depth > levels) return true
  }
  return false
}
