import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killableBrowser } from '../src/killable.ts'
import { lookAt } from '../src/look.ts'
import { signUp } from '../src/person.ts'
import { startProduct } from '../src/product.ts'
import { openWire } from '../src/wire.ts'

let product: Awaited<ReturnType<typeof startProduct>>
let wire: Awaited<ReturnType<typeof openWire>>
let phone: Awaited<ReturnType<typeof killableBrowser>>
let page: Page

beforeAll(async () => {
  product = await startProduct()
  wire = await openWire(product.address)
  phone = await killableBrowser()
  page = await phone.open('about:blank')
  watch()
  await signUp(page, wire.address, 'Ola Berg')
})

afterAll(async () => {
  await phone?.close()
  await wire?.close()
  await product?.stop()
})

const complaints: string[] = []
function watch() {
  page.on('pageerror', (error) => complaints.push(error.message))
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const done = () => page.getByRole('checkbox', { checked: true })
/** On the disk, says the app. */
const kept = () => page.getByText('On this device', { exact: true }).waitFor()
const running = () => page.getByRole('link', { name: 'Resume workout' }).filter({ visible: true }).first()

async function killAndOpen(path = '/'): Promise<void> {
  await phone.kill()
  page = await phone.open(wire.address + path)
  watch()
}

async function tickNext(): Promise<void> {
  const before = await done().count()
  await button('Add set').click()
  await tick(page.getByRole('checkbox', { name: `Complete set ${before + 1}` }))
  await expect.poll(() => done().count()).toBe(before + 1)
}

/** Ticked off with numbers typed in, where there are none to take over. */
async function tick(box: ReturnType<Page['getByRole']>): Promise<void> {
  const row = page.getByRole('textbox', { name: /Reps$/ }).last()
  await row.fill('8')
  await page.getByRole('textbox', { name: /kg$/ }).last().fill('60')
  await box.click()
}

describe('a workout in aeroplane mode', () => {
  it('needs the app to have been there for a moment', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    // What is needed without a connection is fetched a moment after the first screen stands.
    await expect.poll(keptHere, { timeout: 30_000 }).toContain('"mine"')
  })

  it('is begun after the app was opened without a connection', async () => {
    wire.cut()
    await page.reload()
    await button(/^Start workout/).click()
    await button('Add exercise').click()
    await page.getByRole('searchbox', { name: 'Search exercises' }).fill('barbell bench press')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Barbell Bench Press/ })
      .first()
      .click()
    await tick(page.getByRole('checkbox', { name: 'Complete set 1' }))

    await expect.poll(() => done().count()).toBe(1)
    await kept()
    await lookAt(page, '70-offline-logger')
  })

  it('T2 has every set after the browser was killed four times', async () => {
    for (let kill = 1; kill <= 4; kill++) {
      await tickNext()
      await kept()
      await killAndOpen()
      await running().click()
      await page.getByRole('heading', { name: 'Barbell Bench Press' }).waitFor()
      await expect.poll(() => done().count()).toBe(kill + 1)
    }
  })

  it('is finished without a connection, and shown as finished after a kill', async () => {
    await button('Finish').first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click()
    await page.getByText('On this device. It is sent').waitFor()
    await lookAt(page, '71-offline-finished')
    await killAndOpen()

    await button(/^Start workout/).waitFor()
  })

  it('T5 arrives exactly once when the connection is back, even if somebody has to sign in again for it', async () => {
    wire.mend()
    // The killed browser has lost the cookie it got last, and the one before is used up.
    await page.getByLabel('E-mail').waitFor({ timeout: 40_000 })
    await signIn()

    await expect.poll(async () => (await onServer()).length, { timeout: 60_000 }).toBe(1)
    await expect.poll(async () => (await onServer())[0]?.status, { timeout: 60_000 }).toBe('completed')
    const [workout] = await onServer()
    expect(workout?.sets).toEqual(Array.from({ length: 5 }, () => ({ weight: 60, reps: 8 })))
  })
})

describe('a connection that breaks', () => {
  it('T2 logs each set once, whatever becomes of the answers', async () => {
    wire.breakNext('/sync', ['unanswered', 'stumbled', 'lost', 'unanswered'])
    await page.goto(wire.address)
    await button(/^Start workout/).click()
    await button('Add exercise').click()
    await page.getByRole('searchbox', { name: 'Search exercises' }).fill('barbell squat')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Barbell Squat/ })
      .first()
      .click()
    await tick(page.getByRole('checkbox', { name: 'Complete set 1' }))
    for (let more = 0; more < 3; more++) await tickNext()
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 60_000 })

    const newest = (await onServer())[0]
    expect(newest?.status).toBe('active')
    expect(newest?.sets).toEqual(Array.from({ length: 4 }, () => ({ weight: 60, reps: 8 })))
  })

  it('asks before somebody signs out with unsent work, keeps it, and sends it afterwards', async () => {
    wire.breakNext(
      '/sync',
      Array.from({ length: 50 }, () => 'lost' as const),
    )
    await tickNext()
    await page.goto(wire.address)
    await button(/account of/).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page
      .getByRole('alertdialog')
      .getByText(/^2 changes not sent yet/)
      .waitFor()
    await lookAt(page, '72-sign-out-unsent')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Password').waitFor()
    wire.breakNext('/sync', [])
    await signIn()
    await running().waitFor()

    await expect.poll(async () => (await onServer())[0]?.sets.length, { timeout: 60_000 }).toBe(5)
  })
})

describe('a new version of the app', () => {
  it('T37 is not offered while a workout is running, and loaded when somebody says so', async () => {
    const worker = await (await fetch(`${product.address}/service-worker.js`)).text()
    wire.serveWorker(`${worker}\n// a newer one`)
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()))
    await expect
      .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)), {
        timeout: 20_000,
      })
      .toBe(true)
    await running().waitFor()
    expect(await button('Load it').count()).toBe(0)

    await running().click()
    await button('Finish').first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click()
    await page.getByRole('link', { name: 'Back to Today' }).click()
    await button('Load it').waitFor()
    await lookAt(page, '73-update-offered')
    const loaded = page.waitForEvent('load')
    await button('Load it').click()
    await loaded
    await button(/^Start workout/).waitFor()
    expect(await button('Load it').count()).toBe(0)
  })
})

/** The questions whose answers are on the device. */
function keptHere(): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('fitai-device')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const asking = opening.result.transaction('kept').objectStore('kept').getAllKeys()
    await new Promise((resolve) => asking.addEventListener('success', resolve))
    opening.result.close()
    return asking.result.join()
  })
}

it('never stumbled', () => {
  expect(complaints).toEqual([])
})

const account = { email: 'ola.berg@fitai.example', password: 'squat deep, rest well' }

async function signIn(): Promise<void> {
  const has = page.getByRole('button', { name: 'Sign in', exact: true })
  if ((await page.getByLabel('Name').count()) > 0)
    await page
      .getByRole('button', { name: /sign in/i })
      .first()
      .click()
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await has.last().click()
}

type OneSet = { weight: number | null; reps: number | null }
type Kept = { status: string; entries: { sets: OneSet[] }[] }

/** The workouts as the server has them, newest first. */
async function onServer(): Promise<{ status: string; sets: OneSet[] }[]> {
  const at = `${product.address}/api/v1`
  const json = { 'content-type': 'application/json' }
  const session = await fetch(`${at}/auth/login`, { method: 'POST', headers: json, body: JSON.stringify(account) })
  const { accessToken }: { accessToken: string } = await session.json()
  const headers = { authorization: `Bearer ${accessToken}` }
  const read = async <T>(path: string): Promise<T> => (await fetch(at + path, { headers })).json()
  const { items } = await read<{ items: { id: string }[] }>('/workouts?limit=10')
  const workouts = await Promise.all(items.map(({ id }) => read<Kept>(`/workouts/${id}`)))
  return workouts.map(({ status, entries }) => ({
    status,
    sets: entries.flatMap(({ sets }) => sets.map(({ weight, reps }) => ({ weight, reps }))),
  }))
}
