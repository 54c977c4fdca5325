import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright-core'
import { executablePath, quiet } from './browser.ts'

/** A browser that can be killed like a phone that falls into water, and started again on what its disk has. */
export async function killableBrowser() {
  const profile = await mkdtemp(join(tmpdir(), 'fitai-killable-'))
  let child: ChildProcess | undefined
  let browser: Browser | undefined

  const kill = async () => {
    if (!child?.pid) return
    const ended = new Promise((resolve) => child?.once('exit', resolve))
    process.kill(-child.pid, 'SIGKILL')
    await ended
    await browser?.close().catch(() => undefined)
    child = undefined
  }

  return {
    kill,
    async open(address: string): Promise<Page> {
      child = spawn(await executablePath(), [...quiet, ...flags, `--user-data-dir=${profile}`, 'about:blank'], {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      browser = await chromium.connectOverCDP(await endpointOf(child))
      const context = browser.contexts()[0]
      const page = context?.pages()[0] ?? (await context?.newPage())
      if (!page) throw new Error('The browser has no page')
      page.setDefaultTimeout(20_000)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(address)
      return page
    },
    async close() {
      await kill()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const flags = ['--headless=new', '--remote-debugging-port=0', '--lang=en-GB', '--force-prefers-reduced-motion']

async function endpointOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser says nothing')
  for await (const line of createInterface({ input: stderr })) {
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (endpoint === undefined) continue
    stderr.resume()
    return endpoint
  }
  throw new Error('The browser ended before it was ready')
}
