import type { Endpoint } from '@fitai/contract'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { ofReference } from './headers.ts'
import { openApiDocument } from './openapi.ts'

/** The document for machines at /api/v1/openapi.json, and the same to read and try at /docs. */
export const documentation = (endpoints: readonly Endpoint[]) => async (scope: FastifyInstance) => {
  let document: object | undefined
  scope.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', ofReference)
  })
  scope.get('/api/v1/openapi.json', async () => {
    document ??= openApiDocument(endpoints, '/api/v1')
    return document
  })
  await scope.register(scalar, {
    routePrefix: '/docs',
    configuration: { url: '/api/v1/openapi.json', withDefaultFonts: false, telemetry: false },
  })
}
