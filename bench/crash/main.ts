import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crashRounds, type Restart } from './rounds.ts'

const rounds = Number(process.argv[2] ?? 20)
const dataDir = await mkdtemp(join(tmpdir(), 'fitai-crash-'))
try {
  const { acknowledged, resent, lost, doubled, restarts } = await crashRounds({ rounds, dataDir, onRound: say })
  const times = (victim: string) =>
    restarts.flatMap((restart) => (restart.victim === victim ? [Math.round(restart.ms)] : [])).sort((a, b) => a - b)
  console.log(
    `\n${rounds} rounds, ${acknowledged} sets acknowledged, ${resent} sent again, ${lost} lost, ${doubled} doubled`,
  )
  for (const victim of ['node', 'postmaster', 'both'])
    console.log(`ms until sets are logged again after killing ${victim}: ${times(victim).join(' ')}`)
  process.exitCode = lost === 0 && doubled === 0 ? 0 : 1
} finally {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}

function say(round: number, { victim, ms }: Restart) {
  console.log(`round ${round + 1}: killed ${victim}, sets are logged again after ${Math.round(ms)} ms`)
}
