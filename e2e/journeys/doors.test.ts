import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { startLoginProvider } from '../src/login-provider.ts'
import { glanceAt, lookAt } from '../src/look.ts'
import { openMailbox } from '../src/mailbox.ts'
import { startProduct } from '../src/product.ts'

const noor = { sub: 'noor', email: 'noor@fitai.example', email_verified: true, name: 'Noor Haddad' }

let provider: Awaited<ReturnType<typeof startLoginProvider>>
let product: Awaited<ReturnType<typeof startProduct>>
let mailbox: ReturnType<typeof openMailbox>
let browser: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  provider = await startLoginProvider('fitai', noor)
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'fitai', OIDC_NAME: 'Iron Temple' }
  product = await startProduct({ HOST: 'localhost', EMAIL_VERIFICATION: 'required', ...settings })
  mailbox = openMailbox(product.dataDir)
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'en-US' })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await provider?.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const region = (name: string) => page.getByRole('region', { name, exact: true })
const password = (label: string) => page.getByLabel(label, { exact: true })

async function signOut(): Promise<void> {
  await page.goto(product.address)
  await button(/account of/).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await heading('Welcome back').waitFor()
}

describe('a sign-in that the gym has already', () => {
  it('makes an account, which counts in the unit and the time of its browser', async () => {
    await page.goto(product.address)
    await link('Continue with Iron Temple').waitFor()
    await lookAt(page, '110-sign-up-with-provider')
    const settling = page.waitForResponse((response) => response.url().endsWith('/users/preferences'))
    await link('Continue with Iron Temple').click()
    await link('Import history').waitFor()

    expect(await (await settling).json()).toMatchObject({
      ...{ name: noor.name, email: noor.email, isEmailVerified: true },
      ...{ timezone: 'Europe/Berlin', weightUnit: 'lb' },
    })
    expect(new URL(page.url()).hash).toBe('')
  })

  it('is the same account the next time', async () => {
    await signOut()
    await lookAt(page, '111-sign-in-with-provider')
    await link('Continue with Iron Temple').click()
    await link('Import history').waitFor()
    await page.goto(`${product.address}/settings/security`)

    await region('Linked sign-ins').getByText('Iron Temple', { exact: true }).waitFor()
    await region('What happened').getByText('Account created').waitFor()
    expect(await region('What happened').getByText('Account created').count()).toBe(1)
  })

  it('is not taken away while it is the only way in', async () => {
    await button('Unlink Iron Temple').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Unlink' }).click()
    await page.getByText('This is your only way in. Set a password first.').waitFor()
    await glanceAt(page, '112-only-way-in')
    await link('Account').click()
    await button('Change password').click()
    await password('New password').fill('deadlift before noon')
    await page.getByRole('dialog').getByRole('button', { name: 'Change password' }).click()
    await page.getByText('Password changed.', { exact: false }).waitFor()
    await link('Security').click()
    await button('Unlink Iron Temple').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Unlink' }).click()

    await page.getByText('Unlinked.').waitFor()
    await page.getByText(/^To link Iron Temple/).waitFor()
  })

  it('says what is missing when it does not vouch for the address', async () => {
    provider.becomes({ ...noor, sub: 'somebody', email: 'somebody@fitai.example', email_verified: false })
    await signOut()
    await link('Continue with Iron Temple').click()

    await page.getByText('Verify your address with that provider first.').waitFor()
    await glanceAt(page, '113-not-verified-there')
  })
})

describe('a server that lets in nobody whose address is not confirmed', () => {
  const email = 'per@fitai.example'
  const word = 'farmers walk uphill'

  async function signUp(): Promise<string> {
    await page.goto(`${product.address}/#sign-up`)
    await page.getByLabel('Name').fill('Per Dahl')
    await page.getByLabel('E-mail').fill(email)
    await password('Password').fill(word)
    await button('Create account').click()
    await heading('Look into your mailbox').waitFor()
    return page.getByRole('main').innerText()
  }

  it('sends whoever signs up to the mailbox, and says the same to whoever has an account', async () => {
    const first = await signUp()
    await lookAt(page, '114-look-into-your-mailbox')
    const again = await signUp()

    expect(again).toBe(first)
    await mailbox.take(email, /You have an account already/)
  })

  it('opens after the link was followed, and not before', async () => {
    await link('Sign in').click()
    await heading('Welcome back').waitFor()
    await page.getByLabel('E-mail').fill(email)
    await password('Password').fill(word)
    await button('Sign in').first().click()
    await heading('Look into your mailbox').waitFor()
    await page.goto(await mailbox.link(email, 'verify-email'))
    await heading('Your address is confirmed').waitFor()
    await link('Sign in').click()
    await page.getByLabel('E-mail').fill(email)
    await password('Password').fill(word)
    await button('Sign in').first().click()

    await link('Import history').waitFor()
    expect(complaints).toEqual([])
  })
})
