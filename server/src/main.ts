import { existsSync } from 'node:fs'
import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import { v7 } from 'uuid'
import { openMemoryCounters } from './adapters/counters/memory.ts'
import { openRedisCounters } from './adapters/counters/redis.ts'
import { openExercisePictures } from './adapters/exercise-pictures.ts'
import { openFiles } from './adapters/files/open.ts'
import { openLettering } from './adapters/lettering.ts'
import { openLogins } from './adapters/logins/open.ts'
import { openMail } from './adapters/mail.ts'
import { openModels } from './adapters/models/open.ts'
import { openPasskeys } from './adapters/passkeys.ts'
import { openPdf } from './adapters/pdf.ts'
import { openPictures } from './adapters/pictures.ts'
import { openPainter } from './adapters/png.ts'
import { openSubscriptions } from './adapters/subscriptions.ts'
import type { App } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { loadLibrary } from './features/exercises/service.ts'
import { rebuildIfOlder } from './features/records/everybody.ts'
import { openEndedSessions } from './http/ended-sessions.ts'
import { accountJobs } from './jobs/accounts.ts'
import { fileJobs } from './jobs/files.ts'
import { goalJobs } from './jobs/goals.ts'
import { startJobs } from './jobs/run.ts'
import { readLibrary } from './library.ts'
import { openSeal } from './seal.ts'
import { readSecrets } from './secrets.ts'
import { buildServer } from './server.ts'
import { StartProblem } from './start-problem.ts'

try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  say(error.message)
  process.exit(1)
}

/** For the operator: beside the log, so that it is read. */
function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

async function start(config: Config): Promise<void> {
  const { db, stop } = await openDatabase(config, say)
  try {
    const library = readLibrary()
    const pictures = openExercisePictures(config.mediaDir)
    await loadLibrary(db, library)
    await rebuildIfOlder(db, (lifters) => say(`Deriving the records and totals of ${lifters} anew, once …`))
    const { jwtSecret, sealKey, oldSealKeys } = await readSecrets(config.dataDir)

    const now = () => new Date()
    let baseUrl = config.publicUrl ?? `http://${shownHost(config.host)}:${config.port}`
    const memory = openMemoryCounters(() => performance.now())
    const counters = config.redisUrl === undefined ? memory : openRedisCounters(config.redisUrl, memory, say)
    const app: App = {
      ...{ db, config, jwtSecret: config.jwtSecret ?? jwtSecret, library, pictures },
      ...{ lettering: openLettering(), paint: openPainter(), pdf: openPdf() },
      ...{ models: openModels(config.ai), seal: openSeal(sealKey, oldSealKeys) },
      files: openFiles({ s3: config.s3, dataDir: config.dataDir, secret: sealKey, now }),
      ...{ rewritePicture: openPictures(), subscriptions: openSubscriptions() },
      log: (fields, message) => server.log.info(fields, message),
      mail: openMail(config.mail, join(config.dataDir, 'outbox')),
      ended: openEndedSessions(db, config.accessSeconds, now),
      ...{
        logins: openLogins(config.logins),
        counters,
        passkeys: openPasskeys(() => baseUrl),
        baseUrl: () => baseUrl,
        now,
        newId: v7,
      },
    }
    await app.ended.load()
    const server = await buildServer(app)
    const jobs = startJobs(app, [...accountJobs, ...fileJobs, ...goalJobs])
    closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
      if (err) server.log.fatal(err, 'an unexpected error ends this process')
      await server.close()
      await jobs.stop()
      counters.stop()
      await stop()
    })
    const address = await server
      .listen({ host: config.host, port: config.port })
      .catch((error: NodeJS.ErrnoException) => {
        throw listenProblem(error, config)
      })
    const port = new URL(address).port || 80
    baseUrl = config.publicUrl ?? `http://${shownHost(config.host)}:${port}`
    process.stdout.write(`FitAI is ready: ${baseUrl}\n`)
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function listenProblem(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken: stop the other program or set PORT to another number.`,
    EACCES: `Port ${port} needs more rights than this user has: set PORT to 1024 or more.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine: check HOST.`,
    ENOTFOUND: `${host} is not an address of this machine: check HOST.`,
  }
  const reason = reasons[error.code ?? '']
  return reason ? new StartProblem(reason) : error
}
