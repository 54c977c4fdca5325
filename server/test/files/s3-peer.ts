import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { isSigned, type Keys } from './signature-v4.ts'

export const keys: Keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret of the bucket',
  region: 'eu-central-1',
}
export const bucket = 'fitai-pictures'

/**
 * A server on the loopback that speaks as much of the REST API of S3 as pictures need: PUT, GET and DELETE of objects,
 * path style, each with a Signature Version 4 that is verified, in headers or in the address.
 */
export function s3Peer({ port = 0, now = () => new Date() } = {}) {
  const objects = new Map<string, { content: Buffer; type: string }>()
  const refused: string[] = []
  let isDown = false

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    if (isDown) return answer(response, 503, 'ServiceUnavailable')
    const problem = isSigned(request, body, keys, now())
    if (problem) {
      refused.push(problem)
      return answer(response, 403, problem)
    }
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname)
    if (!path.startsWith(`/${bucket}/`)) return answer(response, 404, 'NoSuchBucket')
    const key = path.slice(bucket.length + 2)
    const type = request.headers['content-type'] ?? 'application/octet-stream'
    if (request.method === 'PUT') objects.set(key, { content: body, type })
    if (request.method === 'DELETE') objects.delete(key)
    const found = objects.get(key)
    if (request.method === 'GET' && !found) return answer(response, 404, 'NoSuchKey')
    if (request.method === 'GET') return response.writeHead(200, { 'content-type': found?.type }).end(found?.content)
    response.writeHead(request.method === 'DELETE' ? 204 : 200, { etag: '"x"' }).end()
  })

  beforeAll(() => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)))
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  return {
    objects,
    refused,
    get address() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    setDown(is: boolean) {
      isDown = is
    },
  }
}

function answer(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
