import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, cloneInto, newTrial, pidIn, type Trial } from './trial.fixture.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
/** Root as Docker has it: without the right to map uid 0 into a user namespace. */
const withoutNamespaces = ['setpriv', '--bounding-set=-setfcap,-sys_admin', '--']

let trial: Trial
let home: string
let clone: string
let dataDir: string
beforeEach(async () => {
  trial = newTrial()
  home = trial.folder()
  clone = await cloneInto(join(home, 'fitai'))
  dataDir = join(home, 'fitai/data')
})
afterEach(() => trial.cleanUp())

const uidOf = (pid: number) => Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
const capabilitiesOf = (pid: number) => /^CapEff:\s+(\w+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]

describe.skipIf(process.platform !== 'linux' || !isRoot)('started as root (skipped for others)', () => {
  it('runs from a clone and a data folder below a home that only root may enter', async () => {
    chmodSync(home, 0o700)

    const fitai = await trial.start(dataDir, { script: clone })

    expect(fitai.problem).toBeUndefined()
    expect(await ask(fitai.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(capabilitiesOf(pidIn(dataDir))).toBe('0000000000000000')
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(await fitai.stop()).toBe(0)
  })

  it('runs under an account when the kernel gives no user namespace, and the files change hands', async () => {
    chmodSync(home, 0o755)
    await (await trial.start(dataDir, { script: clone })).stop()

    const confined = await trial.start(dataDir, { script: clone, before: withoutNamespaces })

    expect(confined.problem).toBeUndefined()
    const account = uidOf(pidIn(dataDir))
    expect(account).not.toBe(0)
    expect(statSync(join(dataDir, 'postgres/base')).uid).toBe(account)
    await confined.stop()
    const free = await trial.start(dataDir, { script: clone })
    expect(free.problem).toBeUndefined()
    expect(statSync(join(dataDir, 'postgres/base')).uid).toBe(0)
  })

  it('says what to do when there is neither a namespace nor a way for the account', async () => {
    chmodSync(home, 0o700)

    const { problem } = await trial.start(dataDir, { script: clone, before: withoutNamespaces })

    expect(problem).toMatch(/^PostgreSQL refuses to run as root and FitAI found no way around it here \(.+\): start/)
  })

  it('says that the disk is full', async () => {
    mkdirSync(dataDir)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', dataDir])

    const { problem } = await trial.start(dataDir, { script: clone }).finally(() => execFileSync('umount', [dataDir]))

    expect(problem).toMatch(/^The database could not be created in .*No space left on device/)
  })

  it('runs for an ordinary user', async () => {
    chmodSync(home, 0o755)
    mkdirSync(dataDir)
    chownSync(dataDir, nobody.uid, nobody.gid)

    const fitai = await trial.start(dataDir, { script: clone, ...nobody })

    expect(fitai.problem).toBeUndefined()
    expect(uidOf(pidIn(dataDir))).toBe(nobody.uid)
    expect(await ask(fitai.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await fitai.stop()).toBe(0)
  })

  it('tells an ordinary user that the folder is not his', async () => {
    chmodSync(home, 0o755)
    mkdirSync(dataDir)

    const { problem } = await trial.start(dataDir, { script: clone, ...nobody })

    expect(problem).toBe(
      `FitAI cannot write to ${dataDir} (EACCES): give the folder to the user who starts FitAI, or set DATA_DIR to another.`,
    )
  })
})
