import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** False for a zombie too: it has ended, only its parent has not asked yet, and it still answers signals. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return process.platform !== 'linux' || !/\) Z /.test(procFile(pid, 'stat'))
}

/**
 * Whether this very pid serves this very cluster; after a reboot the number may belong to anyone. The command line is
 * asked because root in a container may read it of another user's process, unlike its working directory.
 */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (process.platform === 'linux') {
    const [program, ...args] = procFile(pid, 'cmdline').split('\0')
    return program?.endsWith('/postgres') === true && args[args.indexOf('-D') + 1] === cluster
  }
  const [program, folder] = psCommand(pid).split(' -D ', 2)
  return program?.endsWith('/postgres') === true && folder?.startsWith(`${cluster} `) === true
}

export async function isGoneWithin(milliseconds: number, pid: number): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; isRunning(pid); await sleep(20)) {
    if (Date.now() > deadline) return false
  }
  return true
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

function psCommand(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
