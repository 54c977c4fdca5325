import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const patienceMs = 20_000

/** The mails that a product without a mail server leaves in its folder. Each is taken once, the oldest first. */
export function openMailbox(dataDir: string) {
  const folder = join(dataDir, 'outbox')
  const taken = new Set<string>()

  async function find(to: string, what: RegExp): Promise<string | undefined> {
    const files = await readdir(folder).catch(() => [])
    for (const file of files.filter((name) => name.endsWith('.eml') && !taken.has(name)).toSorted()) {
      const mail = decoded(await readFile(join(folder, file), 'utf8'))
      if (!mail.includes(`To: ${to}`) || !what.test(mail)) continue
      taken.add(file)
      return mail
    }
    return undefined
  }

  async function take(to: string, what: RegExp): Promise<string> {
    const end = Date.now() + patienceMs
    while (Date.now() < end) {
      const mail = await find(to, what)
      if (mail !== undefined) return mail
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error(`No mail to ${to} that says ${what}`)
  }

  return {
    take,
    find,
    /** Where the button of a mail leads, such as to `reset-password`. */
    async link(to: string, page: string): Promise<string> {
      const mail = await take(to, new RegExp(`/${page}#token=`))
      const [link] = new RegExp(`http\\S+/${page}#token=[\\w-]+`).exec(mail) ?? []
      if (link === undefined) throw new Error(`No link to ${page}`)
      return link
    },
  }
}

/** Quoted-printable (RFC 2045). */
const decoded = (mail: string) =>
  mail.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
