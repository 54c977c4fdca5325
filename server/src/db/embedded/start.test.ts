import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ask,
  childrenOf,
  commandOf,
  countRows,
  createTable,
  eventually,
  gone,
  newTrial,
  pidIn,
  type Trial,
  writeUntilItEnds,
} from './trial.fixture.ts'

let trial: Trial
let dataDir: string
beforeEach(() => {
  trial = newTrial()
  dataDir = trial.folder()
})
afterEach(() => trial.cleanUp())

const kill = (...pids: number[]) => {
  for (const pid of pids) process.kill(pid, 'SIGKILL')
}
const watchdogOf = (pid: number) => childrenOf(pid).find((child) => commandOf(child).includes('fitai-watchdog')) ?? 0

describe.skipIf(process.platform !== 'linux')('the embedded database', () => {
  it('keeps its rows from one start to the next and leaves nothing running', async () => {
    const first = await trial.start(dataDir)
    const socketDir = first.connection.host
    const postmaster = pidIn(dataDir)
    const watchdog = watchdogOf(first.pid)
    await createTable(first.connection)
    await ask(first.connection, 'insert into written default values')

    const exitCode = await first.stop()

    await gone(watchdog)
    await gone(postmaster)
    expect(exitCode).toBe(0)
    expect(existsSync(socketDir)).toBe(false)
    expect(readdirSync(dataDir).sort()).toEqual(['owner.lock', 'postgres', 'postgres.log'])
    const second = await trial.start(dataDir)
    expect(await countRows(second.connection)).toBe(1)
  })

  it('listens on a private socket only, writes durably, and gives FitAI no superuser', async () => {
    const { connection } = await trial.start(dataDir)

    const rows = await ask<{ name: string; setting: string }>(
      connection,
      `select name, setting from pg_settings where name in
       ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'max_connections')`,
    )

    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      max_connections: '60',
    })
    expect(statSync(connection.host).mode & 0o777).toBe(0o700)
    await expect(ask(connection, "copy (select 1) to program 'true'")).rejects.toThrow(/permission denied/)
  })

  it('loses no acknowledged row to kill -9, whichever of its processes die', async () => {
    const killing: Record<string, (node: number, postmaster: number) => number[]> = {
      node: (node) => [node],
      both: (node, postmaster) => [node, postmaster],
      'both, postmaster first': (node, postmaster) => [postmaster, node],
      'everything but the watchdog': (node, postmaster) => [node, postmaster, ...childrenOf(postmaster)],
      'node and its watchdog': (node) => [watchdogOf(node), node],
    }
    let acknowledged = 0
    let fitai = await trial.start(dataDir)
    await createTable(fitai.connection)
    for (const [name, victims] of Object.entries(killing)) {
      const writing = writeUntilItEnds(fitai.connection)
      await writing.some()
      const postmaster = pidIn(dataDir)

      kill(...victims(fitai.pid, postmaster))
      if (name === 'node') await gone(postmaster)
      fitai = await trial.start(dataDir)

      await gone(postmaster)
      acknowledged += await writing.ended()
      const rows = await countRows(fitai.connection)
      expect(rows, name).toBeGreaterThanOrEqual(acknowledged)
      acknowledged = rows
    }
  })

  it('starts the server again when it dies under a living FitAI, on the same socket', async () => {
    const fitai = await trial.start(dataDir)
    await createTable(fitai.connection)
    const writing = writeUntilItEnds(fitai.connection)
    await writing.some()
    const postmaster = pidIn(dataDir)

    kill(postmaster, ...childrenOf(postmaster))

    await eventually(() => fitai.lines.includes('log The database runs again.'))
    expect(pidIn(dataDir)).not.toBe(postmaster)
    expect(await countRows(fitai.connection)).toBeGreaterThanOrEqual(await writing.ended())
    expect(await fitai.stop()).toBe(0)
  })

  it('waits for a session of the killed server that is still busy', async () => {
    const first = await trial.start(dataDir)
    const busy = ask(first.connection, "do $$ begin while clock_timestamp() < now() + '60 s' loop end loop; end $$")
    busy.catch(() => {})
    const backend = await eventually(() => childrenOf(pidIn(dataDir)).find((pid) => commandOf(pid).includes(' DO ')))

    kill(first.pid, pidIn(dataDir))
    setTimeout(kill, 1_000, backend)
    const second = await trial.start(dataDir)

    expect(second.problem).toBeUndefined()
  })

  it('refuses a second FitAI on the same folder and names the first', async () => {
    const first = await trial.start(dataDir)

    const second = await trial.start(dataDir)

    expect(second.problem).toBe(
      `Another FitAI (process ${first.pid}) already works on ${dataDir}: stop it first, or give this one a DATA_DIR of its own.`,
    )
    expect(await ask(first.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('lets exactly one of six win that start at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => trial.start(dataDir)))

    const winners = all.filter((fitai) => fitai.problem === undefined)
    expect(winners).toHaveLength(1)
    expect(all.filter((fitai) => fitai.problem?.includes(`process ${winners[0]?.pid}`))).toHaveLength(5)
  })

  it.each([
    ['a living stranger', 'echo $$; exec sleep 60'],
    ['a zombie', 'sleep 0 & echo $!; exec sleep 60'],
  ])('takes no notice of files left behind whose pid now belongs to %s', async (_, script) => {
    await (await trial.start(dataDir)).stop()
    const stranger = spawn('sh', ['-c', script])
    const pid = Number(String((await once(stranger.stdout, 'data'))[0]))
    await sleep(100)
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${pid}\n${dataDir}/postgres\n1700000000\n5432\n/tmp\n\n`)
    writeFileSync(join(dataDir, 'owner.json'), JSON.stringify({ pid }))

    const fitai = await trial.start(dataDir)

    expect(fitai.problem).toBeUndefined()
    expect(await ask(fitai.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(stranger.exitCode).toBeNull()
    stranger.kill()
  })

  it('creates the cluster anew after an interrupted first start', async () => {
    const half = mkdtempSync(join(dataDir, 'postgres.new-'))
    writeFileSync(join(half, 'PG_VERSION'), '18\n')

    const fitai = await trial.start(dataDir)

    expect(fitai.problem).toBeUndefined()
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  })

  it('says that another major version wrote the folder', async () => {
    await (await trial.start(dataDir)).stop()
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n')

    const { problem } = await trial.start(dataDir)

    expect(problem).toMatch(/^\S+ was written by PostgreSQL 17 and this FitAI carries PostgreSQL 18: /)
  })

  it('says that the folder holds something else', async () => {
    mkdirSync(join(dataDir, 'postgres'))
    writeFileSync(join(dataDir, 'postgres/diary.txt'), '')

    const { problem } = await trial.start(dataDir)

    expect(problem).toMatch(/holds files but no database/)
  })

  it("tells PostgreSQL's own reason when the server does not start", async () => {
    await (await trial.start(dataDir)).stop()
    truncateSync(join(dataDir, 'postgres/global/pg_control'), 100)

    const { problem } = await trial.start(dataDir)

    expect(problem).toMatch(/^The database did not start \(.*pg_control.*\); see \S+postgres\.log\.$/)
  })

  it('works in a folder with a long path full of blanks, quotes and commas', async () => {
    const long = join(dataDir, 'Ana\'s data, 100% "mine"', 'x'.repeat(120))

    const fitai = await trial.start(long)

    expect(fitai.problem).toBeUndefined()
    expect(Buffer.byteLength(`${fitai.connection.host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107)
    expect(await fitai.stop()).toBe(0)
  })

  it('keeps no more than the last log once it is full', async () => {
    const log = join(dataDir, 'postgres.log')
    writeFileSync(log, 'x'.repeat(10 * 1024 * 1024 + 1))

    await trial.start(dataDir)

    expect(statSync(log).size).toBeLessThan(10_000)
    expect(statSync(`${log}.1`).size).toBeGreaterThan(10 * 1024 * 1024)
    expect(readFileSync(log, 'utf8')).toContain('ready to accept connections')
  })
})
