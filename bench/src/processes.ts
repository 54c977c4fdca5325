import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What is measured is the work, not the wait. */
const unlimited = { RATE_LIMIT_USER: '0', RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_AUTH: '0' }

export type RunningServer = { pid: number; port: number; exited: Promise<unknown>; stop(): Promise<void>; kill(): void }

/** Starts one of our servers as a process of its own and waits for the line that says where it listens. */
export async function startServer(
  script: string,
  env: Record<string, string>,
  nodeOptions: string[] = [],
): Promise<RunningServer> {
  const child = spawn(process.execPath, [...nodeOptions, script], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PORT: '0', ...unlimited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  const port = await listening(child, script)
  return {
    pid: child.pid ?? 0,
    port,
    exited,
    kill: () => child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

function listening(child: ChildProcess, script: string): Promise<number> {
  const said: string[] = []
  return new Promise((resolve, reject) => {
    const hear = (line: string) => {
      said.push(line)
      const port = /is ready: http:\/\/[^:]+:(\d+)/.exec(line)?.[1]
      if (port) resolve(Number(port))
    }
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', hear)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${script} did not start: ${said.join('\n')}`)))
  })
}

export const productScript = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
export const leanScript = fileURLToPath(new URL('./lean-server.ts', import.meta.url))

const ticksPerSecond = 100 // USER_HZ, the unit of /proc/<pid>/stat; the same on every Linux we run on.

export type CpuTimes = Map<number, number>

/** CPU seconds, user and system, that each of these processes has used; empty where there is no /proc. */
export function cpuTimes(pids: readonly number[]): CpuTimes {
  return new Map(pids.flatMap((pid) => secondsOf(pid)))
}

/** What was used in between by those that are still there. */
export function usedSince(before: CpuTimes, now: CpuTimes): number {
  return [...now].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0)
}

function secondsOf(pid: number): [number, number][] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Counted from the end of the command in brackets, which may hold spaces itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return [[pid, (Number(fields[11]) + Number(fields[12])) / ticksPerSecond]]
  } catch {
    return []
  }
}

/** The postmaster of a data folder with its children: one for every connection, and its helpers. */
export function postgresPids(dataDir: string): number[] {
  try {
    const postmaster = postmasterPid(dataDir)
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
    return [postmaster, ...children.trim().split(' ').filter(Boolean).map(Number)]
  } catch {
    return []
  }
}

export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
}
