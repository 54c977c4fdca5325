import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { postmasterPid, productScript, type RunningServer, startServer } from '../src/processes.ts'
import { newPhone, type Phone, patienceMs } from './phone.ts'

export type Victim = 'node' | 'postmaster' | 'both'
/** The database alone more often: that is over soonest. */
const victims: readonly Victim[] = ['postmaster', 'node', 'postmaster', 'both']
export type Restart = { victim: Victim; ms: number }
export type Outcome = { acknowledged: number; resent: number; lost: number; doubled: number; restarts: Restart[] }

type Options = {
  rounds: number
  /** An empty folder, or one that an earlier run has left. */
  dataDir: string
  phones?: number
  /** The longest time between two kills. */
  calmMs?: number
  onRound?: (round: number, restart: Restart) => void
}

/**
 * Lets phones log sets while the server, its database or both are killed at any moment and started again on the same
 * folder. Counts the acknowledged sets that are missing or changed, and those that are there twice.
 */
export async function crashRounds({
  rounds,
  dataDir,
  phones: count = 4,
  calmMs = 300,
  onRound,
}: Options): Promise<Outcome> {
  const start = () => startServer(productScript, { DATA_DIR: dataDir })
  let server = await start()
  try {
    const address = () => `http://127.0.0.1:${server.port}`
    const phones = await Promise.all(Array.from({ length: count }, (_, n) => newPhone(address, `${Date.now()}-${n}`)))
    const restarts: Restart[] = []
    for (let round = 0; round < rounds; round++) {
      const victim = victims[round % victims.length] ?? 'both'
      let isOver = false
      const logging = Promise.all(phones.map((phone) => phone.logUntil(() => isOver)))
      logging.catch(() => {})
      await sleep(Math.random() * calmMs)

      const killedAt = performance.now()
      await kill(victim, server, dataDir)
      if (victim !== 'postmaster') server = await start()
      await Promise.race([twoMoreOfEach(phones), logging, endOf(server)])
      const restart = { victim, ms: performance.now() - killedAt }
      isOver = true
      await logging

      restarts.push(restart)
      onRound?.(round, restart)
    }
    return { ...(await compare(phones)), restarts }
  } finally {
    await server.stop()
  }
}

async function kill(victim: Victim, server: RunningServer, dataDir: string): Promise<void> {
  if (victim !== 'node') process.kill(postmasterOf(dataDir), 'SIGKILL')
  if (victim === 'postmaster') return
  server.kill()
  await server.exited
}

/** The number is checked against the folder, so that nobody else's process is ever killed. */
function postmasterOf(dataDir: string): number {
  const pid = postmasterPid(dataDir)
  if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir)) throw new Error(`${pid} is not our postmaster`)
  return pid
}

/** Until each phone has been heard twice more: what was on its way at the kill, and something new. */
async function twoMoreOfEach(phones: readonly Phone[]): Promise<void> {
  const before = phones.map((phone) => phone.acknowledged.size)
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(5))
    if (phones.every((phone, n) => phone.acknowledged.size >= (before[n] ?? 0) + 2)) return
}

async function endOf({ exited }: RunningServer): Promise<never> {
  await exited
  throw new Error('The server ended though nobody killed it')
}

async function compare(phones: readonly Phone[]): Promise<Omit<Outcome, 'restarts'>> {
  let [acknowledged, resent, lost, doubled] = [0, 0, 0, 0]
  for (const phone of phones) {
    const stored = await phone.read()
    const byNote = Map.groupBy(stored, (set) => set.note)
    for (const sent of phone.acknowledged.values()) {
      const found = byNote.get(sent.note) ?? []
      const isWhole = found.some(
        (set) =>
          set.id === sent.id &&
          set.weight === sent.weight &&
          set.weightUnit === sent.weightUnit &&
          set.reps === sent.reps,
      )
      if (!isWhole) lost++
    }
    doubled += stored.length - byNote.size
    acknowledged += phone.acknowledged.size
    resent += phone.resent()
  }
  return { acknowledged, resent, lost, doubled }
}
