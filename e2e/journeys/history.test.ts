import { deleteWorkout, listWorkouts } from '@fitai/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { splitFile } from '../src/history-file.ts'
import { killableBrowser } from '../src/killable.ts'
import { signIn } from '../src/lifter.ts'
import { glanceAt, lookAt } from '../src/look.ts'
import { signUp } from '../src/person.ts'
import { startProduct } from '../src/product.ts'
import { openWire } from '../src/wire.ts'

let product: Awaited<ReturnType<typeof startProduct>>
let wire: Awaited<ReturnType<typeof openWire>>
let phone: Awaited<ReturnType<typeof killableBrowser>>
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct()
  wire = await openWire(product.address)
  phone = await killableBrowser()
  page = await phone.open('about:blank')
  watch()
  await signUp(page, wire.address, 'Nora Falk')
})

afterAll(async () => {
  await phone?.close()
  await wire?.close()
  await product?.stop()
})

function watch() {
  page.on('pageerror', (error) => complaints.push(error.message))
}
const count = 300
const until = new Date()
const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const grid = () => page.getByRole('grid')
const search = () => page.getByRole('searchbox', { name: 'Search workouts' })
const list = () => page.getByRole('list', { name: 'Workouts' })
const trained = () => grid().getByRole('button', { name: /workout/ })
const scrolled = () => page.evaluate(() => scrollY)
async function goToMarch(): Promise<void> {
  const march = new RegExp(`^March ${until.getFullYear() - 1}`)
  await page.getByRole('dialog').getByRole('button', { name: march }).click()
  await button(march).waitFor()
}
const address = () => new URL(page.url()).searchParams

describe('the history', () => {
  it('begins with one thing to do', async () => {
    await link('Training').filter({ visible: true }).click()
    await link(/^History/)
      .filter({ visible: true })
      .click()
    await heading('History').waitFor()
    await page.getByText('No workouts yet').waitFor()
    await glanceAt(page, '90-history-empty')
  })

  it('shows a month with the days that were trained, and how much', async () => {
    await page.goto(`${wire.address}/training/import`)
    const buffer = Buffer.from(splitFile({ workouts: count, until }))
    await page.locator('input[type=file]').setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer })
    await button(`Add ${count} workouts`).click()
    await page.getByText(`${count} workouts added.`).waitFor()
    await link('Training').filter({ visible: true }).first().click()
    await link(/^History/)
      .filter({ visible: true })
      .click()
    await page.getByText(/^300 workouts since /).waitFor()
    await button('Month before').click()

    await expect.poll(() => trained().count()).toBeGreaterThan(8)
    expect(
      await page
        .getByRole('region', { name: 'Calendar' })
        .getByText(/^\d+ workouts$/)
        .textContent(),
    ).toBe(`${await trained().count()} workouts`)
    await lookAt(page, '91-history-calendar')
  })

  it('shows the workouts of a day, and is led by the keyboard', async () => {
    await trained().last().click()
    await button('All days').waitFor()
    expect(await link(/^(Push|Pull|Legs)/).count()).toBe(1)
    await lookAt(page, '92-history-day')
    const before = address().get('day')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')

    await expect.poll(() => address().get('day')).toBe(dayBefore(before ?? '', 7))
    await page.keyboard.press('PageUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => address().get('month')).toBe(monthBefore(dayBefore(before ?? '', 7)))
    await button('All days').click()
  })

  it('is a list by months, from which any month is one tap away', async () => {
    await button('List').click()
    await list().getByRole('link').first().waitFor()
    await lookAt(page, '93-history-list')
    expect(await list().getByRole('link').count()).toBeLessThan(40)
    await button(/Go to a month$/).click()
    await glanceAt(page, '94-history-months')
    await goToMarch()

    await expect.poll(scrolled).toBeGreaterThan(5000)
  })

  it('finds workouts by name, exercise and note, and by what was trained', async () => {
    await search().fill('deadlift')
    await page.getByText('100 workouts found').waitFor()
    expect(await list().getByRole('link').first().textContent()).toContain('Deadlift')
    await search().fill('slept badly')
    await page.getByText('30 workouts found').waitFor()
    await lookAt(page, '95-history-search')
    await search().fill('no such thing')
    await page.getByText('Nothing found').waitFor()
    await button('Show all').click()
    await button('Exercise').click()
    await page.getByRole('dialog').getByRole('button', { name: /Squat/ }).click()
    await page.getByText('100 workouts found').waitFor()
    await button(/^Remove /).click()
    await page.getByText('100 workouts found').waitFor({ state: 'detached' })
  })

  it('comes back from a workout to where it was', async () => {
    await search().fill('slept badly')
    await page.getByText('30 workouts found').waitFor()
    await list().getByRole('link').nth(2).click()
    await heading(/^(Push|Pull|Legs)$/).waitFor()
    await page.getByText('Slept badly, kept it easy').waitFor()
    await lookAt(page, '96-history-workout')
    await link('History').filter({ visible: true }).first().click()

    await page.getByText('30 workouts found').waitFor()
    expect(await search().inputValue()).toBe('slept badly')
    await search().fill('')
  })
})

describe('the history without a connection', () => {
  it('is there after a reload: calendar, list and search', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await expect.poll(keptWithSets, { timeout: 60_000, interval: 500 }).toBeGreaterThanOrEqual(60)
    wire.cut()
    await page.goto(`${wire.address}/history`)
    await page.getByText(/^300 workouts since /).waitFor()
    await button('Month before').click()
    await expect.poll(() => trained().count()).toBeGreaterThan(8)
    await page.getByText(/This is how it was/).waitFor()
    await lookAt(page, '97-history-offline')
    await search().fill('deadlift')
    await page.getByText('100 workouts found').waitFor()
    await search().fill('')
    await button('List').click()

    await list().getByRole('link').first().waitFor()
  })

  it('opens the newest workouts', async () => {
    await list().getByRole('link').first().click()
    await page
      .getByText(/ (kg|lb) × 8$/)
      .first()
      .waitFor()
  })

  it('says plainly which one is not on this device', async () => {
    await page.goto(`${wire.address}/history?view=list`)
    await list().getByRole('link').first().waitFor()
    await button(/Go to a month$/).click()
    await goToMarch()
    await expect.poll(scrolled).toBeGreaterThan(5000)
    const before = await scrolled()
    await page.mouse.click(195, 500)
    await page.getByText('Its sets are not on this device').waitFor()
    await lookAt(page, '98-history-not-here')
    await page.goBack()

    await expect.poll(scrolled).toBe(before)
  })

  it('has what was done offline at once', async () => {
    await page.goto(wire.address)
    await button(/^Start workout/).click()
    await button('Add exercise').click()
    await page.getByRole('searchbox', { name: 'Search exercises' }).fill('barbell bench press')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Barbell Bench Press/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: /Reps$/ }).last().fill('8')
    await page.getByRole('textbox', { name: /kg$/ }).last().fill('60')
    await page.getByRole('checkbox', { name: 'Complete set 1' }).click()
    await button('Finish').first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click()
    await page.getByText('On this device. It is sent').waitFor()
    await page.goto(`${wire.address}/history`)

    await page.getByText(/^301 workouts since /).waitFor()
  })

  it('hears what was done elsewhere when the connection is back', async () => {
    wire.mend()
    const elsewhere = await signIn(product.address, 'nora.falk@fitai.example', 'squat deep, rest well')
    await elsewhere.lift('barbell-squat', 200)
    await page.goto(`${wire.address}/history`)
    await page.getByText(/^302 workouts since /).waitFor({ timeout: 60_000 })
    await page.getByText(/This is how it was/).waitFor({ state: 'detached' })
    const { items } = await elsewhere.call(listWorkouts, { query: { q: 'slept badly', limit: 100 } })
    await elsewhere.call(deleteWorkout, { params: { id: items.at(-1)?.id ?? '' } })
    await page.reload()

    await page.getByText(/^301 workouts since /).waitFor()
    await search().fill('slept badly')
    await page.getByText('29 workouts found').waitFor()
  })

  it('is there after the browser was killed', async () => {
    wire.cut()
    await phone.kill()
    page = await phone.open(`${wire.address}/history?view=list`)
    watch()

    await page.getByText(/^301 workouts since /).waitFor()
    await list().getByRole('link').nth(3).click()
    await page
      .getByText(/ (kg|lb) × 8$/)
      .first()
      .waitFor()
  })
})

it('never stumbled', () => {
  expect(complaints).toEqual([])
})

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
const monthBefore = (day: string) => dayBefore(`${day.slice(0, 7)}-01`, 1).slice(0, 7)

/** How many workouts are on the device with their sets. */
function keptWithSets(): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('fitai-device')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const asking = opening.result.transaction('workouts').objectStore('workouts').count()
    await new Promise((resolve) => asking.addEventListener('success', resolve))
    opening.result.close()
    return asking.result
  })
}
