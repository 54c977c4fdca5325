import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import compress from '@fastify/compress'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Failure } from '../failure.ts'

const built = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** Serves the built web app. Its addresses are its own: a page that is no file is the app itself. */
export const webApp = () => async (scope: FastifyInstance) => {
  if (!existsSync(`${built}/index.html`)) return
  await scope.register(compress, { encodings: ['br', 'gzip'] })
  await scope.register(files, {
    root: built,
    cacheControl: false,
    setHeaders(reply, path) {
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  scope.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!isPage || request.url.startsWith('/api/')) throw new Failure('route_not_found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
