import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPrograms } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import { type Connection, openEndpoint, passwordFileIn, removeSocketDir } from './endpoint.ts'
import { type Ownership, takeOwnership } from './owner.ts'
import { type Postmaster, startPostmaster, stopLeftover } from './postmaster.ts'
import { chooseRunner } from './runner.ts'
import { openServerLog } from './server-log.ts'
import { startWatchdog } from './watchdog.ts'

type Options = { dataDir: string; log?: (line: string) => void }
export type EmbeddedDatabase = { connection: Connection; stop(): Promise<void> }

/**
 * Starts FitAI's own PostgreSQL on `dataDir/postgres` and keeps it running until `stop()`, or until this process is
 * gone. The server's superuser is `postgres`; `connection` is the ordinary role `fitai`, owner of its database.
 */
export async function startEmbedded({ dataDir, log = () => {} }: Options): Promise<EmbeddedDatabase> {
  const ownership = await takeOwnership(dataDir)
  try {
    const { connection, stop } = await startOn(realpathSync(dataDir), ownership, log)
    let stopped: Promise<void> | undefined
    return { connection, stop: () => (stopped ??= stop().finally(ownership.release)) }
  } catch (error) {
    ownership.release()
    throw error
  }
}

async function startOn(dataDir: string, ownership: Ownership, log: (line: string) => void) {
  const cluster = join(dataDir, 'postgres')
  const passwordFile = passwordFileIn(dataDir)
  const programs = await findPrograms()
  const runner = await chooseRunner(programs, dataDir)
  await stopLeftover({ cluster, programs, runner })
  await prepareCluster({ cluster, programs, runner, passwordFile })
  if (ownership.leftSocketDir) removeSocketDir(ownership.leftSocketDir)

  const endpoint = await openEndpoint(runner, passwordFile)
  ownership.note(endpoint.socketDir)
  const serverLog = openServerLog(join(dataDir, 'postgres.log'))
  const watchdog = startWatchdog(programs)
  const tidyUp = () => {
    watchdog.end()
    serverLog.close()
    endpoint.remove()
  }
  try {
    const start = (signal: AbortSignal) =>
      startPostmaster({ cluster, programs, runner, endpoint, serverLog, watchdog }, signal)
    const stop = await keepRunning(start, log)
    return { connection: endpoint.connection, stop: () => stop().finally(tidyUp) }
  } catch (error) {
    tidyUp()
    throw error
  }
}

/** Starts the server again whenever it ends unasked; the clients' pools connect anew by themselves. */
async function keepRunning(start: (signal: AbortSignal) => Promise<Postmaster>, log: (line: string) => void) {
  const stopping = new AbortController()
  let postmaster = await start(stopping.signal)
  const watching = (async () => {
    while (true) {
      const how = await postmaster.ended
      if (stopping.signal.aborted) return
      log(`The database ended unexpectedly (${how}) and is started again.`)
      const next = await startUntilItRuns(start, stopping.signal, log)
      if (!next) return
      postmaster = next
      log('The database runs again.')
    }
  })()
  return async () => {
    stopping.abort()
    await postmaster.stop()
    await watching
  }
}

async function startUntilItRuns(
  start: (signal: AbortSignal) => Promise<Postmaster>,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<Postmaster | undefined> {
  while (!signal.aborted) {
    try {
      const postmaster = await start(signal)
      if (!signal.aborted) return postmaster
      await postmaster.stop()
    } catch (error) {
      log(`${(error as Error).message} Trying again in a second.`)
      await sleep(1_000)
    }
  }
  return undefined
}
