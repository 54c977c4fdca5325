import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

const debians = '/usr/bin/chromium'

/** Nothing the browser does by itself may look for the network: it would wait there, or speak to strangers. */
export const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Debian's Chromium where it is installed, else the one that npm carries. */
export async function executablePath(): Promise<string> {
  return existsSync(debians) ? debians : sparticuz.executablePath()
}

/** A new browser with a profile of its own; `close` leaves nothing behind. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const profile = await mkdtemp(join(tmpdir(), 'fitai-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await executablePath(),
    args: quiet,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    // Its own journey is about it; in the others it would stand between a page and what is done to its network.
    serviceWorkers: 'block',
    ...options,
  })
  context.on('close', () => void rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  return context
}
