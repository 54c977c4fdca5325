import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import nodemailer from 'nodemailer'
import type { MailConfig } from '../config-accounts.ts'

export type Letter = { to: string; subject: string; text: string; html: string }

/** `refused` stays refused; `failed` may be tried again; of `unclear` nobody knows whether it was taken. */
export type Outcome = { is: 'sent'; where?: string } | { is: 'refused' | 'failed' | 'unclear'; problem: string }

/** The id makes the Message-ID, so that a mail is the same one wherever it turns up. */
export type Mail = { send(id: string, letter: Letter): Promise<Outcome> }

const patienceMs = 20_000

/** Mails by SMTP, or without a server as files in a folder. */
export function openMail({ server, from }: MailConfig, folder: string): Mail {
  const deliver = server ? bySmtp(server, from) : intoFolder(folder)
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(id, letter) {
      const domain = from.slice(from.lastIndexOf('@') + 1)
      const headers = { 'auto-submitted': 'auto-generated' }
      const sender = { name: 'FitAI', address: from }
      const composed = await composer.sendMail({ ...letter, from: sender, messageId: `<${id}@${domain}>`, headers })
      return deliver(id, letter.to, Buffer.from(composed.message as Uint8Array))
    },
  }
}

type Deliver = (id: string, to: string, message: Buffer) => Promise<Outcome>

function bySmtp({ host, port, user, password }: NonNullable<MailConfig['server']>, from: string): Deliver {
  const transport = nodemailer.createTransport({
    ...{ host, port, secure: port === 465 },
    ...(user !== undefined && { auth: { user, pass: password ?? '' }, requireTLS: !isLoopback(host) }),
    ...{ connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return async (_id, to, message) => {
    let isAllHandedOver = false
    const raw = Readable.from(
      (async function* () {
        yield message
        isAllHandedOver = true
      })(),
    )
    try {
      await transport.sendMail({ envelope: { from, to }, raw })
      return { is: 'sent' }
    } catch (error) {
      const { responseCode, code, message: problem } = error as Error & { responseCode?: number; code?: string }
      if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH') return { is: 'refused', problem }
      const isUnclear = isAllHandedOver && responseCode === undefined
      return { is: isUnclear ? 'unclear' : 'failed', problem }
    }
  }
}

/** A password goes unencrypted over no network. */
const isLoopback = (host: string) => ['localhost', '127.0.0.1', '::1'].includes(host)

/** The name is the id: the same mail again is the same file. */
function intoFolder(folder: string): Deliver {
  return async (id, _to, message) => {
    const file = join(folder, `${id}.eml`)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(file, message, { mode: 0o600 })
      return { is: 'sent', where: file }
    } catch (error) {
      return { is: 'failed', problem: (error as Error).message }
    }
  }
}
