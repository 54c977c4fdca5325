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
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  await signUp(page, product.address, 'Ida Lund')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const region = (name: string) => page.getByRole('region', { name, exact: true })
const sheet = () => page.getByRole('dialog')
const search = () => new URL(page.url()).searchParams
const back = async () => {
  await link('Progress').first().click()
  await heading('Progress').waitFor()
}

describe('progress', () => {
  it('begins with one thing to do', async () => {
    await link('Progress').first().click()
    await page.getByText('Nothing to measure yet').waitFor()

    await expect.poll(() => link('Start a workout').count()).toBe(1)
    await glanceAt(page, '50-progress-new')
  })

  it('is training at a glance, for the range that its address says', async () => {
    await page.goto(`${product.address}/training/import`)
    const buffer = Buffer.from(strongFile({ weeks: 30, until: new Date() }))
    await page.locator('input[type=file]').setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer })
    await button('Add 90 workouts').click()
    await page.getByText('90 workouts added.').waitFor()
    await link('Progress').first().click()
    await page.getByRole('img', { name: /^Estimated one-rep max/ }).waitFor()
    await button('1Y').click()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('range') === '1y')
    await page.reload()
    await page.getByRole('img', { name: /^Body map/ }).waitFor()
    await page.getByRole('img', { name: /^Volume by week/ }).waitFor()
    await page.getByRole('img', { name: /^Calendar of training: 90 days/ }).waitFor()

    expect(await button('1Y').getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => page.getByText('No deadlift in this time.').count()).toBe(1)
    await lookAt(page, '51-progress')
  })

  it('shows each chart as a table, too', async () => {
    await button('Show as table').first().click()

    expect(await region('Data').getByRole('columnheader').allTextContents()).toContain('Barbell Squat')
    await button('Show as chart').click()
  })

  it('says why a number is what it is, down to the very sets', async () => {
    await button(/^Volume/).click()
    await sheet().getByText('Made of').first().waitFor()
    const rows = sheet().getByRole('list', { name: 'Sets' }).getByRole('listitem')
    await rows.first().waitFor()
    const first = await rows.count()
    await sheet().getByText('Weight × reps', { exact: false }).waitFor()
    await lookAt(page, '52-why')
    await sheet().getByRole('button', { name: 'Earlier sets' }).click()
    await page.waitForFunction((before) => document.querySelectorAll('[role=dialog] li li').length > before, first)

    expect(
      await sheet()
        .getByText(/^1,080 sets, /)
        .count(),
    ).toBe(1)
    await button('Close').click()
  })

  it('tells what the coach would try, or that nothing stands out', async () => {
    await region('Coach').getByRole('button', { name: 'Why these numbers: Remarks of the coach' }).click()
    await sheet().getByText('Source').first().waitFor()
    await button('Close').click()
    const all = button(/^All \d+ remarks/)
    if ((await all.count()) > 0) {
      await all.click()
      await glanceAt(page, '53-remarks')
      await button('Close').click()
    }

    expect(await region('Coach').getByText(/\S/).count()).toBeGreaterThan(1)
  })
})

describe('its pages', () => {
  it('show strength: chosen lifts, trends with their evidence, and records with what they took the place of', async () => {
    await link('Details: Strength').click()
    await heading('Strength').waitFor()
    await button('Choose lifts').click()
    await sheet()
      .getByRole('button', { name: /Barbell Squat/ })
      .click()
    await sheet()
      .getByRole('button', { name: /Barbell Bench Press/ })
      .click()
    await glanceAt(page, '54-lift-picker')
    await button('Show 2 lifts').click()
    await page.getByRole('img', { name: /^Estimated one-rep max\. Barbell .*Barbell .*$/ }).waitFor()
    await region('Records of this time')
      .getByText(/^before /)
      .first()
      .waitFor()

    // Until the two are there, the page shows the four it chose by itself, at times with the same words.
    await expect.poll(() => page.getByText('Improving').count()).toBe(2)
    expect(search().get('lifts')?.split(',').toSorted()).toEqual(['barbell-bench-press', 'barbell-squat'])
    expect(search().get('range')).toBe('1y')
    await expect.poll(() => page.getByText(/a week over 12 sessions in \d+ days/).count()).toBe(2)
    await lookAt(page, '55-strength')
  })

  it('say what a figure lacks, with the way to it', async () => {
    await region('Level').getByRole('link', { name: 'Add your birth date' }).click()
    await heading('Settings').waitFor()
    await button('Female').click()
    await page.getByLabel('Birth date').fill(`${new Date().getFullYear() - 34}-01-01`)
    await page.getByLabel('Height in cm').fill('17 2')
    await lookAt(page, '56-settings')
    await page.getByLabel('Height in cm').fill('1720')
    await button('Save').click()
    await page.getByText('A height of 50 to 280 cm.').waitFor()
    await page.getByLabel('Height in cm').fill('172')
    await button('Save').click()
    await page.getByText('Saved.').waitFor()

    await page.goBack()
    await heading('Strength').waitFor()
    await link('Add your birth date').waitFor({ state: 'detached' })
    await expect.poll(() => region('Level').getByText('Your bodyweight is not known.').count()).toBe(1)
  })

  it('take a weight, correct it, delete it and bring it back', async () => {
    await region('Level').getByRole('link', { name: 'Add your weight' }).click()
    await heading('Body').waitFor()
    await button('Add your weight').click()
    await button('Save').click()
    await page.getByText('Fill in a weight, a body fat or a place of the tape.').waitFor()
    await page.getByLabel('Weight in kg').fill('86,4')
    await page.locator('summary', { hasText: 'Measurements' }).click()
    await page.getByLabel('Waist in cm').fill('74')
    await page.getByLabel('Neck in cm').fill('33')
    await page.getByLabel('Hips in cm').fill('96,5')
    await lookAt(page, '57-body-form')
    await button('Save').click()
    await region('Entries').getByText('86.4 kg').click()
    await page.getByLabel('Weight in kg').fill('68.4')
    await button('Save').click()
    await region('Entries').getByText('68.4 kg').click()
    await button('Delete').click()
    await page.getByText('Deleted.').waitFor()
    await page.getByText('Nothing measured yet').waitFor()
    await button('Undo').click()

    await region('Entries').getByText('68.4 kg').waitFor()
    await page.getByText('Hodgdon & Beckett 1984').first().waitFor()
    await expect.poll(() => page.getByText('86.4').count()).toBe(0)
    await lookAt(page, '58-body')
  })

  it('know the level once they know the lifter', async () => {
    await page.goto(`${product.address}/progress/strength`)

    await region('Level')
      .getByText(/of 100 women of 30–39|Below the first mark for women of 30–39/)
      .waitFor()
    await expect.poll(() => region('Level').getByText('The Cooper Institute', { exact: false }).count()).toBe(1)
    await back()
  })

  it('show volume by week and month, and of one exercise', async () => {
    await link('Volume in detail').click()
    await heading('Volume').waitFor()
    await button('Month').click()
    await page.getByRole('img', { name: /^Volume by month/ }).waitFor()
    await region('By exercise')
      .getByRole('button', { name: /Barbell Squat/ })
      .click()
    await button('Remove Barbell Squat').waitFor()
    await lookAt(page, '59-volume')

    expect([search().get('by'), search().get('exercise')]).toEqual(['month', 'barbell-squat'])
    await back()
  })

  it('show muscles with their range, balance and load', async () => {
    await link('Details: Muscles').click()
    await heading('Muscles').waitFor()
    await region('Balance').getByText('Log left and right of one-sided sets').waitFor()
    await region('Load and rest').waitFor()
    await button('This week').click()

    await expect.poll(() => page.getByText(/The range is soft/).count()).toBe(1)
    await lookAt(page, '60-muscles')
    await back()
  })

  it('show when training happens', async () => {
    await link('Weekly streak in detail').click()
    await heading('Consistency').waitFor()
    await page.getByRole('img', { name: /^Workouts by weekday/ }).waitFor()

    await expect.poll(() => page.getByRole('img', { name: /from 18:00 to 19:00/ }).count()).toBe(1)
    await lookAt(page, '61-consistency')
    await back()
  })

  it('show effort, and what it lacks', async () => {
    await link(/^Effort/).click()
    await heading('Effort').waitFor()
    await region('Best time of day').waitFor()

    await expect.poll(() => page.getByText('Write down RPE or RIR with your sets').count()).toBe(1)
    await lookAt(page, '62-effort')
    await back()
  })

  it('compare two times, by a preset or by own dates', async () => {
    await link(/^Compare/).click()
    await heading('Compare').waitFor()
    await region('Lifts').getByText('Barbell Squat').waitFor()
    await lookAt(page, '63-compare')
    await button('This year vs last, to this day').click()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('preset') === 'year')
    await button('Own dates').click()
    await page.getByLabel('First from').fill('2999-01-01')
    await page.getByText('A period does not end before it begins.').waitFor()
    await glanceAt(page, '64-own-dates')

    expect(search().get('preset')).toBe('year')
    await back()
  })

  it('look back on a year', async () => {
    const year = new Date().getFullYear()
    await link(new RegExp(`^Your ${year}`)).click()
    await heading(String(year)).waitFor()
    await region('Moments').getByText('Records').waitFor()
    await lookAt(page, '65-year')
    await page.goto(`${product.address}/progress/year/nonsense`)

    await heading('Progress').waitFor()
  })
})

describe('what is around it', () => {
  it.each([
    ['PDF', '%PDF'],
    ['CSV', ''],
    ['JSON', '{'],
  ])('lets the figures go as a file: %s', async (name, begin) => {
    await button('Export').click()
    await sheet().getByText('All figures of 12 weeks.').waitFor()
    if (name === 'PDF') await glanceAt(page, '66-export')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sheet()
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click(),
    ])

    const content = await readFile(await download.path(), 'latin1')
    expect(content.length).toBeGreaterThan(200)
    expect(content.startsWith(begin)).toBe(true)
    expect(download.suggestedFilename()).toMatch(/^fitai-.*\.(pdf|csv|json)$/)
  })

  it('begins weeks with the day that was chosen, everywhere', async () => {
    await button(/account of Ida/).click()
    await page.getByRole('menuitem', { name: 'Settings' }).click()
    await button('Sunday').click()
    await page.getByText('Saved.').waitFor()
    await page.goto(product.address)
    const days = page.locator('section', { hasText: 'This week' }).getByRole('listitem')
    await days.first().waitFor()

    expect(await days.first().textContent()).toMatch(/^Sun/)
  })

  it('derives records anew by another formula', async () => {
    await page.goto(`${product.address}/settings`)
    await page.getByRole('radio', { name: /Epley/ }).click()
    await page.getByText('Saved.').waitFor()
    await page.goto(`${product.address}/progress`)
    await button('Why these numbers: Estimated 1-rep max').click()

    await sheet().getByText('Epley 1985').first().waitFor()
    await button('Close').click()
  })

  it('shows without a connection what was seen last, and says so', async () => {
    await page.goto(`${product.address}/progress/muscles`)
    await page.getByText('Hard sets by muscle').waitFor()
    await back()
    await page.getByRole('img', { name: /^Estimated one-rep max/ }).waitFor()
    await browser.setOffline(true)
    await link('Details: Muscles').click()
    await page.getByText('Hard sets by muscle').waitFor()
    await button('1Y').click()
    await page.getByText(/These figures are from/).waitFor()
    await glanceAt(page, '67-progress-offline')
    await browser.setOffline(false)

    await page.getByText(/These figures are from/).waitFor({ state: 'detached' })
  })

  it('never stumbles', () => {
    expect(complaints).toEqual([])
  })
})
