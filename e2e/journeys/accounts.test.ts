import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, givePasskeyDevice } from '../src/authenticator.ts'
import { openBrowser } from '../src/browser.ts'
import { glanceAt, lookAt } from '../src/look.ts'
import { openMailbox } from '../src/mailbox.ts'
import { startProduct } from '../src/product.ts'

let product: Awaited<ReturnType<typeof startProduct>>
let mailbox: ReturnType<typeof openMailbox>
let browser: BrowserContext
let page: Page
const complaints: string[] = []

const first = 'mara@fitai.example'
const second = 'mara.keller@fitai.example'
const friend = 'jonas@fitai.example'
const passwords = { first: 'squat deep, rest well', second: 'pull more than you push', third: 'the bar does not care' }
let secret = ''
let recoveryCodes: string[] = []

beforeAll(async () => {
  // A passkey belongs to a name, and 127.0.0.1 is none. Nobody comes and goes as often as a journey does.
  product = await startProduct({ HOST: 'localhost', SIGN_UP: 'invited' })
  mailbox = openMailbox(product.dataDir)
  browser = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  await givePasskeyDevice(browser, page)
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
const password = (label = 'Password') => page.getByLabel(label, { exact: true })
const today = () => button('Start workout').or(link('Import history')).first()

const settings = async (tab: string) => {
  await page.goto(`${product.address}/settings`)
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: tab }).click()
}

/** Other links of the door are links, so that Back works: they are waited for by their page. */
async function signIn(email: string, word: string): Promise<void> {
  await page.goto(`${product.address}/#sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await password().fill(word)
  await button('Sign in').first().click()
}

async function signOut(): Promise<void> {
  await page.goto(product.address)
  await button(/account of/).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await heading('Welcome back').waitFor()
}

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${product.address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'curl/8.5.0', ...headers },
    body: JSON.stringify(body),
  })

describe('a new account', () => {
  it('begins with name, address and password', async () => {
    await page.goto(product.address)
    await page.getByLabel('Name').fill('Mara Keller')
    await page.getByLabel('E-mail').fill(first)
    await password().fill('short')
    await button('Show characters').click()
    await button('Create account').click()
    await page.getByText('Ten characters at least: 5 to go.').waitFor()
    await lookAt(page, '80-sign-up')

    await password().fill(passwords.first)
    await button('Create account').click()
    await today().waitFor()
  })

  it('waits for its address to be confirmed, and says so', async () => {
    await settings('Account')
    await page.getByText('Not confirmed').waitFor()
    await lookAt(page, '81-account')
    await button('Send the mail again').click()
    await page.getByText(`A mail to ${first} is on its way.`, { exact: false }).waitFor()

    const address = await mailbox.link(first, 'verify-email')
    await page.goto(address)
    await heading('Your address is confirmed').waitFor()
    await lookAt(page, '82-confirmed')
    await link('Go to Today').click()
    await today().waitFor()
    await settings('Account')
    await region('E-mail').getByText('Confirmed', { exact: true }).waitFor()
  })

  it('says of a link that was followed before that it is over', async () => {
    await page.goto(`${product.address}/verify-email#token=nobody-has-made-this`)

    await heading('This link does not work any more').waitFor()
    await glanceAt(page, '83-old-link')
  })
})

describe('what an account is', () => {
  it('has another address once the link in the new mailbox was followed, and the old one is told', async () => {
    await settings('Account')
    await button('Change e-mail').click()
    await sheet().getByLabel('New e-mail').fill(second)
    await sheet().getByRole('button', { name: 'Send the link' }).click()
    await sheet()
      .getByText(/is on its way/)
      .waitFor()
    await glanceAt(page, '84-change-email')
    await sheet().getByRole('button', { name: 'Done' }).click()
    await region('E-mail').getByText(first).waitFor()

    await page.goto(await mailbox.link(second, 'verify-email'))
    await page.getByText(second).waitFor()
    await link('Go to Today').click()
    await settings('Account')
    await region('E-mail').getByText(second).waitFor()
    expect(await mailbox.take(first, /Your address was changed/)).toContain(second)
  })

  it('keeps its password from whoever does not know it', async () => {
    await button('Change password').click()
    await password('Your password').fill('not the right one')
    await password('New password').fill(passwords.second)
    await sheet().getByRole('button', { name: 'Change password' }).click()
    await sheet().getByText('That is not your password.').waitFor()
    await glanceAt(page, '85-change-password')
    await password('Your password').fill(passwords.first)
    await sheet().getByRole('button', { name: 'Change password' }).click()

    await page.getByText('Password changed.', { exact: false }).waitFor()
    expect((await post('/auth/login', { email: second, password: passwords.first })).status).toBe(401)
  })

  it('shows where it is signed in, and ends what is elsewhere', async () => {
    const elsewhere = await post('/auth/login', { email: second, password: passwords.second, keep: 'body' })
    const { refreshToken }: { refreshToken: string } = await elsewhere.json()
    await settings('Security')
    await region('Where you are signed in').getByText('This one').waitFor()
    await button('Sign out curl').click()
    await button('Sign out curl').waitFor({ state: 'detached' })

    expect((await post('/auth/refresh', { refreshToken })).status).toBe(401)
    await region('What happened').getByText('Password changed').waitFor()
    await lookAt(page, '86-security')
  })
})

describe('the doors of an account', () => {
  it('get a second factor, with codes for the day the phone is lost', async () => {
    await region('Second factor').getByRole('button', { name: 'Set up' }).click()
    await sheet()
      .getByRole('img', { name: /QR code/ })
      .waitFor()
    await lookAt(page, '87-second-factor')
    await sheet().getByText('No camera? Type the key').click()
    secret = (await sheet().locator('code').innerText()).replace(/\s/g, '')
    await sheet().getByLabel('Six digits').fill('000000')
    await sheet().getByText('That code does not work. Take the newest one.').waitFor()
    await sheet().getByLabel('Six digits').fill(codeOf(secret))

    await sheet().getByText('The second factor is on.', { exact: false }).waitFor()
    recoveryCodes = await sheet().getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts()
    await lookAt(page, '88-recovery-codes')
    const saving = page.waitForEvent('download')
    await sheet().getByRole('button', { name: 'Save as a file' }).click()
    const saved = await readFile(await (await saving).path(), 'utf8')
    expect(saved.trim().split('\n')).toEqual(recoveryCodes)
    await sheet().getByRole('button', { name: 'I have kept them' }).click()
    await region('Second factor').getByText('10 recovery codes left', { exact: false }).waitFor()
  })

  it('get a passkey', async () => {
    await button('Add a passkey').click()
    await sheet().getByLabel('What you call it').fill('My phone')
    await glanceAt(page, '89-add-passkey')
    await sheet().getByRole('button', { name: 'Add passkey' }).click()

    await region('Passkeys').getByText('My phone', { exact: true }).waitFor()
    await lookAt(page, '90-security-guarded')
  })

  it('open for a password with a code', async () => {
    await signOut()
    await lookAt(page, '91-sign-in')
    await signIn(second, passwords.second)
    await heading('One more step').waitFor()
    await page.getByLabel('Six digits').fill('000000')
    await page.getByText('That code does not work. Take the newest one.').waitFor()
    await lookAt(page, '92-second-step')
    // The code that turned it on does not open it again.
    await page.getByLabel('Six digits').fill(codeOf(secret, 1))

    await today().waitFor()
    expect(new URL(page.url()).hash).toBe('')
  })

  it('open for a recovery code, once', async () => {
    const [code = ''] = recoveryCodes
    await signOut()
    await signIn(second, passwords.second)
    await button('Use a recovery code').click()
    await page.getByLabel('Recovery code').fill(code.toUpperCase().replaceAll('-', ' '))
    await button('Go on').click()
    await today().waitFor()
    await signOut()
    await signIn(second, passwords.second)
    await button('Use a recovery code').click()
    await page.getByLabel('Recovery code').fill(code)
    await button('Go on').click()

    await page.getByText('That code does not work.', { exact: false }).waitFor()
    await glanceAt(page, '93-recovery-code')
  })

  it('open for a passkey, without password and code', async () => {
    await link('Sign in as somebody else').click()
    await button('Sign in with a passkey').click()

    await today().waitFor()
    await settings('Security')
    await region('Passkeys')
      .getByText(/^Last used/)
      .waitFor()
    await region('Second factor').getByText('9 recovery codes left', { exact: false }).waitFor()
  })

  it('open for scripts as far as a token says', async () => {
    await settings('Tokens')
    await button('New token').click()
    await page.getByLabel('What it is for').fill('Spreadsheet')
    await page.getByRole('checkbox', { name: 'Read everything' }).click()
    await page.getByRole('checkbox', { name: 'Read: Workouts' }).click()
    await lookAt(page, '94-new-token')
    await button('Make token').click()
    const token = await region('Token').locator('code').innerText()
    await lookAt(page, '95-token')
    await button('I have kept it').click()
    await region('API tokens').getByText('Not used yet', { exact: false }).waitFor()
    const headers = { authorization: `Bearer ${token}` }
    const reading = await fetch(`${product.address}/api/v1/workouts`, { headers })
    const writing = await post('/workouts', {}, headers)

    expect([reading.status, writing.status]).toEqual([200, 403])
    await page.reload()
    await region('API tokens').getByText('Last used', { exact: false }).waitFor()
    await region('API tokens').getByText('Workouts: read', { exact: true }).waitFor()
    await lookAt(page, '96-tokens')
    await button('Revoke Spreadsheet').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('No tokens').waitFor()
    expect((await fetch(`${product.address}/api/v1/workouts`, { headers })).status).toBe(401)
  })
})

describe('a forgotten password', () => {
  it('is asked about with the same words for every address', async () => {
    await signOut()
    await link('Forgot your password?').click()
    await heading('Forgot your password?').waitFor()
    const answers: string[] = []
    for (const email of ['nobody@fitai.example', second]) {
      await page.getByLabel('E-mail').fill(email)
      await button(/^Send/).click()
      await page.getByText(`If ${email} has an account here`).waitFor()
      answers.push((await page.getByRole('status').innerText()).replace(email, '…'))
    }
    await lookAt(page, '97-forgot-password')

    expect(new Set(answers).size).toBe(1)
    await page.goBack()
    await heading('Welcome back').waitFor()
  })

  it('is replaced by the link of the mail, and the old one opens nothing', async () => {
    await page.goto(await mailbox.link(second, 'reset-password'))
    await password('New password').fill('password123')
    await button('Save password').click()
    await page.getByText('Too many people use this password.', { exact: false }).waitFor()
    await lookAt(page, '98-new-password')
    await password('New password').fill(passwords.third)
    await button('Save password').click()
    await heading('Your password is changed').waitFor()
    await glanceAt(page, '99-password-changed')
    await link('Sign in').click()
    await signIn(second, passwords.second)
    await page.getByText('E-mail and password do not match.').waitFor()
    await signIn(second, passwords.third)
    await heading('One more step').waitFor()
    await button('Use a recovery code').click()
    await page.getByLabel('Recovery code').fill(recoveryCodes[1] ?? '')
    await button('Go on').click()

    await today().waitFor()
    expect(await mailbox.find('nobody@fitai.example', /./)).toBeUndefined()
  })
})

describe('an invitation', () => {
  let invitation = ''

  it('is made by the admin', async () => {
    await settings('Invites')
    await page.getByText('Nobody invited yet').waitFor()
    await glanceAt(page, '100-nobody-invited')
    await button('Invite somebody').click()
    await page.getByLabel('E-mail').fill(friend)
    await button('Make the link').click()
    invitation = await region('Link').locator('code').innerText()
    await glanceAt(page, '101-invitation')
    await button('Done').click()

    await region('Invitations').getByText('Open', { exact: true }).waitFor()
    await lookAt(page, '102-invitations')
  })

  it('is what somebody without one is told of', async () => {
    await signOut()
    await link('Create an account').click()
    await page.getByLabel('Name').fill('Jonas Vik')
    await page.getByLabel('E-mail').fill(friend)
    await password().fill(passwords.first)
    await button('Create account').click()

    await page.getByText('Here people sign up by invitation.', { exact: false }).waitFor()
    await lookAt(page, '103-by-invitation')
    await page.getByLabel('Invitation').fill('made up')
    await button('Create account').click()
    await page.getByText('This invitation does not work any more.').waitFor()
  })

  it('lets in whom it is for', async () => {
    await page.goto('about:blank')
    await page.goto(invitation)
    await heading('You are invited').waitFor()
    await glanceAt(page, '104-invited')
    await page.getByLabel('Name').fill('Jonas Vik')
    await page.getByLabel('E-mail').fill(friend)
    await password().fill(passwords.first)
    await button('Create account').click()
    await today().waitFor()
    await settings('Account')

    expect(new URL(page.url()).pathname).toBe('/settings/account')
    await expect.poll(() => link('Invites').count()).toBe(0)
  })
})

describe('the end of an account', () => {
  it('signs out everywhere, and says until when it can be taken back', async () => {
    await button('Delete account').click()
    await lookAt(page, '105-delete')
    await sheet().getByRole('button', { name: 'Delete account' }).click()
    await heading('Your account is deleted').waitFor()
    await lookAt(page, '106-deleted')

    expect(await mailbox.take(friend, /Your account will be deleted/)).toContain('If you sign in before that day')
  })

  it('is taken back by signing in', async () => {
    await page.getByLabel('E-mail').fill(friend)
    await password().fill(passwords.first)
    await button('Sign in').first().click()

    await page.getByText('Welcome back. Your account stays, with everything in it.').waitFor()
    await settings('Security')
    await region('What happened').getByText('Deletion taken back').waitFor()
  })
})

describe('around it', () => {
  it('says without a connection that nobody answers, and comes back by itself', async () => {
    await settings('Tokens')
    await page.getByText('No tokens').waitFor()
    await browser.setOffline(true)
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Security' }).click()
    await page.getByText('No answer from the server. Check the connection.').first().waitFor()
    await glanceAt(page, '107-offline')
    await browser.setOffline(false)

    await region('Where you are signed in').getByText('This one').waitFor()
  })

  it('is reached by the keyboard alone', async () => {
    await signOut()
    await page.getByLabel('E-mail').focus()
    await page.keyboard.type(friend)
    await page.keyboard.press('Tab')
    await page.keyboard.type(passwords.first)
    await page.keyboard.press('Enter')
    await today().waitFor()
    await settings('Account')
    await button('Change e-mail').focus()
    await page.keyboard.press('Enter')
    const field = sheet().getByLabel('New e-mail')
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type(second)
    const typed = await field.inputValue()
    await page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })

    expect(typed).toBe(second)
    expect(await button('Change e-mail').evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('never stumbles', () => {
    expect(complaints).toEqual([])
  })
})
