import { readFile } from 'node:fs/promises'
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
let address = ''
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  await signUp(page, product.address, 'Juno Falk')
  await page.goto(`${product.address}/training/import`)
  const buffer = Buffer.from(strongFile({ weeks: 12, until: new Date() }))
  await page.locator('input[type=file]').setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer })
  await button('Add 36 workouts').click()
  await page.getByText('36 workouts added.').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const region = (name: string | RegExp) => page.getByRole('region', { name, exact: true })
const item = (name: string) => page.getByRole('menuitem', { name })
const sheet = () => page.getByRole('dialog')
const cards = () => page.getByRole('list', { name: 'Programs' }).getByRole('article')
const next = () => region('Next workout')

describe('picking a program', () => {
  it('shows what there is', async () => {
    await page.goto(product.address)
    await link('Pick a program').waitFor()
    await link('Training').first().click()
    await link(/^Programs/).click()
    await heading('Programs').waitFor()
    await cards().first().waitFor()

    expect(await cards().count()).toBe(17)
    await lookAt(page, '70-programs')
  })

  it('narrows by what somebody wants, and says so in the address', async () => {
    await button('Level').click()
    await page.getByRole('menuitemradio', { name: 'Beginner' }).click()
    await glanceAt(page, '71-program-filter')
    await page.keyboard.press('Escape')
    await button('Equipment').click()
    await page.getByRole('menuitemradio', { name: 'Dumbbells' }).click()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelectorAll('article').length === 1)

    expect(await cards().textContent()).toContain('Dumbbells at home')
    expect(new URL(page.url()).searchParams.get('level')).toBe('beginner')
    await button('Clear').click()
    await page.getByRole('searchbox').fill('no such thing')
    await page.getByText('Nothing found').waitFor()
    await glanceAt(page, '72-programs-none')
    await button('Clear filters').click()
    await page.waitForFunction(() => document.querySelectorAll('article').length === 17)
  })

  it('keeps favourites', async () => {
    await button('Favourite Five by five').click()
    await button('Favourites').click()
    await page.waitForFunction(() => document.querySelectorAll('article').length === 1)

    expect(await button('Favourite Five by five').getAttribute('aria-pressed')).toBe('true')
    await button('Yours').click()
    await page.getByText('None of your own yet').waitFor()
    await button('All').first().click()
  })

  it('says what a program is, week by week, and what it would ask for', async () => {
    await link('Five by five').click()
    await heading('Five by five').waitFor()
    await region('Your loads')
      .getByRole('row', { name: /Barbell Squat/ })
      .waitFor()

    expect(await region('Progression').textContent()).toContain('+2.5 kg after each session with all sets done')
    expect(await region('Weeks').getByText('5 × 5').count()).toBeGreaterThan(3)
    await lookAt(page, '73-program')
    await page.getByRole('radio', { name: '5 stars' }).locator('..').click()
    await page.getByText('5 from 1 rating').waitFor()
  })
})

describe('starting it', () => {
  it('proposes loads from the log, and takes others', async () => {
    await link('Start program').click()
    await page.getByLabel(/^Barbell Squat/).waitFor()
    const squat = page.getByLabel(/^Barbell Squat/)

    expect(Number(await squat.inputValue())).toBeGreaterThan(40)
    await lookAt(page, '74-start')
    await squat.fill('a lot')
    await button('Start program').click()
    await page.getByText('A load of more than 0, up to 1,500.').waitFor()
    await glanceAt(page, '75-start-wrong')
    await squat.fill('82,5')
  })

  it('puts the next workout on Today, with its loads and reasons', async () => {
    await button('Start program').click()
    await next().waitFor()

    expect(await next().textContent()).toContain('Five by five · Week 1, day 1')
    expect(await next().textContent()).toContain('82.5 kg')
    await lookAt(page, '76-today-program')
  })
})

describe('doing it', () => {
  it('starts with one tap, and moves on when the day is done', async () => {
    await next()
      .getByRole('button', { name: /^Start/ })
      .click()
    await button('Finish').waitFor()
    await glanceAt(page, '77-program-logger')
    const open = page.getByRole('checkbox', { checked: false })
    while ((await open.count()) > 0) await open.first().click()
    await button('Finish').first().click()
    await sheet().getByRole('button', { name: 'Finish' }).click()
    await page.getByText('Volume').first().waitFor()
    await page.goto(product.address)
    await next().getByText('Week 1, day 2').waitFor()

    expect(await next().textContent()).toContain('85 kg')
    expect(await next().textContent()).toContain('All sets done: 2.5 kg more.')
  })

  it('shows where the run stands', async () => {
    await link('Program').first().click()
    await region('Course').waitFor()

    expect(await region('Course').getByRole('link', { name: 'Day 1: done' }).count()).toBe(1)
    await lookAt(page, '78-run')
  })

  it('skips, takes it back, and takes a day as done', async () => {
    await button('More').click()
    await item('Skip this day').click()
    await next().getByText('Week 1, day 3').waitFor()
    await button('Undo').click()
    await next().getByText('Week 1, day 2').waitFor()
    await button('More').click()
    await item('Done without a log').click()

    await next().getByText('Week 1, day 3').waitFor()
    expect(await region('Course').getByText('Day 2: done without a log').count()).toBe(1)
  })

  it('takes a load that somebody sets', async () => {
    await button('Change loads').click()
    await sheet()
      .getByLabel(/^Barbell Squat/)
      .fill('70')
    await glanceAt(page, '80-change-loads')
    await sheet().getByRole('button', { name: 'Save' }).click()

    await next().getByText('70 kg').first().waitFor()
  })

  it('pauses and goes on', async () => {
    await button('Pause').click()
    await button('Resume').waitFor()
    await glanceAt(page, '81-run-paused')
    await button('Resume').click()

    await next().waitFor()
  })

  it('shows without a connection what was seen last, and says so', async () => {
    await page.goto(product.address)
    await next().waitFor()
    await browser.setOffline(true)
    await link('Program').first().click()
    await next().waitFor()
    await glanceAt(page, '82-run-offline')
    await page.goBack()
  })

  it('is done without a connection, and moves on when there is one again', async () => {
    await next()
      .getByRole('button', { name: /^Start/ })
      .click()
    await button('Finish').waitFor()
    const open = page.getByRole('checkbox', { checked: false })
    while ((await open.count()) > 0) await open.first().click()
    await button('Finish').first().click()
    await sheet().getByRole('button', { name: 'Finish' }).click()
    await link('Back to Today').click()
    await next().getByText('Done on this device.').waitFor()
    await glanceAt(page, '83-today-done-offline')
    await browser.setOffline(false)

    await next().getByText('Week 2, day 1').waitFor()
  })
})

describe('a program of one’s own', () => {
  it('begins as a copy, and says what is wrong where it is wrong', async () => {
    await page.goto(`${product.address}/training/programs`)
    await cards().getByRole('link', { name: 'Five by five' }).click()
    await heading('Five by five').waitFor()
    await button('More').click()
    await item('Copy and edit').click()
    await heading(/^Edit Five by five/).waitFor()
    await lookAt(page, '83-edit')
    await page.getByLabel('Name', { exact: true }).fill('')
    await button(/^Barbell Squat 5 × 5/)
      .first()
      .click()
    await sheet().getByLabel('Sets', { exact: true }).fill('25')
    await sheet().getByText('A set is done 1 to 20 times.').waitFor()
    await lookAt(page, '84-edit-exercise')
    await sheet().getByRole('button', { name: 'Done' }).click()
    await button('Save program').click()

    await page.getByText('A program needs a name.').waitFor()
    await page.getByText('2 things to put right').waitFor()
    await glanceAt(page, '85-edit-wrong')
  })

  it('is saved once it is right', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Five by five, mine')
    await button(/^Barbell Squat/)
      .first()
      .click()
    await sheet().getByLabel('Sets', { exact: true }).fill('3')
    await sheet().getByLabel('Step').fill('5')
    await sheet().getByText('+5 kg after each session').waitFor()
    await sheet().getByRole('button', { name: 'Done' }).click()
    await button('Add exercise').first().click()
    await page.getByRole('searchbox', { name: 'Search exercises' }).fill('plank')
    await sheet()
      .getByRole('button', { name: /^Plank/ })
      .first()
      .click()
    await button('Save program').click()
    await heading('Five by five, mine').waitFor()

    expect(await region('Weeks').textContent()).toContain('Plank')
    expect(await region('Weeks').textContent()).toContain('3 × 5')
    expect(await region('Progression').textContent()).toContain('+5 kg after each session')
  })

  it('tells of a change on another device, and loses neither', async () => {
    await button('More').click()
    await item('Edit').click()
    await heading('Edit Five by five, mine').waitFor()
    const other = await browser.newPage()
    await other.goto(page.url())
    await other.getByRole('textbox', { name: 'What it is' }).fill('Changed on the laptop.')
    await other.getByRole('button', { name: 'Save program' }).click()
    await other.waitForURL(/programs\/[\w-]+$/)
    await other.close()
    await page.getByRole('textbox', { name: 'What it is' }).fill('Changed on the phone.')
    await button('Save program').click()
    await page.getByText('This program was changed on another device meanwhile.').waitFor()
    await button('Save mine').click()
    await page.waitForURL(/programs\/[\w-]+$/)

    await page.getByText('Changed on the phone.').waitFor()
  })

  it('goes to others by link and by file', async () => {
    await button('More').click()
    await item('Share').click()
    await button('Make a link').click()
    address = await page.getByLabel('Link', { exact: true }).inputValue()
    await glanceAt(page, '86-share')
    await button('Close').click()
    await button('More').click()
    const [download] = await Promise.all([page.waitForEvent('download'), item('Save as a file').click()])
    const file = await readFile(await download.path())
    await page.goto(address)
    await button('Copy to mine').waitFor()
    await glanceAt(page, '87-shared')
    await page.goto(`${product.address}/training/programs`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
    await page.getByText('This file is no program of FitAI.').waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: file })
    await heading('Five by five, mine').waitFor()

    expect(download.suggestedFilename()).toBe('five-by-five-mine.json')
    expect(await region('Weeks').textContent()).toContain('Plank')
  })

  it('is made of a program that somebody starts on other days', async () => {
    await page.goto(`${product.address}/training/programs`)
    await cards().getByRole('link', { name: 'Dumbbells at home' }).click()
    await link('Start program').click()
    const days = page.getByRole('group', { name: '3 days of each week' }).getByRole('button')
    await days.nth(2).click()
    await button('Start program').click()
    await page.getByText('Choose 3 days, the first one with them.').waitFor()
    await days.nth(1).click()
    await page.getByText(/a copy of your own with these days is made/).waitFor()
    await page.getByRole('radio', { name: /^By the calendar/ }).click()
    await page.getByText(/is paused. You can resume it later/).waitFor()
    await glanceAt(page, '88-start-other-days')
    await button('Start program').click()
    await next().waitFor()
    await link('Program').first().click()
    await heading(/^Dumbbells at home, /).waitFor()

    expect(await page.getByText(/^By the calendar, since/).count()).toBe(1)
    await button('Pause').click()
    await page.goto(`${product.address}/training/programs`)
    await region('Your runs').getByText('Paused').first().waitFor()
    await glanceAt(page, '89-runs')
  })

  it('is looked at by strangers who have the link', async () => {
    const stranger = await openBrowser({ viewport: { width: 390, height: 844 } })
    const theirs = stranger.pages()[0] ?? (await stranger.newPage())
    await theirs.goto(address)
    await theirs.getByRole('heading', { level: 1, name: 'Five by five, mine' }).waitFor()
    await glanceAt(theirs, '90-stranger')
    await theirs.getByRole('button', { name: 'Sign in to copy it' }).click()
    await theirs.getByLabel('Password').waitFor()
    await stranger.close()
  })

  it('is written by the coach from a sentence, and looked over before it is saved', async () => {
    await page.goto(`${product.address}/training/programs/new`)
    await page.getByLabel('Let the coach write it').fill('3 days, 45 min, barbell and rack, strength, sore shoulder')
    await button('Write a program').click()
    await button('Write another one').waitFor()
    await lookAt(page, '86-by-the-coach')
    await page.getByLabel('Name', { exact: true }).fill('Coached')
    await button('Save program').click()

    await heading('Coached').waitFor()
    expect(await region('Weeks').textContent()).toMatch(/Squat|Deadlift|Row/)
  })

  it('never stumbles', () => {
    expect(complaints).toEqual([])
  })
})
