import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolConfig } from 'pg'
import { StartProblem } from '../../start-problem.ts'
import type { Runner } from './runner.ts'

export type Connection = Required<Pick<PoolConfig, 'host' | 'port' | 'user' | 'database' | 'ssl'>> & {
  password?: string
}

/** Where the server listens: the settings it gets, and what a client needs to reach it. */
export type Endpoint = { settings: string[]; connection: Connection; socketDir: string | undefined; remove(): void }

const port = 5432 // On a socket only part of the file name.
const socketName = `.s.PGSQL.${port}`
const longestSocketPath = 103 // bytes without the final zero, on macOS; Linux takes 107.
const role = { user: 'fitai', database: 'fitai', ssl: false }

export function openEndpoint(runner: Runner, passwordFile?: string): Endpoint | Promise<Endpoint> {
  return passwordFile === undefined ? socketEndpoint(runner) : tcpEndpoint(readFileSync(passwordFile, 'utf8'))
}

export function removeSocketDir(dir: string) {
  for (const name of [socketName, `${socketName}.lock`]) rmSync(join(dir, name), { force: true })
  try {
    rmdirSync(dir)
  } catch {
    // Gone already, or someone put something else into it: an empty folder in /tmp harms nobody.
  }
}

/** Windows only, where PostgreSQL opens no private socket; elsewhere the socket's folder keeps strangers out. */
export function passwordFileIn(dataDir: string): string | undefined {
  if (process.platform !== 'win32') return undefined
  const file = join(dataDir, 'postgres.password')
  try {
    writeFileSync(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return file
}

function socketEndpoint(runner: Runner): Endpoint {
  const socketDir = makeSocketDir()
  if (runner.filesOwner) chownSync(socketDir, runner.filesOwner.uid, runner.filesOwner.gid)
  return {
    settings: ['listen_addresses=', `unix_socket_directories=${socketDir}`, `port=${port}`],
    connection: { host: socketDir, port, ...role },
    socketDir,
    remove: () => removeSocketDir(socketDir),
  }
}

/**
 * A new folder of mode 0700 at every start: mkdtemp never uses one that is there, so nobody can plant it. It lies
 * outside DATA_DIR because a socket's path is short by law and shared folders (Docker on a Mac, network disks) take none.
 */
function makeSocketDir(): string {
  const parents = process.getuid?.() === 0 ? ['/tmp', tmpdir()] : [tmpdir(), '/tmp']
  for (const parent of parents) {
    const prefix = join(parent, 'fitai-')
    // A comma would start a second folder in the setting.
    if (Buffer.byteLength(`${prefix}XXXXXX/${socketName}`) > longestSocketPath || prefix.includes(',')) continue
    try {
      return mkdtempSync(prefix)
    } catch {
      // Not writable: the next one may be.
    }
  }
  throw new StartProblem(
    `FitAI needs a writable temporary folder with a short path for the database's socket: ${parents.join(' and ')} will not do, set TMPDIR.`,
  )
}

async function tcpEndpoint(password: string): Promise<Endpoint> {
  const port = await freePort()
  return {
    settings: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`],
    connection: { host: '127.0.0.1', port, password, ...role },
    socketDir: undefined,
    remove: () => {},
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
