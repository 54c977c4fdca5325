import { existsSync } from 'node:fs'
import { readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { reseal } from './reseal.ts'
import { openSeal } from './seal.ts'
import { beginRotation, endRotation } from './secrets.ts'
import { StartProblem } from './start-problem.ts'

/** New secrets for this instance, and everything that is sealed sealed with them. Killed in between, it is run again. */
try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const { db, stop } = await openDatabase(config, say)
  try {
    const secrets = await beginRotation(config.dataDir)
    const { resealed, lost } = await reseal({ db, seal: openSeal(secrets.sealKey, secrets.oldSealKeys) })
    await endRotation(config.dataDir)
    const ofLost = lost === 0 ? '' : ` ${lost} could not be opened and have to be entered again.`
    process.stdout.write(`The secrets are new. ${resealed} sealed values were sealed with them.${ofLost}\n`)
    if (config.jwtSecret !== undefined) say('JWT_SECRET is set: change it yourself, or access tokens stay as they are.')
  } finally {
    await stop()
  }
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  say(error.message)
  process.exitCode = 1
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
