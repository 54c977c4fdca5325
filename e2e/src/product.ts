import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const main = join(import.meta.dirname, '../../server/src/main.ts')

/** A journey asks more often in a minute than any person does. */
const unlimited = { RATE_LIMIT_AUTH: '0', RATE_LIMIT_USER: '0', RATE_LIMIT_ADDRESS: '0' }

/** The built product as a user starts it, on an empty data folder and a free port. */
export async function startProduct(
  more: Record<string, string> = {},
): Promise<{ address: string; dataDir: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fitai-e2e-'))
  const own = { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'warn' }
  const env = { ...process.env, ...own, ...unlimited, ...more }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /is ready: (http\S+)/.exec(line) ?? []
    if (address === undefined) continue
    child.stdout.resume()
    const stop = async () => {
      child.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    }
    return { address, dataDir, stop }
  }
  throw new Error('FitAI ended before it was ready')
}
