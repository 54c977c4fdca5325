import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { strongFile } from '../src/history-file.ts'
import { lookAt } from '../src/look.ts'
import { startProduct } from '../src/product.ts'

let product: Awaited<ReturnType<typeof startProduct>>
let browser: BrowserContext
let page: Page
const strangers: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(20_000)
  page.on('request', (request) => {
    if (!request.url().startsWith(product.address) && !/^(data|blob):/.test(request.url()))
      strangers.push(request.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })

describe("a lifter's first day", () => {
  it('begins with an account', async () => {
    await page.goto(product.address)
    await page.getByLabel('Name').waitFor()
    await lookAt(page, '01-sign-up')

    await page.getByLabel('Name').fill('Mara Keller')
    await page.getByLabel('E-mail').fill('mara@fitai.example')
    await page.getByLabel('Password').fill('squat deep, rest well')
    await page.getByText('kg', { exact: true }).click()
    await button('Create account').click()

    await link('Import history').waitFor()
    await lookAt(page, '02-today-new')
  })

  it('brings the history along, and says what is in the file before it writes anything', async () => {
    await link('Import history').click()
    const file = {
      name: 'strong.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(strongFile({ weeks: 12, until: new Date() })),
    }
    await page.locator('input[type=file]').setInputFiles(file)

    await button('Add 36 workouts').waitFor()
    await lookAt(page, '03-import-preview')
    await button('Add 36 workouts').click()

    await page.getByText('36 workouts added.').waitFor()
    await lookAt(page, '04-import-done')
  })

  it('shows the true records', async () => {
    await link('See your records').click()
    const standing = page.getByRole('region', { name: 'Records' })
    await standing.getByText('Barbell Bench Press').waitFor()
    await lookAt(page, '05-progress')
    const [bench] = await records()

    expect(bench).toMatchObject({ exerciseName: 'Barbell Bench Press', sessions: 36, workingSets: 108 })
    expect(bench?.current).toContainEqual(
      expect.objectContaining({ kind: 'heaviest_weight', weight: 81.25, weightUnit: 'kg' }),
    )
    await standing.getByText('Barbell Bench Press').click()
    await page.getByRole('img', { name: /one-rep max/ }).waitFor()
    await lookAt(page, '06-exercise')
  })

  it('lets the history go again, as a file that has every set', async () => {
    await page.goto(`${product.address}/training/import`)
    await button('Download').waitFor()
    await lookAt(page, '06-import-and-export')
    const [download] = await Promise.all([page.waitForEvent('download'), button('Download').click()])

    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\n')

    expect(download.suggestedFilename()).toBe('fitai-workouts.csv')
    expect(rows.filter((row) => row.includes('Barbell Bench Press') && !row.includes(',W,'))).toHaveLength(108)
  })

  it('shows the history', async () => {
    await link('Training').first().click()
    await page.getByText('Full body').first().waitFor()
    await lookAt(page, '07-history')
    await page.getByText('Full body').first().click()
    await page.getByText('81.25').first().waitFor()
    await lookAt(page, '08-workout')
  })

  it('writes a workout without any key', async () => {
    await link('Coach').first().click()
    await button('Write it').waitFor()
    await page.getByText('Full gym').click()
    await page.getByText('Muscle', { exact: true }).click()
    await page.getByText('Intermediate', { exact: true }).click()
    await lookAt(page, '09-coach-wish')
    await button('Write it').click()

    await button('Another one').waitFor()
    await lookAt(page, '10-coach-plan')
    await button(/^Start$/).click()
    await button('Finish').waitFor()
  })

  it('logs it set by set, and shows what was done', async () => {
    await lookAt(page, '11-logger')
    const open = page.getByRole('checkbox', { checked: false })
    // Four warm-up sets on the way to the bar's weight, then three that count.
    for (let done = 0; done < 7; done++) await tick(open.first())
    await lookAt(page, '12-logger-resting')

    await button('Finish').first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click()
    await page.getByText('Volume').first().waitFor()
    await lookAt(page, '13-finished')

    expect((await history())[0]).toMatchObject({ status: 'completed', workingSets: 3 })
    await page.goto(product.address)
    await button('Start workout').waitFor()
    await lookAt(page, '14-today')
  })

  it('speaks to nobody but its own server, and never stumbles', () => {
    expect(strangers).toEqual([])
    expect(complaints).toEqual([])
  })
})

/** A set without a load of its own asks for one first: then the keypad is there. */
async function tick(check: ReturnType<Page['getByRole']>): Promise<void> {
  await check.click()
  const keypad = page.getByRole('region', { name: /^Keypad for/ })
  for (let key = 0; key < 4 && (await keypad.isVisible().catch(() => false)); key++) {
    await keypad.getByRole('button', { name: '5', exact: true }).click()
    await keypad.getByRole('button', { name: /^(Next|Complete set)$/ }).click()
  }
}

async function api<T>(path: string): Promise<T> {
  const login = { email: 'mara@fitai.example', password: 'squat deep, rest well' }
  const headers = { 'content-type': 'application/json' }
  const session = await fetch(`${product.address}/api/v1/auth/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify(login),
  })
  const { accessToken }: { accessToken: string } = await session.json()
  const reply = await fetch(`${product.address}/api/v1${path}`, { headers: { authorization: `Bearer ${accessToken}` } })
  const { items }: { items: T } = await reply.json()
  return items
}

const records = () => api<{ exerciseName: string; current: { kind: string }[] }[]>('/progress/records')
const history = () => api<{ status: string; workingSets: number }[]>('/workouts')
