import { createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Files, linkTimes } from './files.ts'

/** One folder, a name and an ending: nothing else is ever a path here. */
const keyPattern = /^[a-z-]{1,40}\/[0-9a-f-]{36}\/[0-9a-f-]{36}(-small)?\.webp$/

type Options = { folder: string; secret: string; now: () => Date }

/** Files in a folder of this machine, shown through links that this server signs. */
export function openFolder({ folder, secret, now }: Options): Files {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'links to files', 32))
  const sign = (file: string, until: number) => createHmac('sha256', key).update(`${until}\n${file}`).digest()
  return {
    async write(file, content) {
      const path = pathOf(folder, file)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeWhole(path, content)
    },
    async remove(files) {
      for (const file of files) await rm(pathOf(folder, file), { force: true })
    },
    async linkTo(file) {
      const until = Math.floor(linkTimes(now()).until.getTime() / 1000)
      return `/api/v1/files/${file}?until=${until}&signature=${sign(file, until).toString('base64url')}`
    },
    async open({ key: file, until, signature }) {
      const sent = Buffer.from(signature, 'base64url')
      const expected = sign(file, until)
      const isOurs = sent.length === expected.length && timingSafeEqual(sent, expected)
      if (!isOurs || until * 1000 <= now().getTime()) return 'picture_link_not_valid'
      return readFile(pathOf(folder, file)).catch(orNothing)
    },
  }
}

function pathOf(folder: string, file: string): string {
  if (!keyPattern.test(file)) throw new Error('This is no key of a file')
  return join(folder, file)
}

/** All or nothing, and on the disk before anybody is told. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`
  const handle = await open(aside, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(aside, path)
}

function orNothing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
