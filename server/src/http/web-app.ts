import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import compress from '@fastify/compress'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { fail } from '../failure.ts'
import { ofPages } from './headers.ts'

const built = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** Serves the built web app. Its addresses are its own: a page that is no file is the app itself. */
export const webApp =
  ({ folder = built, pictureOrigin }: { folder?: string; pictureOrigin?: string | undefined } = {}) =>
  async (scope: FastifyInstance) => {
    if (!existsSync(`${folder}/index.html`)) return
    const names = filesIn(folder)
    const policy = ofPages(pictureOrigin)
    await scope.register(compress, { encodings: ['br', 'gzip'] })
    await scope.register(files, { root: folder, serve: false, cacheControl: false })

    scope.get('/*', (request, reply) => {
      const { '*': path = '' } = request.params as { '*'?: string }
      const isPage = path === '' || ((request.headers.accept ?? '').includes('text/html') && !path.startsWith('api/'))
      const name = names.has(path) ? path : isPage ? 'index.html' : fail('route_not_found')
      const isHashed = name.startsWith('assets/')
      reply
        .header('content-security-policy', policy)
        .header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      return reply.sendFile(name)
    })
  }

/** Only what the build made is served, so no address reaches anything else. */
function filesIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  )
  return new Set(files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/')))
}
