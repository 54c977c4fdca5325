import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '../../start-problem.ts'
import { isRunning } from './processes.ts'

type Owner = { pid: number; socketDir?: string | undefined }

export type Ownership = {
  /** Where the last owner had its socket, when it could not tidy up. */
  leftSocketDir: string | undefined
  note(socketDir: string | undefined): void
  release(): void
}

const sqliteBusy = 5

/**
 * One FitAI to a data folder. The lock is the kernel's, by way of an empty SQLite file: it ends with the process,
 * however that ends, so there is no stale owner to recognise, nor a recycled pid, and it holds between containers, whose
 * pids say nothing to each other. `owner.json` only tells the next one whom to name.
 *
 * Trap: POSIX drops the lock when this process closes any other descriptor of owner.lock. Nothing else may open it.
 */
export async function takeOwnership(dataDir: string): Promise<Ownership> {
  makeWritable(dataDir)
  const lock = lockFile(join(dataDir, 'owner.lock'))
  if (!lock) throw new StartProblem(await refusal(dataDir))
  const leftSocketDir = readOwner(dataDir)?.socketDir
  const note = (socketDir: string | undefined) => writeOwner(dataDir, { pid: process.pid, socketDir })
  const release = () => {
    rmSync(join(dataDir, 'owner.json'), { force: true })
    lock.close()
  }
  try {
    note(leftSocketDir)
  } catch (cause) {
    lock.close()
    throw new StartProblem(`FitAI cannot write to ${dataDir}: ${(cause as Error).message}.`, { cause })
  }
  return { leftSocketDir, note, release }
}

function makeWritable(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 }) // Entered, not listed, by the account that runs PostgreSQL.
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new StartProblem(
      `FitAI cannot write to ${dataDir} (${(cause as NodeJS.ErrnoException).code}): give the folder to the user who starts FitAI, or set DATA_DIR to another.`,
      { cause },
    )
  }
}

function lockFile(file: string): DatabaseSync | undefined {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(file)
    lock.exec('begin exclusive')
    return lock
  } catch (cause) {
    lock?.close()
    if ((cause as { errcode?: number }).errcode === sqliteBusy) return undefined
    throw new StartProblem(
      `FitAI cannot lock ${file} (${(cause as Error).message}): the file must belong to the user who starts FitAI and lie on a disk that knows locks.`,
      { cause },
    )
  }
}

async function refusal(dataDir: string): Promise<string> {
  const pid = await livingOwner(dataDir)
  const who = pid === undefined ? 'Another FitAI' : `Another FitAI (process ${pid})`
  return `${who} already works on ${dataDir}: stop it first, or give this one a DATA_DIR of its own.`
}

/** The one that holds the lock may be about to write its name. */
async function livingOwner(dataDir: string): Promise<number | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const pid = readOwner(dataDir)?.pid
    if (pid !== undefined && isRunning(pid)) return pid
    await sleep(50)
  }
  return undefined
}

function readOwner(dataDir: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8'))
  } catch {
    return undefined
  }
}

function writeOwner(dataDir: string, owner: Owner) {
  const file = join(dataDir, 'owner.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(owner)}\n`)
  renameSync(`${file}.new`, file)
}
