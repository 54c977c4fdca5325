import { spawn } from 'node:child_process'
import type { Programs } from './binaries.ts'

/**
 * A process of its own that hears a pipe close when this one is gone, even by kill -9, and then stops the database.
 * A shell, because a second Node would cost 40 MB for waiting.
 */
export function startWatchdog(programs: Programs) {
  const [command, args] = process.platform === 'win32' ? windowsWatchdog(programs) : shellWatchdog
  const child = spawn(command, args, {
    cwd: '/',
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.on('error', () => {})
  child.stdin.on('error', () => {}) // Killed by hand: the next start finds and stops what it would have.
  child.unref()
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
  return {
    guard: (pid: number) => child.stdin.write(`${pid}\n`),
    /** After this pid has ended, its number may become anyone's. */
    forget: () => child.stdin.write('0\n'),
    end: () => child.stdin.end('0\n'),
  }
}

export type Watchdog = ReturnType<typeof startWatchdog>

const shellWatchdog: [string, string[]] = [
  '/bin/sh',
  ['-c', 'pid=0; while read -r line; do pid=$line; done; [ "$pid" -gt 0 ] && kill -INT "$pid"', 'fitai-watchdog'],
]

function windowsWatchdog(programs: Programs): [string, string[]] {
  const script = `let said = ''; process.stdin.on('data', (d) => { said += d }).on('end', () => {
    const pid = said.trim().split('\\n').at(-1)
    if (pid > 0) require('node:child_process').execFileSync(process.argv[1], ['kill', 'INT', pid]) })`
  return [process.execPath, ['-e', script, programs.pgCtl]]
}
