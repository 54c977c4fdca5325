import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { accountsOf, registerMany } from './accounts.ts'
import { connect } from './connection.ts'
import { type BenchDatabase, openDatabase } from './database.ts'
import { type ImportResult, measureImport } from './import-file.ts'
import { type Bench, measure, type Result } from './measure.ts'
import { logSet, logSetAgain, productOnly, reads } from './operations.ts'
import { leanScript, productScript, startServer } from './processes.ts'
import { markdown } from './report.ts'
import { analyze, forgetLoggedSets, seed, seedOwnExercises } from './seed.ts'
import { expectTwins } from './twins.ts'

const { values } = parseArgs({
  options: {
    users: { type: 'string' },
    workouts: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string', default: '' },
    product: { type: 'string', default: productScript },
    out: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const usual = values.quick
  ? { users: 4, workouts: 30, rounds: 2, seconds: 0.2 }
  : { users: 50, workouts: 300, rounds: 7, seconds: 2 }
/** Three workouts a week for ten years. */
const veteranWorkouts = values.quick ? 60 : 1560
const users = Number(values.users ?? usual.users)
const workouts = Number(values.workouts ?? usual.workouts)
const rounds = Number(values.rounds ?? usual.rounds)
const ownExercises = values.quick ? 400 : 20_000
const seconds = Number(values.seconds ?? usual.seconds)

const undo: (() => Promise<unknown>)[] = []
process.once('SIGINT', () => void tidyUp().then(() => process.exit(130)))
try {
  const database = await openDatabase()
  undo.push(database.stop)
  await run(database)
} finally {
  await tidyUp()
}

async function tidyUp() {
  for (const step of undo.splice(0).toReversed()) await step()
}

async function run(database: BenchDatabase) {
  const leanSecret = randomBytes(32).toString('hex')
  const env = { DATABASE_URL: database.url, DATA_DIR: database.dataDir, JWT_EXPIRE: '12h', LEAN_SECRET: leanSecret }
  const product = await startServer(values.product, env)
  undo.push(product.stop)
  const lean = await startServer(leanScript, env)
  undo.push(lean.stop)
  const client = await database.client()
  undo.push(() => client.end())

  say(`Seeding ${users} users with ${workouts} workouts each`)
  const connection = connect(product.port)
  const signedIn = await registerMany(connection, users, 'lifter')
  const veterans = await registerMany(connection, 2, 'veteran')
  const importers = await registerMany(connection, values.quick ? 1 : 5, 'importer')
  connection.close()
  const ids = signedIn.map(({ id }) => id)
  await seed(client, ids, workouts)
  const veteranIds = veterans.map(({ id }) => id)
  await seed(client, veteranIds, veteranWorkouts)
  await seedOwnExercises(client, ids, Math.ceil(ownExercises / users))
  await database.rebuildRecords([...ids, ...veteranIds])
  await analyze(client)
  const accounts = await accountsOf(client, signedIn, leanSecret)
  const old = await accountsOf(client, veterans, leanSecret)

  const bench: Bench = {
    ...{ product, lean, accounts, rounds, seconds },
    postgresPids: database.pids,
    forgetLoggedSets: () => forgetLoggedSets(client),
  }
  await expectTwins(bench)
  const results = await measureAll(bench, { ...bench, accounts: old })
  const imported = await importedBy(product.port, importers)

  const setting = `${cpus().length} shared cores, ${users} users with ${workouts} workouts each, ${veterans.length} with ${veteranWorkouts}, and ${ownExercises} exercises of their own together, ${rounds} rounds of ${seconds} s`
  const report = markdown({ results, imported, setting, isQuick: values.quick })
  say(report)
  if (values.out ?? !values.quick) await writeFile(values.out ?? new URL('../results.md', import.meta.url), report)
}

async function measureAll(bench: Bench, ofVeterans: Bench): Promise<Result[]> {
  const results: Result[] = []
  for (const operation of [...reads, logSet, logSetAgain(users), ...productOnly]) {
    if (!operation.name.includes(values.only)) continue
    say(operation.name)
    results.push(await measure(operation.isOfVeterans ? ofVeterans : bench, operation))
  }
  return results
}

async function importedBy(port: number, users: { token: string }[]): Promise<ImportResult> {
  say('import a file')
  const connection = connect(port)
  const tokens = users.map(({ token }) => token)
  return measureImport(connection, tokens).finally(connection.close)
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
