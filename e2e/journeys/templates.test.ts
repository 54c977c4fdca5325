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
let templateLink = ''
let workoutLink = ''
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  await signUp(page, product.address, 'Ida Holm')
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
const region = (name: string) => page.getByRole('region', { name, exact: true })
const item = (name: string) => page.getByRole('menuitem', { name })
const sheet = () => page.getByRole('dialog')
const field = (name: string) => sheet().getByRole('textbox', { name, exact: true })
const cards = () => page.getByRole('article')
const toast = (text: string | RegExp) => page.getByText(text).last()
const rows = () => region('Exercises').getByRole('button', { name: /^Move / })
const orderOf = async () =>
  Promise.all((await rows().all()).map(async (row) => (await row.getAttribute('aria-label'))?.replace('Move ', '')))

async function addExercise(name: string, choice: RegExp): Promise<void> {
  await button('Add exercise').click()
  await page.getByRole('searchbox', { name: 'Search exercises' }).fill(name)
  await sheet().getByRole('button', { name: choice }).first().click()
  await sheet().waitFor({ state: 'hidden' })
}

async function cardsShown(count: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelectorAll('article').length === wanted, count)
}

/** Ticks what is open, and finishes. */
async function trainAndFinish(): Promise<void> {
  const open = page.getByRole('checkbox', { checked: false })
  await open.first().waitFor()
  while ((await open.count()) > 0) await open.first().click()
  await button('Finish').first().click()
  await sheet().getByRole('button', { name: 'Finish' }).click()
  await heading('Done.').waitFor()
}

describe('choosing a template', () => {
  it('shows what there is', async () => {
    await page.goto(product.address)
    await link('Training').first().click()
    await link(/^Templates/).click()
    await heading('Templates').waitFor()
    await cards().first().waitFor()

    expect(await cards().count()).toBe(19)
    await lookAt(page, 't01-templates')
  })

  it('finds by exercise, and narrows by time and tag, in the address', async () => {
    await page.getByRole('searchbox').fill('lateral raise')
    await page.waitForFunction(() => document.querySelectorAll('article').length < 19)
    expect(await cards().count()).toBeGreaterThan(1)
    await page.getByRole('searchbox').fill('')
    await cardsShown(19)
    await button('Time').click()
    await page.getByRole('menuitemradio', { name: 'Up to 45 min' }).click()
    await glanceAt(page, 't02-template-filter')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelectorAll('article').length < 19)

    expect(new URL(page.url()).searchParams.get('minutes')).toBe('45')
    await page.getByRole('searchbox').fill('no such thing')
    await page.getByText('Nothing found').waitFor()
    await glanceAt(page, 't03-templates-none')
    await button('Clear filters').click()
    await cardsShown(19)
  })

  it('keeps favourites and takes stars', async () => {
    await button('Favourite Full body A').click()
    await button('Favourites').click()
    await cardsShown(1)
    await link('Full body A').click()
    await heading('Full body A').waitFor()
    await lookAt(page, 't04-template')
    await page.getByRole('radio', { name: '4 stars' }).locator('..').click()

    await page.getByText('4 from 1 rating').waitFor()
  })

  it('starts a built-in one without a connection once it was seen', async () => {
    await browser.setOffline(true)
    await button('Start').click()
    await button('Finish').waitFor()
    expect(await page.getByRole('checkbox').count()).toBeGreaterThan(3)
    await browser.setOffline(false)
    await trainAndFinish()
    await page.goto(`${product.address}/training/templates`)
    await cards().filter({ hasText: 'Full body A' }).getByText('Used 1 time').waitFor()
  })
})

describe('a template of one’s own', () => {
  it('says what is missing, where it is missing', async () => {
    await link('New').click()
    await heading('New template').waitFor()
    await button('Save template').click()

    await page.getByText('A template needs a name.').waitFor()
    await page.getByText('Add an exercise first.').waitFor()
    await glanceAt(page, 't05-new-wrong')
  })

  it('is written by hand: exercises, their sets, a superset', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Push, heavy')
    await page.getByLabel('Tags, with commas').fill('push, heavy')
    await addExercise('bench press', /^Barbell Bench Press/)
    await addExercise('lateral raise', /^Dumbbell Lateral Raise/)
    await addExercise('plank', /^Plank/)
    await button(/^Barbell Bench Press/)
      .first()
      .click()
    await field('Sets').fill('5')
    await field('Reps from').fill('9')
    await field('Reps to').fill('5')
    await sheet().getByText('Reps go from the lesser to the greater.').waitFor()
    await field('Reps from').fill('5')
    await field('Weight').fill('82,5')
    await field('RPE').fill('8')
    await field('Rest after a set').fill('180')
    await field('Note').fill('Pause on the chest.')
    await lookAt(page, 't06-edit-exercise')
    await button('Done').click()
    await button('More for Dumbbell Lateral Raise').click()
    await item('Superset with the next').click()

    expect(await region('Exercises').textContent()).toContain('5 × 5 at 82.5 kg @8 · rest 3:00')
    expect(
      await region('Exercises')
        .getByText(/^Superset/)
        .count(),
    ).toBe(2)
    await lookAt(page, 't07-editor')
  })

  it('is put in another order by keyboard and by dragging', async () => {
    const [bench, raise, plank] = await orderOf()
    await button('Move Plank').focus()
    await page.keyboard.press('ArrowUp')
    await page.getByText('Plank is now 2 of 3').waitFor({ state: 'attached' })
    expect(await orderOf()).toEqual([bench, plank, raise])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move Plank')

    const handle = await button('Move Dumbbell Lateral Raise').boundingBox()
    const top = await button('Move Barbell Bench Press').boundingBox()
    if (!handle || !top) throw new Error('No handles')
    await page.mouse.move(handle.x + 10, handle.y + 10)
    await page.mouse.down()
    await page.mouse.move(handle.x + 10, top.y + 30, { steps: 6 })
    await glanceAt(page, 't08-dragging')
    await page.mouse.move(handle.x + 10, top.y - 8, { steps: 4 })
    await page.mouse.up()

    expect(await orderOf()).toEqual([raise, bench, plank])
  })

  it('is saved, and started with one tap', async () => {
    await button('Save template').click()
    await heading('Push, heavy').waitFor()
    expect(await region('Exercises').textContent()).toContain('82.5 kg @8')
    await lookAt(page, 't09-own')
    await button('Start').click()
    await button('Finish').waitFor()
    await trainAndFinish()
  })

  it('tells of a change on another device, and loses neither', async () => {
    await page.goto(`${product.address}/training/templates?scope=mine`)
    await link('Push, heavy').click()
    await button('More').click()
    await item('Edit').click()
    await heading('Edit Push, heavy').waitFor()
    const other = await browser.newPage()
    await other.goto(page.url())
    await other.getByLabel('Name', { exact: true }).fill('Push, from the laptop')
    await other.getByRole('button', { name: 'Save template' }).click()
    await other.getByRole('heading', { level: 1, name: 'Push, from the laptop' }).waitFor()
    await other.close()
    await page.getByLabel('Name', { exact: true }).fill('Push, from the phone')
    await button('Save template').click()
    await page.getByText('This template was changed on another device meanwhile.').waitFor()
    await glanceAt(page, 't10-conflict')
    await button('Save mine').click()

    await heading('Push, from the phone').waitFor()
  })

  it('is improved by the coach from what was done, and only as far as somebody wants', async () => {
    await button('More').click()
    await item('Ask the coach to improve it').click()
    await sheet().getByRole('checkbox').first().waitFor()
    await lookAt(page, 't14-improve')
    await button(/^Apply \d+ change/).click()
    await sheet().getByText('The template is changed.').waitFor()
    await glanceAt(page, 't15-improved')
    expect(await page.locator('section[aria-label=Exercises]').textContent()).toContain('85 kg')
    await sheet().getByRole('button', { name: 'Undo' }).click()
    await sheet()
      .getByText(/as it was/)
      .waitFor()
    await button('Close').click()

    await region('Exercises').getByText('82.5 kg @8').waitFor()
  })

  it('becomes a week with days of its own', async () => {
    await button('More').click()
    await item('Duplicate').click()
    await heading(/^Edit Push, from the phone \(copy\)/).waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Two days')
    await button('A week').click()
    await page.getByLabel('Name of day 1').fill('Push')
    await page.getByLabel('Weekday of Push').selectOption({ label: 'Monday' })
    await button('Add a day').click()
    await page.getByLabel('Name of day 2').fill('Pull')
    await page.getByLabel('Weekday of Pull').selectOption({ label: 'Monday' })
    await region('Pull').getByRole('button', { name: 'Add exercise' }).click()
    await page.getByRole('searchbox', { name: 'Search exercises' }).fill('lat pulldown')
    await sheet()
      .getByRole('button', { name: /Lat Pulldown/ })
      .first()
      .click()
    await button('Save template').click()
    await page.getByText('Another day has this weekday.').waitFor()
    await page.getByLabel('Weekday of Pull').selectOption({ label: 'Thursday' })
    await glanceAt(page, 't11-edit-week')
    await button('Save template').click()

    await heading('Two days').waitFor()
    expect(await page.getByRole('list', { name: 'Days' }).getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      ['PushMonday', 'PullThursday'],
    )
    await lookAt(page, 't12-week')
  })

  it('is deleted, and comes back', async () => {
    await button('More').click()
    await item('Delete').click()
    await toast('“Two days” is deleted.').waitFor()
    await heading('Templates').waitFor()
    await button('Undo').click()
    await toast('“Two days” is back.').waitFor()

    await link('Two days').waitFor()
  })
})

describe('a finished workout', () => {
  it('is kept as a template from its page', async () => {
    await page.goto(`${product.address}/training`)
    await link(/^Full body(?! A)/)
      .first()
      .click()
    await button('Save as template').click()
    await link('See the template').waitFor()
    await glanceAt(page, 't13-workout')
    await link('See the template').click()
    await heading('Full body').waitFor()

    expect(await region('Exercises').getByText(/kg/).count()).toBeGreaterThan(2)
  })

  it('is shared as a picture', async () => {
    await page.goto(`${product.address}/training`)
    await link(/^Push, heavy/)
      .first()
      .click()
    await button('Share').click()
    const picture = page.getByRole('img', { name: 'Push, heavy, to be shared' })
    await picture.waitFor()
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('img[alt$="to be shared"]')?.naturalWidth ?? 0) > 0,
    )
    const size = await picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])
    await lookAt(page, 't16-picture')
    await button('Light').click()
    await picture.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), button('Save picture').click()])

    expect(size).toEqual([1080, 1350])
    expect((await readFile(await download.path())).subarray(1, 4).toString()).toBe('PNG')
  })

  it('goes straight to another app where the device can do that', async () => {
    await page.evaluate(() => {
      Object.assign(navigator, {
        canShare: () => true,
        share: async ({ files = [], title }: ShareData) => {
          document.body.dataset.given = files.map(({ name, type }) => `${title}: ${name} ${type}`).join()
        },
      })
    })
    await button('Dark').click()
    await button('Share picture').click()

    const given = await page.evaluate(() => document.body.dataset.given)
    expect(given).toMatch(/^Push, heavy: .+\.png image\/png$/)
  })

  it('is shared by a link, with strangers too', async () => {
    await sheet().getByRole('button', { name: 'Link' }).click()
    await button('Make a link').click()
    workoutLink = await page.getByLabel('Link', { exact: true }).inputValue()
    await glanceAt(page, 't17-workout-link')
    const stranger = await openBrowser({ viewport: { width: 390, height: 844 } })
    const theirs = stranger.pages()[0] ?? (await stranger.newPage())
    await theirs.goto(workoutLink)
    await theirs.getByRole('heading', { level: 1, name: 'Push, heavy' }).waitFor()
    await theirs.getByText('82.5 kg × 5').first().waitFor()
    await lookAt(theirs, 't18-shared-workout')
    await button('Stop sharing').click()
    await toast('It is not shared any more.').waitFor()
    await theirs.reload()

    await theirs.getByText('This link leads nowhere').waitFor()
    await glanceAt(theirs, 't19-link-ended')
    await stranger.close()
    await button('Close').click()
  })
})

describe('a template behind a link', () => {
  it('is made and can be taken back', async () => {
    await page.goto(`${product.address}/training/templates?scope=mine`)
    await link('Push, from the phone').click()
    await button('More').click()
    await item('Share').click()
    await button('Make a link').click()
    templateLink = await page.getByLabel('Link', { exact: true }).inputValue()
    await glanceAt(page, 't20-share')
    await button('Close').click()
  })

  it('is read by a stranger and copied once they are in', async () => {
    const stranger = await openBrowser({ viewport: { width: 390, height: 844 } })
    const theirs = stranger.pages()[0] ?? (await stranger.newPage())
    await theirs.goto(templateLink)
    await theirs.getByRole('heading', { level: 1, name: 'Push, from the phone' }).waitFor()
    await theirs.getByText('Pause on the chest.').waitFor()
    await lookAt(theirs, 't21-stranger')
    await theirs.getByRole('button', { name: 'Sign in to copy it' }).click()
    await theirs.getByLabel('Password').waitFor()
    await signUp(theirs, product.address, 'Ben Ode')
    await theirs.goto(templateLink)
    await theirs.getByRole('button', { name: 'Copy to my templates' }).click()
    await theirs.getByText('“Push, from the phone” is yours now.').waitFor()

    await theirs.getByRole('region', { name: 'Exercises' }).getByText('82.5 kg @8').waitFor()
    await theirs.goto(`${product.address}/training/templates?scope=mine`)
    await theirs.getByRole('article').waitFor()
    expect(await theirs.getByRole('article').count()).toBe(1)
    await stranger.close()
  })

  it('never stumbles', () => {
    expect(complaints).toEqual([])
  })
})
