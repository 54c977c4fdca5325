import { existsSync } from 'node:fs'
import { readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { rebuildEverybody } from './features/records/everybody.ts'
import { StartProblem } from './start-problem.ts'

/** Derives every record and total from the sets. After any history it changes nothing: it is for those who doubt. */
try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { db, stop } = await openDatabase(readConfig(process.env), say)
  try {
    const lifters = await rebuildEverybody(db)
    process.stdout.write(`Records and totals of ${lifters} ${lifters === 1 ? 'user' : 'users'} were derived anew.\n`)
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
