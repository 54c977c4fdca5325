import { type Endpoint, failures, Problem, scopeOf } from '@fitai/contract'
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { usualFailures } from './operation.ts'

/** The OpenAPI 3.1 document of the endpoints: the contract written down, nothing more. */
export function openApiDocument(endpoints: readonly Endpoint[], serverUrl: string): object {
  const paths: ZodOpenApiPathsObject = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    const methods = endpoint.method === 'PUT' ? ['put', 'patch'] : [endpoint.method.toLowerCase()]
    for (const method of methods) paths[path] = { ...paths[path], [method]: operation(endpoint, method) }
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'FitAI',
      version: '0.1.0',
      description: 'A training platform: log, know, plan, aim, share. Errors are RFC 9457 problem documents.',
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        apiToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'fit_…',
          description: 'With the scope that is named',
        },
      },
    },
  })
}

function operation(endpoint: Endpoint, method: string): ZodOpenApiOperationObject {
  const { description } = endpoint
  return {
    operationId: operationId(endpoint, method),
    summary: endpoint.summary,
    ...(description !== undefined && { description }),
    tags: [endpoint.path.split('/')[1] ?? ''],
    security: securityOf(endpoint),
    requestParams: { path: z.object(shapeOf(endpoint.params)), query: z.object(shapeOf(endpoint.query)) },
    ...(takesBody(endpoint) && { requestBody: requestBody(endpoint) }),
    responses: {
      [`${endpoint.status}`]: answerOf(endpoint),
      ...problems(endpoint),
    },
  }
}

function securityOf(endpoint: Endpoint): Record<string, string[]>[] {
  const { access } = endpoint
  if (access === 'public') return []
  const scope = scopeOf(endpoint)
  const ways: Record<string, string[]>[] = [{ bearer: [] }, ...(scope === undefined ? [] : [{ apiToken: [scope] }])]
  return access === 'either' ? [{}, ...ways] : ways
}

function answerOf(endpoint: Endpoint) {
  if (endpoint.replyKind !== 'redirect') return { description: 'Done', content: contentOf(endpoint) }
  return { description: 'Go there', headers: { Location: { schema: { type: 'string' as const } } } }
}

function contentOf({ replyKind, path, reply }: Endpoint) {
  if (replyKind === 'json') return { 'application/json': { schema: reply } }
  const type = path.endsWith('.svg') ? 'image/svg+xml' : path.endsWith('.csv') ? 'text/csv' : 'image/*'
  return { [type]: { schema: { type: 'string' as const, format: 'binary' } } }
}

function requestBody(endpoint: Endpoint) {
  if (endpoint.bodyKind !== 'json') {
    const type = endpoint.bodyKind === 'picture' ? 'image/*' : 'text/csv'
    return { required: true, content: { [type]: { schema: { type: 'string' as const, format: 'binary' } } } }
  }
  return { content: { 'application/json': { schema: endpoint.body } } }
}

function problems(endpoint: Endpoint) {
  const codes = [...new Set([...usualFailures(endpoint), ...endpoint.failures])]
  const byStatus = Map.groupBy(codes, (code) => failures[code])
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      `${status}`,
      { description: of.join(', '), content: { 'application/problem+json': { schema: Problem } } },
    ]),
  )
}

const takesBody = ({ method }: Endpoint) => method === 'POST' || method === 'PUT'

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}
}

function operationId({ path }: Endpoint, method: string): string {
  const words = path
    .replace(/:(\w+)/g, 'by-$1')
    .split(/[/-]/)
    .filter(Boolean)
  return [method, ...words].map((word, i) => (i === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join('')
}
