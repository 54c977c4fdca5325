import { parseArgs } from 'node:util'
import { registerMany } from '../accounts.ts'
import { type Connection, connect } from '../connection.ts'
import { openDatabase } from '../database.ts'
import { productScript, startServer } from '../processes.ts'
import { type Size, seed } from './seed.ts'

/**
 * What the community answers in a small place, or in a full one with `--full`: 100,000 people, a million pieces of news,
 * somebody with 1,000 friends. One question at a time, whole answers over HTTP.
 */
const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, rounds: { type: 'string', default: '200' } },
})
const rounds = Number(values.rounds)
const size: Size = values.full
  ? { users: 100_000, friends: 1000, activities: 1_000_000 }
  : { users: 2000, friends: 200, activities: 20_000 }

const database = await openDatabase()
const product = await startServer(productScript, {
  DATABASE_URL: database.url,
  DATA_DIR: database.dataDir,
  JWT_EXPIRE: '12h',
})
const client = await database.client()
try {
  await run()
} finally {
  await client.end()
  await product.stop()
  await database.stop()
}

async function run() {
  const first = connect(product.port)
  const [hub] = await registerMany(first, 1, 'hub')
  first.close()
  if (!hub) throw new Error('One person was asked for')
  const started = performance.now()
  await seed(client, hub.id, size)
  say(
    `${size.users} people, ${size.friends} friends, ${size.activities} pieces of news, seeded in ${seconds(started)} s`,
  )

  const connection = connect(product.port)
  const ask = async (path: string) => JSON.parse((await answerOf(connection, hub.token, path)).body)
  const page = await ask('/community/feed')
  let deep = page.nextCursor
  for (let pages = 1; pages < 20 && deep !== null; pages++)
    deep = (await ask(`/community/feed?cursor=${deep}`)).nextCursor
  const newest: string = page.items[0].id
  const author: string = page.items[0].author.id
  const challenge: string = (await ask('/community/challenges')).items[0].id
  say('| question | p50 ms | p95 ms | p99 ms |\n| --- | --: | --: | --: |')
  for (const path of [
    '/community/feed',
    '/community/feed?limit=100',
    ...(deep === null ? [] : [`/community/feed?cursor=${deep}`]),
    `/community/activities?userId=${author}`,
    `/community/activities/${newest}`,
    `/community/activities/${newest}/comments`,
    '/users/search?q=an',
    '/users/search?q=esra%20q',
    '/users/person77',
    '/users/friends',
    `/community/challenges/${challenge}`,
    '/live/training',
  ])
    await measure(connection, hub.token, path)
  connection.close()
}

async function measure(connection: Connection, token: string, path: string) {
  const times: number[] = []
  for (let round = 0; round < rounds + 5; round++) {
    const before = performance.now()
    await answerOf(connection, token, path)
    // The first of each prepare their statements.
    if (round >= 5) times.push(performance.now() - before)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  say(`| ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=cursor=).+/g, '…')} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} |`)
}

async function answerOf(connection: Connection, token: string, path: string) {
  const answer = await connection.ask({ method: 'GET', path: `/api/v1${path}`, token })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body}`)
  return answer
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
