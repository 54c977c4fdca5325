import { randomUUID } from 'node:crypto'
import {
  changePreferences,
  completeWorkout,
  createActivity,
  createWorkout,
  logSet,
  makeFriendCode,
  startWorkout,
} from '@fitai/contract'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { signIn } from '../src/lifter.ts'
import { glanceAt, lookAt } from '../src/look.ts'
import { signUp } from '../src/person.ts'
import { startProduct } from '../src/product.ts'

let product: Awaited<ReturnType<typeof startProduct>>
const browsers: BrowserContext[] = []
let ida: Page
let ben: Page
let idas: Awaited<ReturnType<typeof signIn>>
let bens: Awaited<ReturnType<typeof signIn>>
const complaints: string[] = []

async function openFor(name: string): Promise<Page> {
  const browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  browsers.push(browser)
  const page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`))
  await signUp(page, product.address, name)
  return page
}

beforeAll(async () => {
  product = await startProduct()
  ida = await openFor('Ida Lund')
  ben = await openFor('Ben Okafor')
  idas = await signIn(product.address, 'ida.lund@fitai.example', 'squat deep, rest well')
  bens = await signIn(product.address, 'ben.okafor@fitai.example', 'squat deep, rest well')
})

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await product?.stop()
})

const goTo = async (page: Page, path: string, title: string | RegExp) => {
  await page.goto(`${product.address}${path}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const sheet = (page: Page) => page.locator('[role=dialog]:not([aria-modal=false])')
const menuOf = async (page: Page, name: string | RegExp, item: string) => {
  await button(page, name).click()
  await page.getByRole('menuitem', { name: item }).click()
}

describe('the community', () => {
  it('begins with an invitation', async () => {
    await ida.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Community' }).click()
    await ida.getByText('No news yet').waitFor()
    await lookAt(ida, '90-community-new')

    await ida.getByRole('link', { name: 'Find friends' }).click()
    await ida.getByText('No friends here yet').waitFor()
    await lookAt(ida, '91-friends-new')
  })

  it('finds whoever shows their profile to everybody, and nobody else', async () => {
    await goTo(ida, '/community/friends', 'Friends')
    await ida.getByLabel('Find people').fill('Ben')
    await ida.getByText('Nobody by that name').waitFor()

    await bens.call(changePreferences, {
      body: { privacy: { profile: 'public', workouts: 'friends', records: 'friends' } },
    })
    await ida.getByLabel('Find people').fill('Ben Ok')
    await button(ida, 'Ask Ben Okafor to be your friend').click()
    await region(ida, 'Found').getByText('Asked').waitFor()
  })

  it('tells the other one, who accepts', async () => {
    await goTo(ben, '/community/friends', 'Friends')
    await button(ben, /Notifications, 1 unread/).click()
    await sheet(ben).getByText('asks to be your friend.').waitFor()
    await lookAt(ben, '92-notifications')
    await sheet(ben)
      .getByRole('link', { name: /Ida Lund/ })
      .click()
    await region(ben, 'Requests').waitFor()
    await lookAt(ben, '93-friends-request')

    await goTo(ida, '/community/friends', 'Friends')
    await button(ben, 'Accept Ida Lund').click()

    // Without a reload.
    await region(ida, 'Your friends').getByText('Ben Okafor').waitFor()
    await region(ben, 'Your friends').getByText('Ida Lund').waitFor()
  })

  it('shows a finished workout to friends, who copy it', async () => {
    await goTo(ida, '/community', 'Community')
    await bens.lift('barbell-squat', 140)

    const card = region(ida, 'Ben Okafor: From elsewhere')
    await card.waitFor()
    await lookAt(ida, '94-feed')
    await menuOf(ida, 'More about the news of Ben Okafor', 'Copy to my templates')
    await ida.getByText('is among your templates.').waitFor()
  })

  it('takes news back with the workout', async () => {
    const params = { id: randomUUID() }
    const entryId = randomUUID()
    await bens.call(createWorkout, {
      body: { ...params, name: 'Mistaken', entries: [{ id: entryId, exerciseId: 'barbell-deadlift' }] },
    })
    await bens.call(startWorkout, { params, body: {} })
    await bens.call(logSet, { params, body: { id: randomUUID(), entryId, weight: 100, weightUnit: 'kg', reps: 5 } })
    await bens.call(completeWorkout, { params, body: {} })
    await region(ida, 'Ben Okafor: Mistaken').waitFor()

    await goTo(ben, `/training/${params.id}`, 'Mistaken')
    await button(ben, /^More|^Delete/)
      .first()
      .click()
    const item = ben.getByRole('menuitem', { name: /Delete/ })
    if (await item.isVisible()) await item.click()
    const sure = ben.getByRole('alertdialog').getByRole('button', { name: /Delete/ })
    if (await sure.isVisible()) await sure.click()

    await region(ida, 'Ben Okafor: Mistaken').waitFor({ state: 'detached' })
  })

  it('writes a post, and a second browser sees the like within a second', async () => {
    await goTo(ida, '/community', 'Community')
    await button(ida, 'Write something').click()
    await sheet(ida).getByLabel('What is new?').fill('Back under the bar after three weeks.')
    await glanceAt(ida, '95-write')
    await sheet(ida).getByRole('button', { name: 'Post' }).click()
    await region(ida, 'Ida Lund: a post').waitFor()
    await goTo(ben, '/community', 'Community')
    const his = region(ben, 'Ida Lund: a post')
    await his.waitFor()
    // Both listen by now.
    await ben.waitForTimeout(500)

    const liked = Date.now()
    await his.getByRole('button', { name: '0 likes' }).click()
    await region(ida, 'Ida Lund: a post').getByRole('button', { name: '1 like' }).waitFor()
    const tookMs = Date.now() - liked

    expect(tookMs).toBeLessThan(1000)
    await button(ida, /Notifications, \d unread/).waitFor()
    await his.getByRole('button', { name: '1 like' }).click()
    await region(ida, 'Ida Lund: a post').getByRole('button', { name: '0 likes' }).waitFor()
  })

  it('talks below the news, with answers, and deletes', async () => {
    await region(ben, 'Ida Lund: a post')
      .getByRole('link', { name: /comment/ })
      .click()
    await ben.getByLabel('Your comment').fill('Welcome back')
    await button(ben, 'Say it').click()
    await ben.getByRole('article', { name: 'Ben Okafor said' }).waitFor()
    await region(ida, 'Ida Lund: a post').getByRole('link', { name: '1 comment' }).click()
    await ida.getByRole('article', { name: 'Ben Okafor said' }).getByRole('button', { name: 'Answer' }).click()
    await ida.getByLabel('Your comment').fill('Thanks')
    await button(ida, 'Say it').click()

    await ben.getByRole('article', { name: 'Ida Lund said' }).waitFor()
    await lookAt(ben, '96-comments')
    await ida.getByRole('article', { name: 'Ida Lund said' }).getByRole('button', { name: 'Delete' }).click()
    await ben.getByRole('article', { name: 'Ida Lund said' }).waitFor({ state: 'detached' })
  })

  it('trains together, set by set', async () => {
    for (const [page, name] of [
      [ida, 'Ben Okafor'],
      [ben, 'Ida Lund'],
    ] as const) {
      await goTo(page, '/community/friends', 'Friends')
      await menuOf(page, `More about ${name}`, 'Train together')
    }
    await region(ida, 'Your friends').getByText('You train together').waitFor()
    await goTo(ida, '/community', 'Community')
    const params = { id: randomUUID() }
    const entryId = randomUUID()
    await bens.call(createWorkout, {
      body: { ...params, name: 'Push A', entries: [{ id: entryId, exerciseId: 'barbell-bench-press' }] },
    })
    await bens.call(startWorkout, { params, body: {} })

    await region(ida, 'Ben Okafor trains now').waitFor()
    await bens.call(logSet, { params, body: { id: randomUUID(), entryId, weight: 80, weightUnit: 'kg', reps: 8 } })
    await region(ida, 'Ben Okafor trains now').getByText('80 kg × 8').waitFor()
    await lookAt(ida, '97-together')
    await bens.call(completeWorkout, { params, body: {} })
    await region(ida, 'Ben Okafor trains now').waitFor({ state: 'detached' })
  })

  it('shows a friend’s profile', async () => {
    await region(ida, 'Ben Okafor: Push A').getByRole('link', { name: 'Ben Okafor' }).click()
    await region(ida, 'Best lifts').getByText('Barbell Squat').waitFor()

    await lookAt(ida, '98-profile')
  })

  it('compares friends in a challenge', async () => {
    await goTo(ida, '/community/challenges', 'Challenges')
    await ida.getByText('No challenges').waitFor()
    await glanceAt(ida, '99-challenges-new')
    await button(ida, 'New challenge').click()
    await sheet(ida).getByLabel('Name').fill('Four weeks')
    await lookAt(ida, '100-challenge-set')
    await sheet(ida).getByRole('button', { name: 'Begin' }).click()
    await ida.getByRole('heading', { level: 1, name: 'Four weeks' }).waitFor()

    await goTo(ben, '/community/challenges', 'Challenges')
    await glanceAt(ben, '101-challenges')
    await region(ben, 'Four weeks').getByRole('link').click()
    await button(ben, 'Join').click()
    await region(ben, 'Leaderboard').getByText('2 workouts').waitFor()
    await lookAt(ben, '102-leaderboard')

    await button(ben, 'Leave').click()
    await ben.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click()
    await ben.getByRole('heading', { level: 1, name: 'Challenges' }).waitFor()
    await goTo(ida, '/community/challenges', 'Challenges')
    await region(ida, 'Four weeks').getByText('1 member').waitFor()
  })

  it('lets a coach in by a code, with what they may do, and out again', async () => {
    await goTo(ida, '/community/coaching', 'Coaching')
    await ida.getByText('Nobody coaches you').waitFor()
    await button(ida, 'Let a coach in').click()
    await lookAt(ida, '103-coach-invite')
    await sheet(ida).getByRole('button', { name: 'Make a code' }).click()
    const code = await sheet(ida).locator('.font-mono').innerText()
    await idas.lift('barbell-squat', 90)

    await goTo(ben, '/community/coaching', 'Coaching')
    await button(ben, 'I am a coach').click()
    await sheet(ben).getByLabel('The code of your client').fill(code)
    await sheet(ben).getByRole('button', { name: 'Become their coach' }).click()
    await region(ben, 'Your clients').getByRole('link').click()
    await region(ben, 'Workouts').getByRole('link').first().click()
    await region(ben, 'Barbell Squat').getByText('90 kg × 1').waitFor()
    await ben.getByLabel('Say something').fill('Sit back more')
    await button(ben, 'Say it').click()
    await region(ben, 'Between coach and client').getByText('Sit back more').waitFor()
    await lookAt(ben, '104-client-workout')

    await sheet(ida).getByRole('button', { name: 'Close' }).click()
    await button(ida, /Notifications, \d+ unread/).click()
    await sheet(ida)
      .getByRole('link', { name: /said something about your workout/ })
      .click()
    await ida.getByRole('heading', { level: 1, name: 'From elsewhere' }).waitFor()
    await region(ida, 'Between coach and client').getByText('Sit back more').waitFor()
    await ida.getByLabel('Say something').fill('I will')
    await button(ida, 'Say it').click()
    await region(ben, 'Between coach and client').getByText('I will').waitFor()

    await goTo(ida, '/community/coaching', 'Coaching')
    await button(ida, 'End: Ben Okafor').waitFor()
    await glanceAt(ida, '105-coaching')
    await button(ida, 'End: Ben Okafor').click()
    await ida.getByRole('alertdialog').getByRole('button', { name: 'End it' }).click()
    await ida.getByText('Nobody coaches you').waitFor()
    await goTo(ben, '/community/coaching', 'Coaching')
    await ben.getByText('Nobody coaches you').waitFor()
  })

  it('reports news to the admin, who takes it out of sight', async () => {
    await bens.call(createActivity, { body: { id: randomUUID(), text: 'Buy my pills', visibility: 'friends' } })
    await goTo(ida, '/community', 'Community')
    await region(ida, 'Ben Okafor: a post')
      .getByRole('button', { name: /^More about/ })
      .click()
    await ida.getByRole('menuitem', { name: 'Report' }).click()
    await sheet(ida).getByRole('button', { name: 'Report' }).click()
    await ida.getByText('The admin of this server will look at it.').waitFor()

    // Whoever signed up first is the admin.
    await goTo(ida, '/settings/reports', 'Settings')
    await region(ida, 'About Ben Okafor').getByText('Buy my pills').waitFor()
    await glanceAt(ida, '108-reports')
    await button(ida, 'Take out of sight').click()
    await ida.getByText('Nothing was reported').waitFor()

    await goTo(ida, '/community', 'Community')
    await region(ida, 'Ben Okafor: Push A').waitFor()
    expect(await ida.getByText('Buy my pills').count()).toBe(0)
  })

  it('shares one workout, and not any more', async () => {
    const { workoutId } = await idas.lift('barbell-squat', 95)
    await goTo(ben, '/community', 'Community')
    await goTo(ida, `/training/${workoutId}`, 'From elsewhere')
    await button(ida, 'Share').click()
    await sheet(ida).getByRole('button', { name: 'People here' }).click()
    await sheet(ida).getByRole('button', { name: 'Friends' }).click()
    await region(ben, 'Ida Lund: From elsewhere').waitFor()
    await glanceAt(ida, '109-share')

    await sheet(ida).getByRole('button', { name: 'Only you' }).click()
    await region(ben, 'Ida Lund: From elsewhere').waitFor({ state: 'detached' })
  })

  it('asks by code, quiet hours in the settings', async () => {
    const { code } = await bens.call(makeFriendCode, {})
    expect(code.length).toBeGreaterThan(10)
    await goTo(ida, '/community/friends', 'Friends')
    await button(ida, 'By code').click()
    await glanceAt(ida, '106-by-code')
    await sheet(ida).getByLabel('Their code').fill('not a code')
    await sheet(ida).getByRole('button', { name: 'Ask them' }).click()
    await sheet(ida).getByRole('alert').waitFor()
    await goTo(ida, '/settings', 'Settings')
    await region(ida, 'What reaches you').scrollIntoViewIfNeeded()
    await glanceAt(ida, '107-settings-notifications')
  })

  it('says so without a connection, and comes back by itself', async () => {
    await goTo(ida, '/community', 'Community')
    await region(ida, 'Ida Lund: a post').waitFor()
    await ida.context().setOffline(true)
    await region(ida, 'Ida Lund: a post').getByRole('button', { name: '0 likes' }).click()
    await ida
      .getByText(/No answer|connection/i)
      .first()
      .waitFor()
    await region(ida, 'Ida Lund: a post').getByRole('button', { name: '0 likes' }).waitFor()
    await ida.context().setOffline(false)
    await bens.lift('barbell-squat', 145)

    await region(ida, 'Ben Okafor: From elsewhere').nth(1).waitFor({ timeout: 35_000 })
  })

  it('hides both from each other when one blocks', async () => {
    await goTo(ben, '/community', 'Community')
    await region(ben, 'Ida Lund: a post').waitFor()
    await goTo(ida, '/community/friends', 'Friends')
    await menuOf(ida, 'More about Ben Okafor', 'Block')
    await ida.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click()
    await region(ida, 'Blocked').waitFor()

    await ben.reload()
    await ben.getByRole('heading', { level: 1, name: 'Community' }).waitFor()
    await region(ben, 'Ben Okafor: Push A').waitFor()
    expect(await region(ben, 'Ida Lund: a post').count()).toBe(0)
    await goTo(ida, '/community', 'Community')
    await region(ida, 'Ida Lund: a post').waitFor()
    expect(await region(ida, /Ben Okafor/).count()).toBe(0)
  })

  it.each([360, 768, 2560])('fits a window of %d pixels', async (width) => {
    await ida.setViewportSize({ width, height: 900 })
    const wide: string[] = []
    for (const path of ['/community', '/community/friends', '/community/challenges', '/community/coaching']) {
      await ida.goto(`${product.address}${path}`)
      await ida.waitForTimeout(400)
      if (await ida.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(path)
    }

    expect(wide).toEqual([])
  })

  it('throws no error', () => {
    expect(complaints).toEqual([])
  })
})
