import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { StartProblem } from './start-problem.ts'

const Secrets = z.object({ jwtSecret: z.string().min(32) })
export type Secrets = z.infer<typeof Secrets>

/** The secrets of this instance: made once at the first start and kept in `DATA_DIR/secrets.json`, readable by its owner only. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json')
  try {
    await mkdir(dataDir, { recursive: true })
    return await makeSecrets(file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      return Secrets.parse(JSON.parse(await readFile(file, 'utf8')))
    })
  } catch (cause) {
    throw new StartProblem(`The secrets in ${file} cannot be read or made: ${(cause as Error).message}.`, { cause })
  }
}

async function makeSecrets(file: string): Promise<Secrets> {
  const secrets = { jwtSecret: randomBytes(48).toString('base64url') }
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(JSON.stringify(secrets))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return secrets
}
