import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { registerMany } from '../accounts.ts'
import { type Connection, connect } from '../connection.ts'
import { openDatabase } from '../database.ts'
import { productScript, startServer } from '../processes.ts'
import { analyze, seed } from '../seed.ts'
import { clone } from './clones.ts'
import { seedGoals } from './goals.ts'
import { routes } from './routes.ts'

/**
 * How answers grow with the years: one lifter with one year, one with ten (2,000 workouts, 50,000 sets), the same
 * questions in turn, one at a time. With `--lifters 1000` the lifter of ten years is there a thousand times.
 */
const { values } = parseArgs({
  options: {
    lifters: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '200' },
    out: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const lifters = Number(values.lifters)
const rounds = values.quick ? 3 : Number(values.rounds)
const hoursApart = (365.25 * 24) / 200
const years = values.quick ? { one: 40, ten: 80 } : { one: 200, ten: 2000 }

const database = await openDatabase()
const env = { DATABASE_URL: database.url, DATA_DIR: database.dataDir, JWT_EXPIRE: '12h' }
const product = await startServer(productScript, env)
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
  const [ten, one] = await registerMany(first, 2, 'lifter')
  first.close()
  if (!ten || !one) throw new Error('Two lifters were asked for')
  say('Seeding')
  await seed(client, [ten.id], years.ten, { setsAnExercise: 5, hoursApart })
  await seed(client, [one.id], years.one, { setsAnExercise: 5, hoursApart })
  await client.query(`delete from workout where status = 'active'`)
  await seedBodies(client, ten.id, 3650)
  await seedBodies(client, one.id, 365)
  const started = performance.now()
  await database.rebuildRecords([ten.id])
  const rebuilt = performance.now() - started
  await database.rebuildRecords([one.id])
  await seedGoals(client, ten.id, 3650)
  await seedGoals(client, one.id, 365)
  if (lifters > 1) await clone(client, ten.id, lifters - 1, say)
  await analyze(client)

  // A connection that was kept through all of that would have been closed.
  const connection = connect(product.port)
  const rows: Row[] = []
  for (const path of routes) rows.push(await measure(connection, path, [ten.token, one.token]))
  connection.close()
  const { rows: counted } = await client.query<{ sets: string; size: string }>(
    `select count(*) as sets, pg_size_pretty(pg_database_size(current_database())) as size from workout_set`,
  )
  const report = markdown(rows, { rebuilt, sets: Number(counted[0]?.sets), size: String(counted[0]?.size) })
  say(report)
  if (values.out ?? !values.quick)
    await writeFile(values.out ?? new URL(`../../growth-${lifters}.md`, import.meta.url), report)
}

/** A weigh-in a day, and the tape once a week. */
async function seedBodies(client: pg.Client, userId: string, days: number) {
  await client.query(
    `insert into body_entry (id, user_id, local_date, measured_at, weight, weight_unit, weight_kg, measurements)
     select uuidv7(now() - n * interval '1 day' - now()), $1, current_date - n, now() - n * interval '1 day', 80 + n % 7,
       'kg', 80 + n % 7, case n % 7 when 0 then '[{"kind":"waist","value":85,"unit":"cm"}]'::jsonb else '[]' end
     from generate_series(0, $2::int - 1) as n`,
    [userId, days],
  )
  await client.query(`update account set sex = 'male', birth_date = '1990-01-01', height_cm = 180 where id = $1`, [
    userId,
  ])
}

type Row = { path: string; ten: number[]; one: number[]; bytes: [ten: number, one: number] }

async function measure(connection: Connection, path: string, tokens: [ten: string, one: string]): Promise<Row> {
  const times: [number[], number[]] = [[], []]
  const bytes: [number, number] = [0, 0]
  for (let round = 0; round < rounds + 5; round++)
    for (const [which, token] of tokens.entries()) {
      const before = performance.now()
      const { status, body } = await connection.ask({ method: 'GET', path: `/api/v1${path}`, token })
      const took = performance.now() - before
      if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`)
      // The first of each prepare their statements.
      if (round >= 5) times[which === 0 ? 0 : 1].push(took)
      bytes[which === 0 ? 0 : 1] = body.length
    }
  return { path, ten: times[0].toSorted((a, b) => a - b), one: times[1].toSorted((a, b) => a - b), bytes }
}

function markdown(
  rows: readonly Row[],
  { rebuilt, sets, size }: { rebuilt: number; sets: number; size: string },
): string {
  const shown = (times: readonly number[]) => `${at(times, 0.5).toFixed(1)} / ${at(times, 0.95).toFixed(1)}`
  const lines = rows.map(({ path, ten, one, bytes }) => {
    const ratio = at(ten, 0.5) / at(one, 0.5)
    const kib = bytes.map((each) => (each / 1024).toFixed(1)).join(' / ')
    return `| ${path.replace(/\d{4}-\d\d-\d\d/g, '…')} | ${shown(ten)} | ${shown(one)} | ${ratio.toFixed(2)} | ${kib} |`
  })
  const today = new Date().toISOString().slice(0, 10)
  return `# Growth

${today}, ${cpus().length} shared cores. One lifter with ten years (2,000 workouts, 50,000 sets, 3,650 weigh-ins), one with one year (200, 5,000, 365), both with twelve goals, asked in turn, one question at a time, ${rounds} times each, whole answers over HTTP. The lifter of ten years is there ${lifters === 1 ? 'once' : `${lifters} times`}: ${sets.toLocaleString('en')} sets, ${size}. Deriving all that is stored of ten years anew takes ${(rebuilt / 1000).toFixed(1)} s.

| route | ten years ms p50 / p95 | one year ms p50 / p95 | ten by one | KiB ten / one |
| --- | --: | --: | --: | --: |
${lines.join('\n')}
`
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
