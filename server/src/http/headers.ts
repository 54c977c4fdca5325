import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { App } from '../app.ts'

/**
 * What the app in the browser needs, and nothing else: its own scripts, none that stands in a page, and the pictures of
 * the bucket where there is one.
 */
export const ofPages = (pictureOrigin = '') =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    // The muscle maps bring their colours along as a <style> of their own.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' data: blob: ${pictureOrigin}`.trimEnd(),
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
  })

/** The reference of the API is a page of others: it draws itself with scripts and styles in the page. */
export const ofReference = policy({
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
})

/** Answers for programs: whoever opens one in a browser runs and loads nothing. */
const ofAnswers = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"] }

function policy(directives: Record<string, string>): string {
  const always = { 'base-uri': "'none'", 'frame-ancestors': "'none'", 'object-src': "'none'" }
  return Object.entries({ ...directives, ...always })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** What browsers are told of every answer. */
export async function browserRules(server: FastifyInstance, { config }: App): Promise<void> {
  const isSecure = config.publicUrl?.startsWith('https://') ?? false
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: ofAnswers },
    // Only where there is TLS: without it the browser would ignore it, or lock people out of another port.
    hsts: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', 'geolocation=(), microphone=(), payment=(), usb=()')
  })
  if (config.corsOrigins.length > 0)
    await server.register(cors, {
      origin: config.corsOrigins,
      // Pages elsewhere use tokens: the cookie is for the app of this server alone.
      credentials: false,
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['etag', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
      maxAge: 600,
    })
}
