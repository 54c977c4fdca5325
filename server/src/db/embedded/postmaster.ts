import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '../../start-problem.ts'
import type { Programs } from './binaries.ts'
import type { Endpoint } from './endpoint.ts'
import { isGoneWithin, isPostmasterOf } from './processes.ts'
import { commandLine, type Runner, run } from './runner.ts'
import type { ServerLog } from './server-log.ts'
import type { Watchdog } from './watchdog.ts'

export type Setup = {
  cluster: string
  programs: Programs
  runner: Runner
  endpoint: Endpoint
  serverLog: ServerLog
  watchdog: Watchdog
}

export type Postmaster = { pid: number; ended: Promise<string>; stop(): Promise<void> }

const settings = [
  'max_connections=60',
  'fsync=on',
  'full_page_writes=on',
  'synchronous_commit=on',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  // A long query of a process that was killed ends by itself instead of holding up the next start.
  ...(process.platform === 'win32' ? [] : ['client_connection_check_interval=2s']),
]

const patience = 30_000
/** What PostgreSQL says while the last server's processes are still on their way out. */
const heldByOthers = /pre-existing shared memory block|lock file "[^"]+" already exists/

/** Starts the server, and waits for what an earlier one left behind. */
export async function startPostmaster(setup: Setup, signal: AbortSignal): Promise<Postmaster> {
  for (const deadline = Date.now() + patience; ; ) {
    await stopLeftover(setup)
    const started = await tryToStart(setup)
    if ('pid' in started) return started
    if (signal.aborted || !heldByOthers.test(started.reason) || Date.now() > deadline) {
      throw new StartProblem(`The database did not start (${started.reason}); see ${setup.serverLog.file}.`)
    }
    await sleep(200)
  }
}

/** A server whose FitAI was killed is stopped, not adopted: its settings and its socket may be old. */
export async function stopLeftover({ cluster, programs, runner }: Pick<Setup, 'cluster' | 'programs' | 'runner'>) {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = Number(readLines(pidFile)[0])
  if (!pid) return
  if (process.platform === 'win32') {
    await run(runner, programs.pgCtl, ['stop', '-m', 'fast', '-w', '-D', cluster]).catch(() => {})
  } else if (isPostmasterOf(cluster, pid)) {
    await interrupt(pid, programs, runner)
    if (!(await isGoneWithin(patience, pid))) process.kill(pid, 'SIGKILL')
    await isGoneWithin(5_000, pid)
  } else {
    // PostgreSQL takes any live process of that number, even a zombie, for a server. What is left of a real one still
    // holds the shared memory that is keyed to the folder, and keeps a second server out.
    rmSync(pidFile, { force: true })
  }
}

async function tryToStart(setup: Setup): Promise<Postmaster | { reason: string }> {
  const { serverLog, watchdog, programs, runner } = setup
  const output = serverLog.open()
  const logged = serverLog.size()
  const line = commandLine(runner, programs.postgres, ['-D', setup.cluster, ...options(setup)])
  // A session of its own: Ctrl-C in the terminal must not stop the database before FitAI has finished its requests.
  const child = spawn(line.command, line.args, { ...line.options, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  await once(child, 'spawn')
  const pid = child.pid as number
  watchdog.guard(pid)
  child.unref()
  let isUp = true
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      isUp = false
      watchdog.forget()
      resolve(signal ?? `exit code ${code}`)
    })
  })
  while (isUp && !isReady(setup.cluster, pid)) await sleep(15) // Recovery after a crash may take long, and is let.
  if (!isUp) return { reason: lastFailure(serverLog.readFrom(logged)) ?? (await ended) }
  const stop = async () => {
    if (!isUp) return
    child.ref() // Or this process, with nothing else to do, ends before it has heard of the server's end.
    await interrupt(pid, programs, runner)
    if (!(await isGoneWithin(patience, pid))) process.kill(pid, 'SIGQUIT') // No last checkpoint: the next start recovers.
    await ended
  }
  return { pid, ended, stop }
}

function options({ endpoint }: Setup): string[] {
  return [...settings, ...endpoint.settings].flatMap((setting) => ['-c', setting])
}

/** The eighth line of postmaster.pid, which pg_ctl waits for as well (src/include/utils/pidfile.h). */
function isReady(cluster: string, pid: number): boolean {
  const lines = readLines(join(cluster, 'postmaster.pid'))
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions and loses nothing. */
async function interrupt(pid: number, programs: Programs, runner: Runner) {
  if (process.platform === 'win32') {
    await run(runner, programs.pgCtl, ['kill', 'INT', String(pid)]).catch(() => {})
    return
  }
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // Gone in this moment.
  }
}

function lastFailure(log: string): string | undefined {
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|unshare:|postgres:/.test(line))
  return lines.at(-1)?.replace(/^.*?(FATAL|PANIC): +/, '')
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
