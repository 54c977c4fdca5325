import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { languages } from '@fitai/domain'
import PostalMime from 'postal-mime'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/server.ts'
import { startSmtp } from '../../../test/smtp.ts'
import * as auth from '../auth/service.ts'
import { type MailKind, mailKinds } from './kinds.ts'
import { write } from './letter.ts'
import * as mail from './service.ts'

const smtp = await startSmtp({ user: 'fitai', password: 'the password' })
const env = {
  ...{ EMAIL_HOST: '127.0.0.1', EMAIL_PORT: String(smtp.port), EMAIL_FROM: 'fit@gym.example' },
  ...{ EMAIL_USER: 'fitai', EMAIL_PASSWORD: 'the password', PUBLIC_URL: 'https://fit.example.org/' },
}
const test = testServer({ smtp: true, env })
const byFolder = testServer({ smtp: true })
afterAll(() => smtp.stop())
afterAll(() => rm(byFolder.outbox, { recursive: true, force: true }))

const order = (address: string, kind: MailKind = 'password_changed', userId: string | null = null) =>
  mail.order(test.app, test.app.db, { userId, kind, address })
const sendDue = () => mail.sendDue(test.app, auth.prepare)
const stateOf = async (address: string) =>
  (await test.app.db.selectFrom('mail').selectAll().where('address', '=', address).execute()).at(-1)

async function givenOrder() {
  const ana = await test.newUser()
  await sendDue()
  await order(ana.email, 'password_changed', ana.id)
  return ana.email
}

describe('a mail', () => {
  it('arrives by SMTP, as text and as a page, from the address of the server', async () => {
    const ana = await test.newUser()

    await sendDue()

    const [email] = smtp.to(ana.email)
    expect(email).toMatchObject({
      subject: 'Confirm your address',
      from: { name: 'FitAI', address: 'fit@gym.example' },
    })
    expect(email?.text).toMatch(/Hello Ana,[\s\S]*https:\/\/fit\.example\.org\/verify-email#token=[\w-]{43}/)
    expect(email?.html).toContain('href="https://fit.example.org/verify-email#token=')
    expect(email?.messageId).toMatch(/^<[0-9a-f-]{36}@gym\.example>$/)
  })

  it('is not ordered when its reason is rolled back', async () => {
    const address = 'rolled.back@fitai.example'

    await test.app.db
      .transaction()
      .execute(async (tx) => {
        await mail.order(test.app, tx, { userId: null, kind: 'reset_password', address })
        throw new Error('no')
      })
      .catch(() => {})

    expect(await stateOf(address)).toBeUndefined()
  })

  it('is sent once by two processes that look at the same time', async () => {
    const address = await givenOrder()

    await Promise.all([sendDue(), sendDue(), sendDue(), sendDue()])
    await sendDue()

    expect(smtp.to(address).filter(({ subject }) => subject === 'Your password was changed')).toHaveLength(1)
  })

  it('is tried again later, and later still, when the server has no time', async () => {
    test.setClock('2026-11-23T10:00:00Z')
    const address = await givenOrder()
    smtp.does('later', 'later')

    await sendDue()
    const first = await stateOf(address)
    await sendDue()
    test.setClock('2026-11-23T10:00:31Z')
    await sendDue()
    const second = await stateOf(address)
    test.setClock('2026-11-23T10:01:32Z')
    await sendDue()
    const third = await stateOf(address)
    test.setClock(undefined)

    expect(first).toMatchObject({ state: 'waiting', attempts: 1, next_attempt_at: '2026-11-23T10:00:30.000Z' })
    expect(second).toMatchObject({ state: 'waiting', attempts: 2, next_attempt_at: '2026-11-23T10:01:31.000Z' })
    expect(third).toMatchObject({ state: 'sent', attempts: 3 })
    expect(smtp.to(address).map(({ subject }) => subject)).toContain('Your password was changed')
  })

  it('is given up at once for an address that the server refuses', async () => {
    const address = await givenOrder()
    smtp.does('refuse')

    await sendDue()

    expect(await stateOf(address)).toMatchObject({ state: 'given_up', attempts: 1 })
  })

  it('does not leave twice when the connection breaks after it was taken', async () => {
    test.setClock('2026-11-23T12:00:00Z')
    const address = await givenOrder()
    const before = smtp.to(address).length
    smtp.does('hang up after taking it')

    await sendDue()
    test.setClock('2026-11-24T12:00:00Z')
    await sendDue()
    test.setClock(undefined)

    expect(smtp.to(address)).toHaveLength(before + 1)
    expect(await stateOf(address)).toMatchObject({ state: 'given_up' })
  })

  it('does not leave again when the process that sent it ended', async () => {
    test.setClock('2026-11-23T12:00:00Z')
    const address = await givenOrder()
    await test.app.db
      .updateTable('mail')
      .set({ state: 'sending', next_attempt_at: '2026-11-23T12:10:00Z' })
      .where('address', '=', address)
      .where('state', '=', 'waiting')
      .execute()
    test.setClock('2026-11-23T12:11:00Z')

    await sendDue()
    test.setClock(undefined)

    expect(await stateOf(address)).toMatchObject({ state: 'given_up', problem: expect.stringMatching(/process ended/) })
    expect(test.lines.join('\n')).toContain('it is not sent again')
  })

  it('fills no mailbox: five of a kind an hour, however often they are asked for', async () => {
    const ana = await test.newUser()
    for (let i = 0; i < 9; i++) await order(ana.email, 'reset_password')

    while ((await sendDue()) > 0);

    const sent = smtp.to(ana.email).filter(({ subject }) => subject === 'A new password')
    expect(sent.length).toBeLessThanOrEqual(5)
    expect(sent.length).toBeGreaterThan(0)
  })

  it('leaves nothing that opens anything in the table', async () => {
    const ana = await test.newUser()
    await sendDue()

    const rows = await test.app.db.selectFrom('mail').selectAll().where('user_id', '=', ana.id).execute()
    const [token = ''] = /[\w-]{43}/.exec(smtp.to(ana.email)[0]?.text ?? '') ?? []

    expect(token).toHaveLength(43)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('without a server', () => {
  it('a mail becomes a file that only the operator reads, and the log says which', async () => {
    const ben = await byFolder.newUser()

    await byFolder.runJobs()

    const files = await readdir(byFolder.outbox)
    const mails = await Promise.all(
      files.map(async (file) => PostalMime.parse(await readFile(join(byFolder.outbox, file)))),
    )
    expect(mails.some(({ to }) => to?.some(({ address }) => address === ben.email))).toBe(true)
    expect((await stat(join(byFolder.outbox, files[0] ?? ''))).mode & 0o777).toBe(0o600)
    expect(byFolder.lines.join('\n')).toContain(files[0])
    expect(byFolder.lines.join('\n')).not.toMatch(/token=/)
  })
})

describe('the words', () => {
  const link = 'https://fit.example.org/reset-password#token=abc'
  const letter = (language: (typeof languages)[number], kind: MailKind, name = 'Ana') =>
    write({ kind, to: 'ana@fitai.example', language, name, link, address: 'new@fitai.example', date: '2026-12-07' })

  it.each(languages.filter((language) => language !== 'ru' && language !== 'en'))('are there in %s', (language) => {
    const subjects = mailKinds.map((kind) => letter(language, kind).subject)

    expect(new Set(subjects).size).toBe(mailKinds.length)
    for (const kind of mailKinds) expect(letter(language, kind).text).not.toBe(letter('en', kind).text)
  })

  it('are English for who reads another language', () => {
    expect(letter('ru', 'reset_password').subject).toBe('A new password')
  })

  it('say the day in the reader’s way', () => {
    expect(letter('de', 'account_deleted').text).toContain('7. Dezember 2026')
  })

  it.each(['<script>alert(1)</script>', 'Click https://evil.example', 'evil.example', 'A\nB: x'])(
    'make nothing of a name like %j',
    (name) => {
      const { text, html } = letter('en', 'reset_password', name)

      expect(html).not.toContain('<script')
      expect(text).not.toMatch(/evil|B: x/)
    },
  )
})
