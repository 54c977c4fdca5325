import { randomUUID } from 'node:crypto'
import { createGoal, deleteGoal, listGoals, listNotifications, readGoal } from '@fitai/contract'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { strongFile } from '../src/history-file.ts'
import { signIn } from '../src/lifter.ts'
import { glanceAt, lookAt } from '../src/look.ts'
import { signUp } from '../src/person.ts'
import { startProduct } from '../src/product.ts'

let product: Awaited<ReturnType<typeof startProduct>>
let browser: BrowserContext
let page: Page
let elsewhere: Awaited<ReturnType<typeof signIn>>
let set: Awaited<ReturnType<(typeof elsewhere)['lift']>>
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    timezoneId: noonZone(new Date()),
  })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  await signUp(page, product.address, 'Ida Lund')
  elsewhere = await signIn(product.address, 'ida.lund@fitai.example', 'squat deep, rest well')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** Where it is noon on the day that it is in Greenwich: notices are given from nine on. */
function noonZone(now: Date): string {
  const hours = 12 - now.getUTCHours()
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const region = (name: string | RegExp) => page.getByRole('region', { name, exact: typeof name === 'string' })
/** A toast is a dialog too, one that lets the rest of the page be. */
const sheet = () => page.locator('[role=dialog]:not([aria-modal=false])')
const inSheet = (name: string | RegExp) => sheet().getByRole('button', { name })
const toGoals = async () => {
  await page.goto(`${product.address}/goals`)
  await heading('Goals').waitFor()
}
const toGoal = async (name: RegExp) => {
  await toGoals()
  await region(name).getByRole('link').click()
  await heading(name).waitFor()
}
const choose = async (name: string) => {
  await button('More').click()
  await page.getByRole('menuitem', { name }).click()
}

describe('goals', () => {
  it('begin with an invitation, behind the avatar on the phone', async () => {
    await button(/account of Ida/).click()
    await page.getByRole('menuitem', { name: 'Goals' }).click()
    await page.getByText('What are you after?').waitFor()

    await lookAt(page, '70-goals-new')
  })

  it('are set in three taps', async () => {
    await page.goto(`${product.address}/training/import`)
    const buffer = Buffer.from(strongFile({ weeks: 12, until: new Date() }))
    await page.locator('input[type=file]').setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer })
    await button('Add 36 workouts').click()
    await page.getByText('36 workouts added.').waitFor()
    await toGoals()
    await button('Set a goal').click()
    await inSheet(/Barbell Squat 140 kg/).waitFor()
    await lookAt(page, '71-goal-kinds')

    await inSheet(/^Strength/).click()
    await inSheet(/^Barbell Bench Press/)
      .first()
      .click()
    await lookAt(page, '72-goal-target')
    await inSheet('Set goal').click()

    await region(/^Barbell Bench Press \d+ kg$/).waitFor()
    expect(
      await region(/^Barbell Bench Press/)
        .getByText('84 days left')
        .count(),
    ).toBe(1)
  })

  it('come from the log with two', async () => {
    await button('Set a goal').click()
    await inSheet(/Barbell Squat 140 kg.*Your best is 122.5 kg/).click()
    await inSheet('Set goal').click()

    await region('Barbell Squat 140 kg').getByText('Not started').waitFor()
    expect(await region('Barbell Squat 140 kg').getByText('140 kg', { exact: true }).count()).toBe(1)
  })

  it.each([
    ['Train 4 times a week', /^Workouts a week/, /^4 workouts/, undefined],
    ['Weigh 80 kg', /^Bodyweight/, /^Reach a weight/, ['Target in kg', '80']],
    ['Lift 90,000 kg in a month', /^Volume/, /^In a month/, ['Target in kg a month', '90000']],
    ['Plank 2:30', /^Endurance/, /^Plank/, ['Target time', '2:30']],
  ] as const)('are set of every kind: %s', async (name, kind, what, field) => {
    await button('Set a goal').click()
    await inSheet(kind).click()
    await inSheet(what).first().click()
    if (field) await sheet().getByLabel(field[0], { exact: true }).fill(field[1])
    await inSheet('Set goal').click()

    await region(name).waitFor()
  })

  it('offer what an exercise is logged with, a pace too', async () => {
    await button('Set a goal').click()
    await inSheet(/^Endurance/).click()
    await page.getByRole('searchbox', { name: 'Search exercises' }).fill('running')
    await inSheet(/Running/i)
      .first()
      .click()
    await inSheet('Pace').click()
    await sheet().getByLabel('Over so many km').fill('10')
    await sheet().getByLabel('Target, minutes a kilometre').fill('4:50')
    await inSheet('Set goal').click()

    await region(/10 km at 4:50/).waitFor()
    const { items } = await elsewhere.call(listGoals, { query: { limit: 100 } })
    expect(items.find(({ measure }) => measure === 'pace')).toMatchObject({ target: 290, distance: 10, unit: 's/km' })
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(5)
  })

  it('say at the field what does not fit', async () => {
    await button('Set a goal').click()
    await inSheet(/^Strength/).click()
    await inSheet(/^Barbell Bent-Over Row/)
      .first()
      .click()
    await sheet().getByLabel('Target in kg').fill('a lot')
    await inSheet('Set goal').click()
    await sheet().getByText('A number, such as 100.').waitFor()
    await sheet().getByLabel('Target in kg').fill('5')
    await inSheet('Set goal').click()
    await sheet().getByText('This target does not fit.', { exact: false }).waitFor()
    await glanceAt(page, '73-goal-refused')

    expect(await sheet().getByLabel('Target in kg').getAttribute('aria-invalid')).toBe('true')
    await button('Close').click()
  })
})

describe('a goal', () => {
  it('moves with the log, and says what was reached on the way', async () => {
    set = await elsewhere.lift('barbell-squat', 132)
    await toGoals()
    await page.getByText('50 % of “Barbell Squat 140 kg” reached.').waitFor()
    await page.getByRole('button', { name: 'See' }).click()
    await heading('Barbell Squat 140 kg').waitFor()

    await region('Where it stands').getByText('On track').waitFor()
    expect(await region('Milestones').getByText('2 of 4').count()).toBe(1)
    expect(await region('Where it stands').getByText('54 %', { exact: true }).count()).toBe(1)
  })

  it('shows the way there, with its pace line, and as a table', async () => {
    await page.getByRole('img', { name: /^Barbell Squat 140 kg\..*132 kg.*Target 140 kg by/ }).waitFor()
    await lookAt(page, '74-goal')
    await button('Show as table').click()

    expect(await region('Data').getByRole('columnheader').allTextContents()).toEqual(['Date', 'Logged', 'Pace line'])
    await button('Show as chart').click()
  })

  it('leads to its exercise', async () => {
    await region('Where it stands').getByRole('link', { name: 'Barbell Squat' }).click()
    await heading('Barbell Squat').waitFor()

    expect(new URL(page.url()).search).toContain('tab=chart')
    await page.goBack()
  })

  it('takes milestones of one’s own, where they lie on the way', async () => {
    await button('Add a milestone').click()
    await sheet().getByLabel('Name').fill('Three reds')
    await sheet().getByLabel('Value in kg').fill('100')
    await inSheet('Add').click()
    await sheet().getByText('A milestone lies between start and target.').waitFor()
    await sheet().getByLabel('Value in kg').fill('137.5')
    await inSheet('Add').click()
    await region('Milestones').getByText('Three reds').waitFor()
    await button('Delete milestone Three reds').click()
    await region('Milestones').getByText('Three reds').waitFor({ state: 'detached' })
    await button('Undo').click()

    await region('Milestones').getByText('Three reds').waitFor()
    expect(await region('Milestones').getByText('137.5 kg').count()).toBe(1)
  })

  it('is celebrated once when it is reached', async () => {
    await elsewhere.correct(set, 140)
    await page.reload()
    await sheet().getByText('Goal reached').waitFor()
    await lookAt(page, '75-goal-reached')
    await sheet().getByRole('link', { name: 'See the goal' }).click()
    await region('Where it stands').getByText('Reached').waitFor()
    expect(await region('Milestones').getByText('5 of 5').count()).toBe(1)

    await page.reload()
    await region('Where it stands').getByText('Reached').waitFor()
    await page.waitForTimeout(1000)
    await expect.poll(() => sheet().count()).toBe(0)
  })

  it('takes it back when the set is corrected, and is reached again', async () => {
    await elsewhere.correct(set, 130)
    await page.reload()
    await region('Where it stands').getByText('43 %', { exact: true }).waitFor()
    expect(await region('Milestones').getByText('1 of 5').count()).toBe(1)
    await toGoals()
    await region('Barbell Squat 140 kg').getByText('43 %', { exact: true }).waitFor()
    await page.waitForLoadState('networkidle')

    await elsewhere.correct(set, 140)
    await page.reload()
    await sheet().getByText('Goal reached').waitFor()
    await button('Close').first().click()
  })

  it('is changed, and remembers what it was', async () => {
    await toGoal(/^Barbell Squat 140 kg$/)
    await choose('Edit')
    await sheet().getByLabel('Target in kg').fill('150')
    await inSheet('6 months').click()
    await glanceAt(page, '76-goal-edit')
    await inSheet('Save').click()
    await sheet().waitFor({ state: 'detached' })
    await region('Where it stands').getByText('150 kg').waitFor()
    await region('History').getByText('History').click()

    await region('History').getByText('Target was 140 kg').waitFor()
    expect(
      await region('History')
        .getByText(/^Deadline was/)
        .count(),
    ).toBe(1)
  })

  it('is judged by the coach, who changes nothing until it is taken', async () => {
    const id = randomUUID()
    const deadline = new Date(Date.now() + 28 * 86_400_000).toISOString().slice(0, 10)
    const aim = { measure: 'e1rm', exercise: 'barbell-bent-over-row', target: 130, deadline } as const
    await elsewhere.call(createGoal, { body: { id, name: 'Row 130 kg', kind: 'strength', ...aim } })
    await page.goto(`${product.address}/goals/${id}`)
    await region('Coach').getByRole('button', { name: 'Ask' }).click()
    await region('Coach').getByText('Not in time, at a pace that is wise.').waitFor()
    await region('Coach').getByText('What it rests on').click()
    await region('Coach').getByText('More than 2 % a week is not wise.').waitFor()
    await lookAt(page, '82-goal-coach')
    const asSet = { target: 130, deadline, version: 1 }
    expect(await elsewhere.call(readGoal, { params: { id } })).toMatchObject(asSet)

    await region('Coach')
      .getByRole('button', { name: /^Take it.*Target/ })
      .click()
    await region('Coach').getByText('Not in time, at a pace that is wise.').waitFor({ state: 'detached' })
    expect((await elsewhere.call(readGoal, { params: { id } })).target).toBeLessThan(110)
    await button('Undo').click()
    await region('Coach').getByText('Not in time, at a pace that is wise.').waitFor()

    expect(await elsewhere.call(readGoal, { params: { id } })).toMatchObject({ target: 130, deadline, version: 3 })
    await elsewhere.call(deleteGoal, { params: { id } })
  })

  it('is put away and taken up again', async () => {
    await toGoal(/^Barbell Squat 150 kg$/)
    await choose('Archive')
    await page.getByText('Archived. Nobody is reminded of it.').waitFor()
    await toGoals()
    await expect.poll(() => region('Barbell Squat 150 kg').count()).toBe(0)
    await button('Show archived goals').click()
    await region('Archived').getByRole('link', { name: 'Barbell Squat 150 kg' }).click()
    await button('Take up again').click()
    await button('Take up again').waitFor({ state: 'detached' })

    await toGoals()
    await region('Barbell Squat 150 kg').waitFor()
  })

  it('is deleted and brought back', async () => {
    await toGoal(/^Barbell Squat 150 kg$/)
    await choose('Delete')
    await heading('Goals').waitFor()
    await region('Barbell Squat 150 kg').waitFor({ state: 'detached' })
    await button('Undo').click()
    await page.getByText('“Barbell Squat 150 kg” is back.').waitFor()

    await region('Barbell Squat 150 kg').waitFor()
  })
})

describe('a goal of one’s own', () => {
  it('is set with a name, a unit and a start', async () => {
    await button('Set a goal').click()
    await inSheet(/^Your own/).click()
    await sheet().getByLabel('What is it?').fill('Resting pulse')
    await sheet().getByLabel('Unit').fill('bpm')
    await inSheet('Next').click()
    await sheet().getByLabel('Target in bpm').fill('52')
    await inSheet('Set goal').click()
    await sheet().getByText('Say where you start.').waitFor()
    await sheet().getByLabel('Where you start').fill('62')
    await inSheet('Set goal').click()

    await region('Resting pulse').getByRole('link').click()
    await heading('Resting pulse').waitFor()
  })

  it('moves with the values that are added, and back when one is deleted', async () => {
    for (const value of ['59', '57,5']) {
      await button('Add a value').click()
      await sheet().getByLabel('Value in bpm').fill(value)
      await inSheet('Add').click()
      await sheet().waitFor({ state: 'detached' })
    }
    await region('Where it stands').getByText('45 %', { exact: true }).waitFor()
    await lookAt(page, '77-goal-own')
    await button(/^Delete 57.5 bpm of/).click()
    await region('Where it stands').getByText('30 %', { exact: true }).waitFor()
    await button('Undo').click()

    await region('Where it stands').getByText('45 %', { exact: true }).waitFor()
  })
})

describe('what is around them', () => {
  it('shows all of them on phone and laptop', async () => {
    await toGoals()
    await region('Resting pulse').waitFor()

    await lookAt(page, '78-goals')
  })

  it('shows the nearest on Today, and the nearest three under Progress', async () => {
    await page.goto(product.address)
    await link(/Barbell Squat 150 kg.*64 %/)
      .first()
      .waitFor()
    await page.goto(`${product.address}/progress`)

    await region('Goals')
      .getByRole('link', { name: /Resting pulse/ })
      .waitFor()
    expect(await region('Goals').getByRole('listitem').count()).toBe(3)
  })

  it('shows achievements with their day, and what comes next', async () => {
    await region('Goals').getByRole('link', { name: 'Achievements' }).click()
    await heading('Achievements').waitFor()
    await region('Consistency')
      .getByText(/^Earned /)
      .first()
      .waitFor()
    expect(await region('Next').getByRole('listitem').count()).toBe(3)
    await lookAt(page, '79-achievements')
    await region('Strength')
      .getByRole('button', { name: /^Show all/ })
      .click()

    await region('Strength').getByText('Five plate deadlift').waitFor()
  })

  it.each([360, 768, 2560])('fits a window of %d pixels', async (width) => {
    const before = page.viewportSize() ?? { width: 390, height: 844 }
    await page.setViewportSize({ width, height: 900 })
    const wide: string[] = []
    for (const path of ['/goals', '/achievements', '/goals?set=true']) {
      await page.goto(`${product.address}${path}`)
      await page.waitForLoadState('networkidle')
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(path)
    }
    await toGoal(/^Barbell Squat 150 kg$/)
    await region('The way').getByRole('img').waitFor()
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push('a goal')
    await page.setViewportSize(before)

    expect(wide).toEqual([])
  })

  it('is set with the keyboard alone', async () => {
    await toGoals()
    await tabTo(/^Set a goal$/)
    await page.keyboard.press('Enter')
    await inSheet(/^Strength/).waitFor()
    for (const name of [/^Bodyweight/, /^Gain weight/]) {
      await tabTo(name)
      await page.keyboard.press('Enter')
    }
    await page.getByLabel('Target in kg').focus()
    await page.keyboard.type('90')
    await page.keyboard.press('Enter')

    await region('Gain weight to 90 kg').waitFor()
  })

  it('tells of a reached goal behind the bell', async () => {
    await elsewhere.correct(set, 150)
    await expect.poll(unread, { timeout: 100_000, interval: 2000 }).toBeGreaterThan(0)
    await page.goto(product.address)
    await sheet().getByText('Goal reached').waitFor()
    await button('Close').first().click()
    await button(/^Notifications, \d unread$/).click()
    await sheet().getByText('Mark all as read').waitFor()
    await lookAt(page, '80-notifications')
    await inSheet('Mark all as read').click()
    await inSheet('Mark all as read').waitFor({ state: 'detached' })

    expect(await unread()).toBe(0)
    await sheet().getByRole('link').first().click()
    await page.waitForURL(/\/goals\/[0-9a-f-]{36}$/)
  })

  it('shows without a connection what was seen last, and says so', async () => {
    await toGoals()
    await region('Resting pulse').waitFor()
    await browser.setOffline(true)
    await region('Resting pulse').getByRole('link').click()
    await heading('Resting pulse').waitFor()
    await page.getByText(/These figures are from/).waitFor()
    await glanceAt(page, '81-goal-offline')
    await button('Add a value').click()
    await sheet().getByLabel('Value in bpm').fill('56')
    await inSheet('Add').click()
    await sheet().getByText('No answer from the server. Check the connection.').waitFor()
    await browser.setOffline(false)
    await inSheet('Add').click()

    await region('Where it stands').getByText('60 %', { exact: true }).waitFor()
  })

  it('never stumbles', () => {
    expect(complaints).toEqual([])
  })
})

/** Presses Tab until something of this name has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (name.test(text.trim())) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

const unread = async () => (await elsewhere.call(listNotifications, { query: { unread: 'true' } })).unread
