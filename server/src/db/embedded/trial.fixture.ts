import { type ChildProcessByStdio, type SpawnOptions, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findPrograms } from './binaries.ts'
import { type Connection, removeSocketDir } from './endpoint.ts'
import { isGoneWithin, isRunning } from './processes.ts'

export const newFolder = () => mkdtempSync(join(tmpdir(), 'ft-'))
export const pidIn = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
export const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
export const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')

export type Trial = ReturnType<typeof newTrial>

/** Starts FitAIs on data folders, and leaves no process and no folder behind. */
export function newTrial() {
  const folders: string[] = []
  const children: Child[] = []
  const clusters: string[] = []
  return {
    folder() {
      const folder = newFolder()
      folders.push(folder)
      return folder
    },
    /** `before` stands before Node on the command line. */
    async start(dataDir: string, { before = [] as string[], script = ownScript, ...options }: Start = {}) {
      const [command = process.execPath, ...args] = [...before, process.execPath, script, dataDir]
      const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
      children.push(child)
      clusters.push(dataDir)
      return await firstWord(child)
    },
    async cleanUp() {
      for (const child of children) child.kill('SIGKILL')
      for (const dataDir of clusters) {
        await killPostmaster(dataDir)
        removeSocket(dataDir)
      }
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    },
  }
}

type Child = ChildProcessByStdio<null, Readable, null>
type Start = SpawnOptions & { before?: string[]; script?: string }
const ownScript = join(import.meta.dirname, 'process.fixture.ts')

async function firstWord(child: Child) {
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const line = await eventually(() => lines.find((line) => /^(ready|problem)/.test(line)), 20_000)
  return {
    pid: child.pid as number,
    lines,
    problem: line.startsWith('problem ') ? line.slice('problem '.length) : undefined,
    connection: (line.startsWith('ready ') ? JSON.parse(line.slice('ready '.length)) : {}) as Connection,
    kill: () => child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGTERM')
      await eventually(() => child.exitCode !== null)
      return child.exitCode
    },
  }
}

async function killPostmaster(dataDir: string) {
  try {
    const pid = pidIn(dataDir)
    if (!commandOf(pid).includes(dataDir)) return
    process.kill(pid, 'SIGQUIT')
    await isGoneWithin(5_000, pid)
  } catch {
    // It runs no longer.
  }
}

function removeSocket(dataDir: string) {
  try {
    removeSocketDir(JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8')).socketDir)
  } catch {
    // It was stopped and has tidied up itself.
  }
}

export async function eventually<T>(look: () => T, milliseconds = 10_000): Promise<NonNullable<Exclude<T, false>>> {
  for (const deadline = Date.now() + milliseconds; ; await sleep(20)) {
    const seen = look()
    if (seen) return seen as NonNullable<Exclude<T, false>>
    if (Date.now() > deadline) throw new Error(`not within ${milliseconds} ms: ${look}`)
  }
}

export const gone = (pid: number) => eventually(() => !isRunning(pid))

export async function ask<T extends pg.QueryResultRow>(connection: Connection, text: string): Promise<T[]> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** Four sessions insert until the server is gone; says how many rows it had acknowledged by then. */
export function writeUntilItEnds(connection: Connection) {
  let acknowledged = 0
  const session = async () => {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    try {
      await client.connect()
      while (true) {
        await client.query('insert into written default values')
        acknowledged++
      }
    } catch {
      await client.end().catch(() => {})
    }
  }
  const ended = Promise.all(Array.from({ length: 4 }, session))
  return {
    some: () => eventually(() => acknowledged > 50),
    ended: async () => {
      await ended
      return acknowledged
    },
  }
}

export const createTable = (connection: Connection) => ask(connection, 'create table written (id serial primary key)')
export async function countRows(connection: Connection): Promise<number> {
  const [row] = await ask<{ n: number }>(connection, 'select count(*)::int as n from written')
  return row?.n ?? 0
}

/** What `npm start` on a fresh clone would use of it, in a place of its own. */
export async function cloneInto(folder: string): Promise<string> {
  const binaries = join(dirname((await findPrograms()).postgres), '../..')
  const name = binaries.slice(binaries.lastIndexOf('node_modules'))
  mkdirSync(join(folder, 'server/src/db'), { recursive: true })
  cpSync(binaries, join(folder, name), { recursive: true, verbatimSymlinks: true })
  cpSync(import.meta.dirname, join(folder, 'server/src/db/embedded'), { recursive: true })
  cpSync(join(import.meta.dirname, '../../start-problem.ts'), join(folder, 'server/src/start-problem.ts'))
  return join(folder, 'server/src/db/embedded/process.fixture.ts')
}
