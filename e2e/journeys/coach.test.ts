import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { strongFile } from '../src/history-file.ts'
import { glanceAt, lookAt } from '../src/look.ts'
import { signUp } from '../src/person.ts'
import { startProduct } from '../src/product.ts'
import { settled } from '../src/settled.ts'

const model = 'peer-mini'
let peer: Awaited<ReturnType<typeof startPeer>>
let product: Awaited<ReturnType<typeof startProduct>>
let browser: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  peer = await startPeer()
  product = await startProduct({ AI_BASE_URL: peer.address, AI_MODEL: model, AI_DEADLINE_MS: '60000' })
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  await signUp(page, product.address, 'Jonas Lind')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await peer?.stop()
})

const button = (name: string | RegExp, exact = false) => page.getByRole('button', { name, exact })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const sentence = () => page.getByLabel('Say it in a sentence')
const exercises = () =>
  page.getByRole('list', { name: 'Exercises' }).getByRole('heading', { level: 3 }).allTextContents()
const changed = () => page.getByRole('region', { name: 'What changed' })
const menuItem = (name: string) => page.getByRole('menuitem', { name })

async function openForm(): Promise<void> {
  const change = button('Change', true)
  if (await change.isVisible()) await change.click()
}

async function write(text: string): Promise<void> {
  await openForm()
  await sentence().fill(text)
  await button('Write it').click()
}

describe('a plan from a sentence', () => {
  it('shows what it understood while it is typed, and the chips follow', async () => {
    await link('Coach').first().click()
    await sentence().waitFor()
    await lookAt(page, '50-coach-empty')
    await sentence().fill('50 min, build muscle, dumbbells and a bench, sore shoulder, nice')

    const understood = page.getByRole('list', { name: 'Understood' })
    await understood.getByText('easy on: Shoulder').waitFor()
    expect(await button('50', true).getAttribute('aria-pressed')).toBe('true')
    expect(await button('Muscle', true).getAttribute('aria-pressed')).toBe('true')
    await page.getByText('Nothing is taken from “nice”').waitFor()
    await lookAt(page, '51-coach-sentence')
  })

  it('is there at once, and what a model would change waits for a yes', async () => {
    peer.hold()
    await button('Write it').click()
    await button('Start', true).waitFor()
    await page.getByText('A model is looking at it.').waitFor()
    const before = await exercises()
    await lookAt(page, '52-coach-plan')
    peer.release()

    const offer = page.getByRole('region', { name: 'A suggestion' })
    await offer.getByText(`${model} suggests`).waitFor()
    expect(await exercises()).toEqual(before)
    await lookAt(page, '53-coach-suggestion')
    await offer.getByRole('button', { name: 'Take it' }).click()
    await changed().waitFor()
    expect(await exercises()).not.toEqual(before)
    await page.getByText(`With ${model}, checked by the rules.`).waitFor()
    await changed().getByRole('button', { name: 'Undo' }).click()
    await changed().waitFor({ state: 'detached' })
    expect(await exercises()).toEqual(before)
  })

  it('is changed with a tap, says what is other, and goes back step by step', async () => {
    const before = await exercises()
    await button('Shorter', true).click()
    await changed()
      .getByText(/minutes shorter/)
      .waitFor()
    await lookAt(page, '54-coach-shorter')
    const shorter = await exercises()
    const [first = ''] = shorter
    await button(`Swap ${first}`).click()
    await changed().getByText(`instead of ${first}.`).waitFor()
    expect(await exercises()).not.toContain(first)

    await changed().getByRole('button', { name: 'Undo' }).click()
    await changed()
      .getByText(/minutes shorter/)
      .waitFor()
    expect(await exercises()).toEqual(shorter)
    await changed().getByRole('button', { name: 'Undo' }).click()
    await changed().waitFor({ state: 'detached' })
    expect(await exercises()).toEqual(before)
  })

  it('says why a change is not possible, and stays as it was', async () => {
    for (let taps = 0; taps < 12 && !(await page.getByText('Not changed.').isVisible()); taps++) {
      const before = await exercises()
      await button('Easier', true).click()
      await page.getByRole('group', { name: 'Change the plan' }).and(page.locator('[aria-busy=false]')).waitFor()
      expect(before.length).toBeGreaterThan(0)
    }

    await page.getByText('Not changed.').waitFor()
    await glanceAt(page, '55-coach-refused')
  })

  it('leaves out what uses a tool, and an exercise for ever', async () => {
    await button('No …').click()
    await menuItem('No flat bench').click()
    await changed().waitFor()
    const [never = ''] = await exercises()
    await button(`More for ${never}`).click()
    await menuItem('Never again').click()

    await page.getByText(`${never} does not come again.`).waitFor()
    await expect.poll(exercises).not.toContain(never)
    await button('Another one', true).click()
    await page.getByRole('group', { name: 'Change the plan' }).and(page.locator('[aria-busy=false]')).waitFor()
    expect(await exercises()).not.toContain(never)
  })

  it('takes thumbs and a reason', async () => {
    await button('Not good: this plan').click()
    await button('Too long').click()
    await page.getByLabel('In your words').fill('I have to catch a train')
    await glanceAt(page, '57-coach-thumb')
    await button('Send').click()

    await page.getByText('Thank you, that is noted.').waitFor()
    const items = await api<{ feedback: { thumb: string; reason: string } | null }[]>('/ai/recommendations')
    expect(items.map(({ feedback }) => feedback?.reason)).toContain('Too long. I have to catch a train')
  })

  it('is planned for later, taken back, and started', async () => {
    await button('Later').click()
    await page.getByText(/is planned\./).waitFor()
    await glanceAt(page, '58-coach-later')
    await page.getByRole('region', { name: 'Your plan' }).getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/is not planned any more/).waitFor()
    const names = await exercises()
    await button('Start', true).click()

    await button('Finish').first().waitFor()
    for (const name of names) expect(await page.getByText(name).count()).toBeGreaterThan(0)
    const running = await page.getByRole('heading', { level: 1 }).textContent()
    expect(running).not.toBe('')
    await page.goto(`${product.address}/coach`)
    await cancelRunning()
  })
})

describe('a plan for later', () => {
  it('waits on Today, and is begun from there', async () => {
    await write('30 min, bodyweight')
    await button('Later').click()
    await page.getByText(/is planned\./).waitFor()
    await link('Today').first().click()
    await link(/Planned · \d exercises/).click()
    await button('Start', true).waitFor()
    await glanceAt(page, '68-planned-workout')
    await button('Start', true).click()

    await button('Finish').first().waitFor()
    await page.goto(`${product.address}/coach`)
    await cancelRunning()
  })
})

describe('a plan that rests', () => {
  it('sends somebody with chest pain to a doctor, and starts nothing', async () => {
    await page.goto(`${product.address}/coach`)
    await write('45 min push, I had chest pain on the stairs')
    await page.getByRole('region', { name: 'First a check-up' }).waitFor()

    await expect.poll(() => button('Start', true).count()).toBe(0)
    await expect.poll(() => button('Later').count()).toBe(0)
    await lookAt(page, '59-coach-red-flag')
    await button('I meant something else').click()
    await sentence().fill('45 min push')
    await button('Write it').click()
    await button('Start', true).waitFor()
  })
})

describe('a week', () => {
  it('is written, saved as a template, and taken back', async () => {
    await openForm()
    await button('A week').click()
    await write('4 days a week, 60 min, full gym')
    await page.getByRole('list', { name: 'Days' }).waitFor()
    await lookAt(page, '60-coach-week')
    await button('Save as template').click()

    await page.getByText(/is among your templates/).waitFor()
    await glanceAt(page, '61-coach-week-saved')
    expect(await api('/templates/my')).toHaveLength(1)
    await page.getByRole('region', { name: 'Your week' }).getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/is no template any more/).waitFor()
    expect(await api('/templates/my')).toHaveLength(0)
  })
})

describe('without a connection', () => {
  it('is written on the device with the same rules, and changed there', async () => {
    await openForm()
    await button('A workout').click()
    await browser.setOffline(true)
    await write('40 min, dumbbells, build muscle')
    await page.getByText('Made on this device, without your log.').waitFor()
    await lookAt(page, '62-coach-offline')
    const before = await exercises()
    await button('Shorter', true).click()
    await changed()
      .getByText(/minutes shorter/)
      .waitFor()
    await changed().getByRole('button', { name: 'Undo' }).click()
    await changed().waitFor({ state: 'detached' })

    expect(await exercises()).toEqual(before)
    await expect.poll(() => button('Later').count()).toBe(0)
    await expect.poll(() => button('Good: this plan').count()).toBe(0)
    await browser.setOffline(false)
  })

  it('goes on with a plan that came from the server', async () => {
    await write('45 min, barbell and rack, strength')
    await button('Later').waitFor()
    const [first = ''] = await exercises()
    await browser.setOffline(true)
    await button(`Swap ${first}`).click()

    await changed().getByText(`instead of ${first}.`).waitFor()
    expect(await exercises()).not.toContain(first)
    await browser.setOffline(false)
    await button('Start', true).click()
    await button('Finish').first().waitFor()
    await page.goto(`${product.address}/coach`)
    await cancelRunning()
  })

  it('is started, logged and sent when there is one again', async () => {
    await write('30 min, bodyweight, build muscle')
    await button('Later').waitFor()
    await browser.setOffline(true)
    await write('30 min, bodyweight, build muscle')
    await page.getByText('Made on this device, without your log.').waitFor()
    const [first = ''] = await exercises()
    await button('Start', true).click()
    await page.getByRole('heading', { name: first }).first().waitFor()
    await page.getByRole('checkbox', { checked: false }).first().click()
    await page.getByRole('checkbox', { checked: true }).first().waitFor()
    await glanceAt(page, '67-coach-started-offline')
    const { workout: none } = await api<{ workout: unknown }>('/workouts/active')
    await browser.setOffline(false)

    type Running = { entries: { exerciseName: string; sets: { performedAt: string | null }[] }[] } | null
    const running = async () => (await api<{ workout: Running }>('/workouts/active')).workout?.entries[0]
    expect(none).toBeNull()
    await expect.poll(running, { timeout: 10_000 }).toMatchObject({ exerciseName: first })
    await expect
      .poll(async () => (await running())?.sets[0]?.performedAt, { timeout: 10_000 })
      .toEqual(expect.any(String))
    await page.goto(`${product.address}/coach`)
    await cancelRunning()
  })

  it('knows the last workouts once it has seen them', async () => {
    await page.goto(`${product.address}/training/import`)
    const buffer = Buffer.from(strongFile({ weeks: 8, until: new Date() }))
    await page.locator('input[type=file]').setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer })
    await button('Add 24 workouts').click()
    await page.getByText('24 workouts added.').waitFor()
    const arrived = page.waitForResponse((reply) => reply.url().includes('/analytics/sets') && reply.ok())
    await page.goto(`${product.address}/coach`)
    await arrived
    await settled(page)
    await browser.setOffline(true)
    await write('45 min, barbell and rack, build muscle, intermediate')

    await page.getByText(/Made on this device, with your last \d+ workouts\./).waitFor()
    await page
      .getByText(/^Last /)
      .or(page.getByText(/Last \d/))
      .first()
      .waitFor()
    await browser.setOffline(false)
  })
})

describe('what the log says', () => {
  it('is claims with pages to see them on', async () => {
    await page.goto(`${product.address}/coach`)
    const said = page.getByRole('region', { name: 'What your log says' })
    await said
      .getByRole('link', { name: /^See it/ })
      .first()
      .waitFor()
    await lookAt(page, '63-coach-insights')
    await said
      .getByRole('link', { name: /^See it/ })
      .first()
      .click()

    await page.waitForURL(/\/progress\//)
  })

  it('is advice that can be judged and put away, on Today as well', async () => {
    await page.goto(product.address)
    const card = page.getByRole('region', { name: 'From the coach' })
    await card.waitFor()
    await lookAt(page, '64-today-coach')
    const text = await card.getByRole('heading', { level: 3 }).textContent()
    await card.getByRole('button', { name: /^Dismiss/ }).click()
    await page.waitForFunction((gone) => !document.body.textContent?.includes(gone ?? ''), text)

    const open = await api<{ text: string }[]>('/ai/recommendations')
    expect(open.map((one) => one.text)).not.toContain(text)
  })
})

describe('settings of the coach', () => {
  it('say who helps, test it, and show byte for byte what is sent', async () => {
    await page.goto(`${product.address}/settings`)
    await link(/Coach and models/).click()
    await page.getByRole('heading', { name: model }).waitFor()
    await button('Test the model').click()
    await page.getByText(`${model} answers.`).waitFor()
    await page.getByLabel('A sentence for the coach').fill('45 min push')
    await button('Show it').click()
    const sent = page.getByRole('region', { name: 'What is sent', exact: true })
    await sent.waitFor()

    expect(await sent.textContent()).toContain('45 min push')
    expect(await sent.textContent()).not.toContain('Jonas')
    await lookAt(page, '65-models')
  })

  it('refuse an address of the inner network, and keep the rest', async () => {
    await page.getByLabel('Address').fill('http://127.0.0.1:9/v1')
    await page.getByLabel('Model', { exact: true }).fill('mine')
    await page.getByLabel('Key', { exact: true }).fill('sk-0123456789')
    await button('Save', true).click()

    await page.getByText('This address is not on the internet.').waitFor()
    await glanceAt(page, '66-models-refused')
  })

  it('turn models off, so that nothing is sent', async () => {
    await page.getByRole('switch').click()
    await page.getByRole('heading', { name: 'The built-in coach' }).waitFor()
    await button('Show it').click()

    await page.getByText('Nothing is sent.').waitFor()
    const asked = peer.asked()
    await page.goto(`${product.address}/coach`)
    await write('30 min')
    await button('Start', true).waitFor()
    expect(peer.asked()).toBe(asked)
  })

  it('let an exercise come again', async () => {
    await page.goto(`${product.address}/settings/coach`)
    const list = page.getByRole('region', { name: 'Never again' })
    await list
      .getByRole('button', { name: /^Let it come again/ })
      .first()
      .click()

    await list.getByText('No exercise is kept out.').waitFor()
    expect(complaints).toEqual([])
  })
})

async function api<T>(path: string, method = 'GET'): Promise<T> {
  const login = { email: 'jonas.lind@fitai.example', password: 'squat deep, rest well' }
  const headers = { 'content-type': 'application/json' }
  const session = await fetch(`${product.address}/api/v1/auth/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify(login),
  })
  const { accessToken }: { accessToken: string } = await session.json()
  const reply = await fetch(`${product.address}/api/v1${path}`, {
    method,
    headers: { ...headers, authorization: `Bearer ${accessToken}` },
    ...(method === 'POST' && { body: '{}' }),
  })
  const answer = await reply.json()
  return answer.items ?? answer
}

/** So that the next plan can be started. */
/** Once it has been sent: it was begun on the device. */
async function cancelRunning(): Promise<void> {
  const running = async () => (await api<{ workout: { id: string } | null }>('/workouts/active')).workout?.id
  await expect.poll(running).toEqual(expect.any(String))
  await api(`/workouts/${await running()}/cancel`, 'POST')
  await page.reload()
}

/** A model of our making: it swaps the last exercise of whatever plan it is shown, and answers when it may. */
async function startPeer() {
  let asked = 0
  let gate = Promise.resolve()
  let open = () => {}
  const server: Server = createServer(async (request, reply) => {
    asked += 1
    const { messages } = JSON.parse(await bodyOf(request))
    await gate
    const content = JSON.stringify(answerTo(messages.at(-1).content))
    const usage = { prompt_tokens: 900, completion_tokens: 200, total_tokens: 1100 }
    const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }]
    reply.writeHead(200, { 'content-type': 'application/json' })
    reply.end(JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model, choices, usage }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/v1`,
    asked: () => asked,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release: () => open(),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += piece
  return text
}

type Item = { slug: string; sets: number; reps: { min: number; max: number } | null; restSeconds: number }
type Asked = { plan?: { items: Item[] }[]; movements: { slug: string; pattern: string; muscles: string[] }[] }

function answerTo(text: string): object {
  const asked: Asked | unknown[] | undefined =
    text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined
  if (Array.isArray(asked)) return { summary: 'Your lifts are rising.' }
  if (!asked?.plan) return { ready: true }
  const days = asked.plan.map(({ items }) => ({ items: withLastSwapped(items, asked.movements) }))
  return { days, reasoning: 'One movement that is easier to load.' }
}

function withLastSwapped(items: readonly Item[], movements: Asked['movements']) {
  const last = items.at(-1)
  const facts = movements.find(({ slug }) => slug === last?.slug)
  const other = movements.find(
    ({ slug, pattern }) => pattern === facts?.pattern && !items.some((item) => item.slug === slug),
  )
  return items.map(({ slug, sets, reps, restSeconds }) => ({
    ...{ slug: slug === last?.slug && other ? other.slug : slug, sets, restSeconds },
    ...(reps && { repsMin: reps.min, repsMax: reps.max }),
  }))
}
