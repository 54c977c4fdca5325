import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { lookAt } from '../src/look.ts'
import { signUp } from '../src/person.ts'
import { startProduct } from '../src/product.ts'

let product: Awaited<ReturnType<typeof startProduct>>
let browser: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  openPage(browser.pages()[0] ?? (await browser.newPage()))
  await signUp(page, product.address, 'Ida Holm')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

afterEach(() => browser.setOffline(false))

function openPage(next: Page) {
  page = next
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => complaints.push(error.message))
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const cell = (name: RegExp) => page.getByRole('textbox', { name })
const done = () => page.getByRole('checkbox', { checked: true })
const keypad = () => page.getByRole('region', { name: /^Keypad for/ })
const saved = () => page.getByText('Saved', { exact: true }).waitFor()

/** The seconds that the rest still shows. */
async function restLeft(): Promise<number> {
  const [minutes = 0, seconds = 0] = (await page.getByRole('timer').innerText()).split(':').map(Number)
  return minutes * 60 + seconds
}

/** What a workout has to come back with. */
async function expectAsItWas({ restBefore, since }: { restBefore: number; since: number }) {
  await page.getByRole('heading', { name: 'Barbell Bench Press' }).waitFor()
  await page.getByRole('timer').waitFor()
  const expected = restBefore - (Date.now() - since) / 1000

  await expect.poll(() => done().count()).toBe(3)
  expect(await cell(/^Set 4.*kg$/).inputValue()).toBe('82')
  expect(await page.getByRole('checkbox', { name: 'Complete set 4' }).isChecked()).toBe(false)
  expect(Math.abs((await restLeft()) - expected)).toBeLessThan(2.5)
}

describe('a workout that is interrupted', () => {
  let restBefore = 0
  let since = 0

  it('T3 keeps its sets, what was typed and the rest over a reload', async () => {
    await button(/^Start workout/).click()
    await button('Add exercise').click()
    await page.getByRole('searchbox', { name: 'Search exercises' }).fill('barbell bench press')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Barbell Bench Press/ })
      .first()
      .click()
    for (let set = 1; set <= 3; set++) {
      if (set > 1) await button('Add set').click()
      await tick(page.getByRole('checkbox', { name: `Complete set ${set}` }))
    }
    await button('Add set').click()
    await saved()
    restBefore = await restLeft()
    since = Date.now()
    await cell(/^Set 4.*kg$/).click()
    for (const key of ['8', '2']) await keypad().getByRole('button', { name: key, exact: true }).click()

    await page.reload()

    await expectAsItWas({ restBefore, since })
  })

  it('T3 keeps them when the page is closed over what is being typed', async () => {
    await cell(/^Set 4.*Reps$/).click()
    await keypad().getByRole('button', { name: '6', exact: true }).click()
    const next = await browser.newPage()
    await page.close()
    openPage(next)

    await page.goto(product.address)
    await button(/account of/).waitFor()
    await link('Resume workout').filter({ visible: true }).click()

    await expectAsItWas({ restBefore, since })
    expect(await cell(/^Set 4.*Reps$/).inputValue()).toBe('6')
  })

  it('T24 shows the rest that is left after the phone slept for half a minute', async () => {
    await page.clock.install()
    await page.reload()
    await page.getByRole('timer').waitFor()
    const before = await restLeft()

    await page.clock.fastForward(30_000)

    await expect.poll(async () => before - (await restLeft())).toBeGreaterThanOrEqual(30)
    expect(before - (await restLeft())).toBeLessThan(34)
  })

  it('T37 never reloads by itself when an update has taken the code of a page away', async () => {
    let loads = 0
    page.on('load', () => void loads++)
    await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: '{}' }))
    await link('Minimise workout').click()
    await link('Progress').filter({ visible: true }).click()

    await button('Load anew').waitFor()
    await lookAt(page, '50-page-gone')
    expect(loads).toBe(0)
    await page.unroute('**/assets/*.js')
    await button('Load anew').click()
    await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor()
    expect(loads).toBe(1)
  })

  it('T37 never reloads by itself where there is no connection to load with', async () => {
    await link('Resume').filter({ visible: true }).first().click()
    await page.getByRole('heading', { name: 'Barbell Bench Press' }).waitFor()
    await link('Minimise workout').click()
    let loads = 0
    page.on('load', () => void loads++)
    await browser.setOffline(true)
    await link('Training').filter({ visible: true }).click()
    await page.getByText('No connection').waitFor()
    await lookAt(page, '51-page-offline')
    await link('Resume').filter({ visible: true }).first().click()
    await page.getByRole('heading', { name: 'Barbell Bench Press' }).waitFor()
    expect(loads).toBe(0)

    await browser.setOffline(false)
    await page.goBack()
    await button('Load anew').click()
    await page.getByRole('heading', { level: 1, name: 'Training' }).waitFor()
    expect(loads).toBe(1)
  })
})

describe('what was deleted', () => {
  it('is a set: it comes back in its place by one tap', async () => {
    await page.goto(product.address)
    await link('Resume workout').filter({ visible: true }).click()
    await deleteSet(2)
    await page.getByText('Set deleted.').waitFor()
    await expectDone(2)
    await lookAt(page, '52-set-deleted')
    await button('Undo').click()

    await expectDone(3)
    await saved()
    await page.getByText('Set deleted.').waitFor({ state: 'detached', timeout: 3000 })
    expect(await setsOnServer()).toHaveLength(4)
  })

  it('comes back without a connection, and from the keyboard', async () => {
    const before = await setsOnServer()
    await browser.setOffline(true)
    await deleteSet(3)
    await expectDone(2)
    await page.getByText('Set deleted.').waitFor()
    await page.getByRole('dialog', { name: 'Set', exact: true }).waitFor({ state: 'detached' })
    await page.keyboard.press('F6')
    for (let stop = 0; stop < 4 && (await focused()) !== 'Undo'; stop++) await page.keyboard.press('Tab')
    expect(await focused()).toBe('Undo')
    await page.keyboard.press('Enter')

    await expectDone(3)
    await browser.setOffline(false)
    await saved()
    expect(await setsOnServer()).toEqual(before)
  })

  it('is a running workout: it goes on where it was', async () => {
    await button('Finish').first().click()
    await button('Discard workout').click()
    await page.getByText('Workout discarded.').waitFor()
    await lookAt(page, '53-workout-discarded')
    await button('Undo').click()

    await page.getByText(/is back\.$/).waitFor()
    await expectDone(3)
    expect(await setsOnServer()).toHaveLength(4)
  })

  it('is a workout of the past: it comes back with its sets', async () => {
    await button('Finish').first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click()
    await link('See the sets').click()
    await button('Delete').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByText('Workout deleted.').waitFor()
    await page.getByText('No workouts yet').waitFor()
    await lookAt(page, '54-workout-deleted')
    await button('Undo').click()

    await page.getByText('Barbell Bench Press').first().waitFor()
    expect(await setsOnServer()).toHaveLength(4)
  })
})

describe('a workout that nobody finished', () => {
  it('is told on Today, once, with a way to it', async () => {
    // An open page would hear of it, and ask what is running, before it has its set.
    await page.goto('about:blank')
    await givenLeftOpen()
    await page.goto(product.address)
    await page.getByText('“Leg day” was left open').waitFor()
    await lookAt(page, '55-left-open')
    await link('Open workout').click()
    await page.getByRole('heading', { level: 1, name: 'Leg day' }).waitFor()

    await page.goBack()
    await page.getByRole('region', { name: 'Workout left open' }).getByRole('button', { name: 'Dismiss' }).click()
    await page.reload()
    await button('Start workout').waitFor()
    await expect.poll(() => page.getByText('was left open').count()).toBe(0)
  })

  it('never made the app stumble', () => {
    expect(complaints).toEqual([])
  })
})

/** A set without a load of its own asks for one first: then the keypad is there. */
async function tick(check: ReturnType<Page['getByRole']>): Promise<void> {
  await check.click()
  for (
    let key = 0;
    key < 4 &&
    (await keypad()
      .isVisible()
      .catch(() => false));
    key++
  ) {
    await keypad().getByRole('button', { name: '5', exact: true }).click()
    await keypad()
      .getByRole('button', { name: /^(Next|Complete set)$/ })
      .click()
  }
}

async function deleteSet(number: number): Promise<void> {
  await button(new RegExp(`^Set ${number}, .*delete$`)).click()
  await button('Delete set').click()
}

async function expectDone(count: number): Promise<void> {
  await expect.poll(() => done().count()).toBe(count)
}

const focused = () => page.evaluate(() => document.activeElement?.textContent)

type Asked = { method?: string; body?: unknown }
type OneSet = { id: string; weight: number | null }
type Reply = { workout?: { id: string } | null; items?: { id: string }[]; entries?: { sets: OneSet[] }[] }

async function ask(path: string, { method = 'GET', body }: Asked = {}): Promise<Reply> {
  const headers = { 'content-type': 'application/json' }
  const login = JSON.stringify({ email: 'ida.holm@fitai.example', password: 'squat deep, rest well' })
  const session = await fetch(`${product.address}/api/v1/auth/login`, { method: 'POST', headers, body: login })
  const { accessToken }: { accessToken: string } = await session.json()
  const reply = await fetch(`${product.address}/api/v1${path}`, {
    method,
    headers: { ...headers, authorization: `Bearer ${accessToken}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return reply.json()
}

/** The sets of the newest workout as the server has them. */
async function setsOnServer(): Promise<OneSet[]> {
  const { workout } = await ask('/workouts/active')
  const id = workout?.id ?? (await ask('/workouts')).items?.[0]?.id
  const { entries = [] } = await ask(`/workouts/${id}`)
  return entries.flatMap(({ sets }) => sets)
}

async function givenLeftOpen(): Promise<void> {
  const [id, entryId] = [randomUUID(), randomUUID()]
  const startedAt = new Date(Date.now() - 56 * 3_600_000).toISOString()
  const performedAt = new Date(Date.now() - 55 * 3_600_000).toISOString()
  await ask('/workouts', {
    method: 'POST',
    body: { id, name: 'Leg day', entries: [{ id: entryId, exerciseId: 'barbell-squat' }] },
  })
  await ask(`/workouts/${id}/start`, { method: 'POST', body: { startedAt } })
  await ask(`/workouts/${id}/set`, {
    method: 'PUT',
    body: { id: randomUUID(), entryId, performedAt, weight: 100, weightUnit: 'kg', reps: 5 },
  })
}
