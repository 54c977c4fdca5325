import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { strongFile } from '../src/history-file.ts'
import { glanceAt, lookAt } from '../src/look.ts'
import { signUp } from '../src/person.ts'
import { startProduct } from '../src/product.ts'

let product: Awaited<ReturnType<typeof startProduct>>
let browser: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  await signUp(page, product.address, 'Nils Berg')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const fold = (name: string) => page.locator('summary', { hasText: name })
const rows = () => page.getByRole('list', { name: 'Exercises' }).getByRole('link')
const searchField = () => page.getByRole('searchbox', { name: 'Search exercises' })

describe('the exercise library', () => {
  it('shows all exercises, the ones people train first', async () => {
    await link('Training').first().click()
    await link('Exercises').first().click()
    await page.getByText(/^1,1\d\d exercises$/).waitFor()

    expect(await rows().first().textContent()).toContain('Barbell Bench Press')
    await glanceAt(page, '21-exercises')
  })

  it('narrows by what somebody wants to see, and offers nothing that leads nowhere', async () => {
    await button(/^Filters/).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: /^Chest \d+/ }).click()
    await fold('Uses').click()
    await sheet.getByRole('button', { name: /^Dumbbell \d+/ }).click()
    await glanceAt(page, '22-filters')
    const offered = await sheet.getByRole('button', { name: /^Quads/ }).count()
    await sheet.getByRole('button', { name: /^Show \d+ exercises/ }).click()

    expect(offered).toBeLessThanOrEqual(1)
    expect(await rows().first().textContent()).toContain('Dumbbell')
    expect(new URL(page.url()).searchParams.get('muscle')).toBe('chest')
  })

  it('remembers where somebody was', async () => {
    await page.evaluate(() => window.scrollTo(0, 900))
    await rows().nth(12).scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => window.scrollY)
    await rows().nth(12).click()
    await page.getByRole('tab', { name: 'How-to' }).waitFor()
    await link('Exercises').first().click()
    await button('Remove Chest').waitFor()

    expect(new URL(page.url()).searchParams.get('equipment')).toBe('dumbbell')
    expect(before).toBeGreaterThan(300)
    expect(await page.evaluate(() => window.scrollY)).toBe(before)
    await page.evaluate(() => window.scrollTo(0, 0))
    await button('Clear all').click()
  })

  it('finds what people call it with the network cut', async () => {
    await browser.setOffline(true)
    const found: Record<string, string | null> = {}
    for (const text of ['rdl', 'Kniebeuge', 'incline db pres', 'supino']) {
      await searchField().fill(text)
      await page.waitForFunction((q) => new URLSearchParams(location.search).get('q') === q, text)
      found[text] = await rows().first().locator('span').first().textContent()
    }

    expect(found).toEqual({
      rdl: 'Romanian Deadlift',
      Kniebeuge: 'Barbell Squat',
      'incline db pres': 'Incline Dumbbell Press',
      supino: 'Barbell Bench Press',
    })
    await glanceAt(page, '24-search-offline')
  })

  it('says how it is done with the network cut', async () => {
    await rows().first().click()
    await page.getByText('Steps', { exact: true }).waitFor()
    await page.getByText('Saved copy').waitFor()

    await expect.poll(() => page.getByRole('img', { name: /Muscles of Barbell Bench Press/ }).count()).toBe(1)
    await lookAt(page, '25-exercise-offline')
    await page.getByRole('tab', { name: 'History' }).click()
    await button('Try again').waitFor()
    await glanceAt(page, '26-history-offline')
    await browser.setOffline(false)
    await page.getByText('Not trained yet').waitFor()
    await glanceAt(page, '27-history-empty')
  })

  it('has something to put in its place', async () => {
    await page.getByRole('tab', { name: 'Alternatives' }).click()
    await button('Dumbbells').click()

    await page
      .getByText(/The same movement/)
      .first()
      .waitFor()
    await glanceAt(page, '28-alternatives')
  })

  it('keeps favourites and takes ratings', async () => {
    await button('Favourite').click()
    await page.getByRole('radio', { name: '4 stars' }).locator('..').click()
    await page.getByText('from 1 rating').waitFor()
    await page.reload()
    await page.getByText('from 1 rating').waitFor()

    expect(await button('Favourite').getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('radio', { name: '4 stars' }).isChecked()).toBe(true)
  })
})

describe('exercises of one’s own', () => {
  const ugly = '<b>🏋️</b> "x"'

  it('are made from what was not found, once for two taps', async () => {
    await page.goto(`${product.address}/exercises`)
    await searchField().fill(ugly)
    await link(`Create “${ugly}”`).click()
    await button('Create').dblclick()

    await heading(ugly).waitFor()
    await glanceAt(page, '31-own-exercise')
    expect(await namesOfOwn()).toEqual([ugly])
  })

  it('say what is wrong where it is wrong', async () => {
    await page.goto(`${product.address}/exercises/new?name=${encodeURIComponent(ugly)}`)
    await button('Create').click()

    await page.getByText('You have an exercise of this name already.').waitFor()
    await glanceAt(page, '32-name-taken')
  })

  it('are changed', async () => {
    await page.goto(`${product.address}/exercises?mine=true`)
    await rows().first().click()
    await button('More').click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await fold('Main muscles').click()
    await button('Chest').click()
    await fold('More').click()
    await page.getByLabel('Steps').fill('Sit down.\nPress the handles.')
    await glanceAt(page, '33-edit-exercise')
    await button('Save').click()

    await page.getByText('Press the handles.').waitFor()
    expect(await page.getByText('Chest').count()).toBeGreaterThan(0)
  })

  it('are archived and come back', async () => {
    await button('More').click()
    await page.getByRole('menuitem', { name: 'Archive' }).click()
    await button('Restore').waitFor()
    await glanceAt(page, '34-archived')
    expect(await namesOfOwn()).toEqual([])
    await button('Restore').click()

    await button('More').waitFor()
    expect(await namesOfOwn()).toEqual([ugly])
  })

  it('are merged into another, and taken out again', async () => {
    await button('More').click()
    await page.getByRole('menuitem', { name: 'Merge into another' }).click()
    await searchField().fill('machine bench')
    await glanceAt(page, '35-merge-picker')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Machine Bench Press/ })
      .first()
      .click()
    await glanceAt(page, '36-merge-confirm')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Merge' }).click()
    await button('Undo').waitFor()
    expect(await namesOfOwn()).toEqual([])
    await button('Undo').click()

    await page.getByText(/is back, with/).waitFor()
    expect(await namesOfOwn()).toEqual([ugly])
  })

  it('can be logged from a search that found nothing', async () => {
    await page.goto(product.address)
    await button(/^Start/)
      .first()
      .click()
    await button('Add exercise').click()
    await searchField().fill('Belt Squat Gym 80')
    await button('Create “Belt Squat Gym 80”').click()
    await glanceAt(page, '37-picker-create')
    await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click()

    await page.getByRole('heading', { name: 'Belt Squat Gym 80' }).waitFor()
  })
})

describe('what was trained', () => {
  it('is on the page of its exercise, and there without a network once it was seen', async () => {
    await page.goto(`${product.address}/training/import`)
    const buffer = Buffer.from(strongFile({ weeks: 4, until: new Date() }))
    await page.locator('input[type=file]').setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer })
    await button('Add 12 workouts').click()
    await page.getByText('12 workouts added.').waitFor()
    await page.goto(`${product.address}/progress/barbell-squat`)
    await page.getByRole('img', { name: /one-rep max/ }).waitFor()
    expect(page.url()).toMatch(/\/exercises\/barbell-squat\?tab=chart$/)
    await page.getByRole('tab', { name: 'Records' }).click()
    await page.getByText('Records now').waitFor()
    await glanceAt(page, '39-records')

    await browser.setOffline(true)
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByText('12 sessions').waitFor()
    await browser.setOffline(false)
  })

  it('of one account is nothing to the next', async () => {
    await page.goto(product.address)
    await button(/account of Nils/).click()
    await glanceAt(page, '40-account-menu')
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await button('Sign in').first().waitFor()

    await page.waitForFunction(isEmptied, undefined, { polling: 100 })
    expect(complaints).toEqual([])
  })
})

/** Whether nothing of an account is left in the database of this origin. */
async function isEmptied(): Promise<boolean> {
  const opening = indexedDB.open('fitai-device')
  await new Promise((resolve) => opening.addEventListener('success', resolve))
  const stores = ['kept', 'workouts', 'history', 'historyState']
  const reading = opening.result.transaction(stores)
  const counting = stores.map((store) => reading.objectStore(store).count())
  await new Promise((resolve) => reading.addEventListener('complete', resolve))
  opening.result.close()
  return counting.every(({ result }) => result === 0)
}

async function namesOfOwn(): Promise<string[]> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ email: 'nils.berg@fitai.example', password: 'squat deep, rest well' })
  const session = await fetch(`${product.address}/api/v1/auth/login`, { method: 'POST', headers, body })
  const { accessToken }: { accessToken: string } = await session.json()
  const reply = await fetch(`${product.address}/api/v1/exercises?mine=true`, {
    headers: { authorization: `Bearer ${accessToken}` },
  })
  const { items }: { items: { name: string }[] } = await reply.json()
  return items.map(({ name }) => name)
}
