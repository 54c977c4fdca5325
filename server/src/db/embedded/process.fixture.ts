/** A FitAI reduced to its database: says where it listens, then waits to be stopped or killed. */
import { StartProblem } from '../../start-problem.ts'
import { startEmbedded } from './start.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const idle = setInterval(() => {}, 60_000)

try {
  const database = await startEmbedded({ dataDir: process.argv[2] ?? '', log: (line) => say(`log ${line}`) })
  process.once('SIGTERM', () => {
    clearInterval(idle)
    void database.stop().then(() => say('stopped'))
  })
  say(`ready ${JSON.stringify(database.connection)}`)
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  say(`problem ${error.message}`)
  process.exit(1)
}
