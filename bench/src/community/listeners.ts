import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { registerMany } from '../accounts.ts'
import { connect } from '../connection.ts'
import { openDatabase } from '../database.ts'
import { productScript, startServer } from '../processes.ts'

/**
 * A thousand who listen, half of them at either of two processes on one database, while news is told: whether each
 * hears each once, how long it takes from the answer to the ear, and what the processes hold in memory.
 */
const { values } = parseArgs({
  options: { people: { type: 'string', default: '100' }, seconds: { type: 'string', default: '60' } },
})
const [people, seconds] = [Number(values.people), Number(values.seconds)]
const streamsEach = 10

const database = await openDatabase()
const env = { DATABASE_URL: database.url, DATA_DIR: database.dataDir, JWT_EXPIRE: '12h' }
const one = await startServer(productScript, env)
const two = await startServer(productScript, env)
try {
  await run()
} finally {
  await Promise.all([one.stop(), two.stop()])
  await database.stop()
}

type Heard = { at: number; activityId: string }

/** What one stream hears of news, with when. */
function listenTo(port: number, token: string): Promise<Heard[]> {
  const heard: Heard[] = []
  return new Promise((isHere, failed) => {
    const headers = { authorization: `Bearer ${token}` }
    http
      .get({ port, host: '127.0.0.1', path: '/api/v1/live', headers, agent: false }, (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (piece: string) => {
          const at = performance.now()
          text += piece
          const messages = text.split('\n\n')
          text = messages.pop() ?? ''
          for (const message of messages) {
            const data = /^data: (.*)$/m.exec(message)?.[1]
            if (data === undefined) continue
            const event = JSON.parse(data)
            if (event.event === 'hello') isHere(heard)
            if (event.event === 'activity') heard.push({ at, activityId: event.activityId })
          }
        })
      })
      .on('error', failed)
  })
}

async function run() {
  const first = connect(one.port)
  const users = await registerMany(first, people, 'listener')
  const streams: { userId: string; heard: Heard[] }[] = []
  for (const { id, token } of users)
    for (let n = 0; n < streamsEach; n++)
      streams.push({ userId: id, heard: await listenTo(n % 2 === 0 ? one.port : two.port, token) })
  say(`${streams.length} listen`)

  const second = connect(two.port)
  const told = new Map<string, { userId: string; at: number }>()
  const memory = [memoryMb()]
  for (const started = performance.now(); performance.now() - started < seconds * 1000; ) {
    const { id: userId, token } = users[told.size % users.length] ?? { id: '', token: '' }
    const id = randomUUID()
    const body = JSON.stringify({ id, text: 'Back under the bar', visibility: 'friends' })
    const connection = told.size % 2 === 0 ? first : second
    const { status } = await connection.ask({ method: 'POST', path: '/api/v1/community/activities', token, body })
    if (status !== 201) throw new Error(`Writing answered ${status}`)
    told.set(id, { userId, at: performance.now() })
    if (told.size % 100 === 0) memory.push(memoryMb())
    await sleep(50)
  }
  await sleep(6000)
  memory.push(memoryMb())
  report(streams, told, memory)
  first.close()
  second.close()
}

type Told = ReadonlyMap<string, { userId: string; at: number }>

function report(streams: readonly { userId: string; heard: Heard[] }[], told: Told, memory: readonly number[]) {
  const waits: number[] = []
  let [missed, twice] = [0, 0]
  for (const { userId, heard } of streams) {
    const times = new Map<string, number[]>()
    for (const { activityId, at } of heard) times.set(activityId, [...(times.get(activityId) ?? []), at])
    for (const [id, news] of told) {
      if (news.userId !== userId) continue
      const [came, ...again] = times.get(id) ?? []
      if (came === undefined) missed += 1
      else waits.push(came - news.at)
      twice += again.length
    }
  }
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  say(`${told.size} pieces of news, heard ${waits.length} times: ${missed} missed, ${twice} twice`)
  say(`from the answer to the ear: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)
  say(`memory of both processes over time: ${memory.map((mb) => mb.toFixed(0)).join(', ')} MB`)
}

function memoryMb(): number {
  const of = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  return (of(one.pid) + of(two.pid)) / 1024
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
