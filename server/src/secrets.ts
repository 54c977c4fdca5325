import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { StartProblem } from './start-problem.ts'

const SealKey = z.string().regex(/^[\w-]{43}$/)
/** With an old key one can still open what is not sealed anew yet. */
const Secrets = z.object({
  jwtSecret: z.string().min(32),
  sealKey: SealKey,
  oldSealKeys: z.array(SealKey).optional(),
})
export type Secrets = z.infer<typeof Secrets>
/** What the first releases kept: nothing was sealed then. */
const FirstSecrets = Secrets.partial({ sealKey: true })

/** The secrets of this instance: made once at the first start and kept in `DATA_DIR/secrets.json`, readable by its owner only. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json')
  try {
    await mkdir(dataDir, { recursive: true })
    const fresh = freshSecrets()
    return await write(file, fresh).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      const kept = FirstSecrets.parse(JSON.parse(await readFile(file, 'utf8')))
      return kept.sealKey === undefined
        ? replace(file, { ...fresh, ...kept, sealKey: fresh.sealKey })
        : Secrets.parse(kept)
    })
  } catch (cause) {
    throw new StartProblem(`The secrets in ${file} cannot be read or made: ${(cause as Error).message}.`, { cause })
  }
}

/** New secrets beside the old key, so that whatever happens next everything can be opened. */
export async function beginRotation(dataDir: string): Promise<Secrets> {
  const { sealKey, oldSealKeys = [] } = await readSecrets(dataDir)
  return replace(join(dataDir, 'secrets.json'), { ...freshSecrets(), oldSealKeys: [sealKey, ...oldSealKeys] })
}

/** When nothing is sealed with the old keys any more. */
export async function endRotation(dataDir: string): Promise<void> {
  const { jwtSecret, sealKey } = await readSecrets(dataDir)
  await replace(join(dataDir, 'secrets.json'), { jwtSecret, sealKey })
}

const freshSecrets = (): Secrets => ({
  jwtSecret: randomBytes(48).toString('base64url'),
  sealKey: randomBytes(32).toString('base64url'),
})

/** All at once: a start that is killed in between leaves the old file or the new one. */
async function replace(file: string, secrets: Secrets): Promise<Secrets> {
  const aside = `${file}.${process.pid}`
  await write(aside, secrets)
  await rename(aside, file)
  return secrets
}

async function write(file: string, secrets: Secrets): Promise<Secrets> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(JSON.stringify(secrets))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return secrets
}
