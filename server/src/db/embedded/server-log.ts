import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs'

const fullBytes = 10 * 1024 * 1024
const hour = 3_600_000

/** PostgreSQL appends to the file; what is full moves to `<file>.1`, so two of them are the most there is. */
export function openServerLog(file: string) {
  bound(file)
  const timer = setInterval(bound, hour, file).unref()
  return {
    file,
    /** For the server's stdout; the caller closes it. O_APPEND, so that truncating under it leaves no hole. */
    open: () => openSync(file, 'a', 0o600),
    size: () => statSync(file).size,
    readFrom: (offset: number) => readFrom(file, offset),
    close: () => clearInterval(timer),
  }
}

export type ServerLog = ReturnType<typeof openServerLog>

function bound(file: string) {
  try {
    if (statSync(file).size < fullBytes) return
    copyFileSync(file, `${file}.1`)
    truncateSync(file)
  } catch {
    // No log yet, or no room for a copy: the next hour may do better.
  }
}

function readFrom(file: string, offset: number): string {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(64 * 1024)
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, offset))
  } finally {
    closeSync(descriptor)
  }
}
