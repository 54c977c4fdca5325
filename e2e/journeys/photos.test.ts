import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { glanceAt, lookAt } from '../src/look.ts'
import { signUp } from '../src/person.ts'
import { aPhoto, heicFile } from '../src/photo-files.ts'
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
  await signUp(page, product.address, 'Ines Roth')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
/** Toasts are dialogs too, but none that takes the page. */
const sheet = () => page.locator('[role=dialog]:not([aria-modal=false])')
const tiles = () => page.locator('main ul button')
const files = () => sheet().locator('input[type=file]:not([capture])')
const loaded = () =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('main img')].every(
      (image) => image instanceof HTMLImageElement && image.naturalWidth > 0,
    ),
  )

async function addPhoto(color: string, text: string, date: string, pose = 'Front') {
  await button(/^Add/).first().click()
  await files().setInputFiles(await aPhoto(page, color, text))
  await sheet().getByAltText('What will be added').waitFor()
  await sheet().getByRole('button', { name: pose, exact: true }).click()
  await sheet().getByLabel('Day').fill(date)
  await sheet().getByRole('button', { name: 'Add photo' }).click()
  await sheet().waitFor({ state: 'detached' })
}

describe('photos of progress', () => {
  it('begin with an empty page that says what to do', async () => {
    await button(/account of/).click()
    await page.getByRole('menuitem', { name: 'Photos' }).click()
    await page.getByText('No photos yet').waitFor()

    await glanceAt(page, '60-photos-empty')
  })

  it('say plainly that HEIC cannot be read, and what to do', async () => {
    await button('Add a photo').click()
    await files().setInputFiles(heicFile())
    await sheet()
      .getByText(/Most Compatible/)
      .waitFor()

    await glanceAt(page, '61-photos-heic')
    expect(await sheet().getByRole('button', { name: 'Add photo' }).isDisabled()).toBe(true)
  })

  it('are added from a file, with pose, day and note', async () => {
    await files().setInputFiles(await aPhoto(page, '#5b7f95', 'May'))
    await sheet().getByAltText('What will be added').waitFor()
    await sheet().getByLabel('Day').fill('2026-05-02')
    await sheet().getByLabel('Note').fill('First one')
    await glanceAt(page, '62-photos-add')
    await sheet().getByRole('button', { name: 'Add photo' }).click()
    await sheet().waitFor({ state: 'detached' })

    await button('Front 2 May 2026').waitFor()
  })

  it('stand in a timeline, newest first, and by pose', async () => {
    await addPhoto('#7a6f9b', 'June', '2026-06-06')
    await addPhoto('#8a5a4b', 'Side', '2026-06-06', 'Side')
    await addPhoto('#3f7f5f', 'August', '2026-08-01')
    await button('Front 1 Aug 2026').waitFor()
    await loaded()
    const names = await tiles().evaluateAll((all) => all.map((tile) => tile.textContent.trim()))
    await lookAt(page, '63-photos')
    await button('Side').first().click()
    await page.waitForFunction(() => document.querySelectorAll('main ul button').length === 1)

    expect(names).toEqual(['Front 1 Aug 2026', 'Side 6 Jun 2026', 'Front 6 Jun 2026', 'Front 2 May 2026'])
    expect(new URL(page.url()).searchParams.get('pose')).toBe('side')
    await button('All').click()
    await button('Front 1 Aug 2026').waitFor()
  })

  it('are compared with a slider, the earlier one first', async () => {
    await button('Compare').click()
    await button('Front 1 Aug 2026').click()
    await page.getByText('One more.').waitFor()
    await glanceAt(page, '64-photos-choosing')
    await button('Front 2 May 2026').click()
    await page.getByText('3 months').waitFor()
    await loaded()
    const slider = page.getByRole('slider')
    const before = await slider.getAttribute('aria-valuetext')
    await slider.focus()
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowLeft')
    await lookAt(page, '65-photos-compare')

    expect(before).toBe('50 percent')
    expect(await slider.getAttribute('aria-valuetext')).toBe('30 percent')
    await button('Side by side').click()
    await loaded()
    await glanceAt(page, '66-photos-side-by-side')
  })

  it('are corrected and deleted, with a way back', async () => {
    await page.getByRole('link', { name: 'Photos' }).first().click()
    await button('Front 6 Jun 2026').click()
    await sheet().getByRole('button', { name: 'Back', exact: true }).click()
    await loaded()
    await glanceAt(page, '67-photo')
    await sheet().getByRole('button', { name: 'Save' }).click()
    await button('Back 6 Jun 2026').click()
    await sheet().getByRole('button', { name: 'Delete' }).click()
    await button('Back 6 Jun 2026').waitFor({ state: 'detached' })
    await button('Undo').click()

    await button('Back 6 Jun 2026').waitFor()
  })

  it('say so without a connection, and keep what is on the screen', async () => {
    await browser.setOffline(true)
    await button('Back').first().click()
    await page.getByRole('alert').waitFor()
    await glanceAt(page, '68-photos-offline')
    await browser.setOffline(false)

    // It comes by itself; who does not want to wait presses Try again.
    await button('Back 6 Jun 2026').waitFor()
  })
})

describe('who somebody is', () => {
  it('has a picture beside the name, until it is deleted', async () => {
    await page.goto(`${product.address}/settings`)
    await page.getByAltText('Your initials').waitFor()
    await page
      .locator('section[aria-label=Picture] input[type=file]')
      .setInputFiles(await aPhoto(page, '#b2653a', 'Ines'))
    await page.getByAltText('Your picture').waitFor()
    await loaded()
    await lookAt(page, '69-settings')

    await page.getByRole('region', { name: 'Picture' }).getByRole('button', { name: 'Delete' }).click()
    await page.getByAltText('Your initials').waitFor()
  })

  it('keeps what was said of oneself', async () => {
    const profile = page.getByRole('region', { name: 'Profile' })
    await profile.getByLabel('About you').fill('Trains in a cellar.')
    await profile.getByRole('button', { name: 'Advanced' }).click()
    await profile.locator('summary').click()
    await profile.getByRole('button', { name: 'Knee' }).click()
    await profile.getByRole('button', { name: 'Update profile' }).click()
    await page.getByText('Saved.').first().waitFor()
    await page.getByRole('region', { name: 'Privacy' }).scrollIntoViewIfNeeded()
    await glanceAt(page, '70-settings-privacy')
    await page.reload()

    expect(await profile.getByLabel('About you').inputValue()).toBe('Trains in a cellar.')
    expect(await profile.getByRole('button', { name: 'Advanced' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('has gyms, and the plates of the current one', async () => {
    await page.getByRole('link', { name: /^Gyms/ }).click()
    await page.getByText('No gym yet').waitFor()
    await glanceAt(page, '71-gyms-empty')
    await button('Add a gym').click()
    await sheet().getByLabel('Name').fill('Cellar')
    await sheet().getByLabel('Barbells').fill('15')
    await sheet().getByLabel('Dumbbells').fill('heavy')
    await sheet().getByRole('button', { name: 'One pair of 20 more' }).click()
    await sheet().getByRole('button', { name: 'One pair of 2.5 more' }).click()
    await sheet().getByRole('button', { name: 'Save' }).click()
    await sheet()
      .getByText(/10-30\/2 for steps\./)
      .first()
      .waitFor()
    await sheet().getByLabel('Dumbbells').fill('2.5 5 10-20/5')
    await lookAt(page, '72-gym')
    await sheet().getByRole('button', { name: 'Save' }).click()
    await sheet().waitFor({ state: 'detached' })

    expect(await page.getByRole('listitem').filter({ hasText: 'Cellar' }).textContent()).toContain('dumbbells to 20 kg')
    await glanceAt(page, '73-gyms')
  })

  it('complains of nothing', () => {
    expect(complaints).toEqual([])
  })
})
