import { type ExecFileException, execFile, type SpawnOptions } from 'node:child_process'
import { lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '../../start-problem.ts'
import type { Programs } from './binaries.ts'

type Ids = { uid: number; gid: number }
type Account = Ids & { name: string }

/** How PostgreSQL's programs are run here, since they refuse to run as root. See docs/decisions/0006. */
export type Runner = {
  /** What stands before the program on the command line. */
  prefix: string[]
  /** Whom the process becomes before the program starts. */
  ids: Ids | undefined
  /** Who must own the cluster's files; undefined for an ordinary user, who owns what he writes. */
  filesOwner: Ids | undefined
  /** PostgreSQL's major version, as its programs say. */
  major: string
}

type Way = Omit<Runner, 'major'>

/** The server's environment: fixed, so that neither PGPORT nor FitAI's secrets reach it. Windows cannot do without its own. */
const environment =
  process.platform === 'win32' ? undefined : { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export async function chooseRunner(programs: Programs, dataDir: string): Promise<Runner> {
  const reasons: string[] = []
  for (const way of waysToRun()) {
    try {
      return { ...way, major: await askMajor(way, programs, dataDir) }
    } catch (error) {
      reasons.push(reasonOf(error))
    }
  }
  throw new StartProblem(
    process.getuid?.() === 0
      ? `PostgreSQL refuses to run as root and FitAI found no way around it here (${reasons.join('; ')}): start FitAI as an ordinary user, move it and DATA_DIR to a folder that everyone may enter such as /opt/fitai, or set DATABASE_URL.`
      : `The embedded PostgreSQL does not run on this machine (${reasons.join('; ')}): set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

export function commandLine(runner: Way, program: string, args: string[]) {
  const [command = program, ...rest] = [...runner.prefix, program, ...args]
  const options = { ...runner.ids, cwd: '/', env: environment, windowsHide: true } satisfies SpawnOptions
  return { command, args: rest, options }
}

/** Runs one of PostgreSQL's programs to its end. Its error carries the program's own words, see `reasonOf`. */
export function run(runner: Way, program: string, args: string[], input = ''): Promise<string> {
  const line = commandLine(runner, program, args)
  return new Promise((resolve, reject) => {
    const child = execFile(line.command, line.args, line.options, (error, stdout, stderr) => {
      if (error) reject(Object.assign(error, { stderr }))
      else resolve(stdout)
    })
    child.stdin?.on('error', () => {}) // The program may end before it has read everything.
    child.stdin?.end(input)
  })
}

/** The one line of a program's complaint that says why. */
export function reasonOf(error: unknown): string {
  const { stderr = '', message } = error as ExecFileException
  const lines = stderr.trim().split('\n').filter(Boolean)
  return lines.find((line) => /FATAL|PANIC|error:|cannot|could not|denied/.test(line)) ?? lines.at(-1) ?? message
}

/** Files change hands when FitAI was started in another way before. */
export function giveFilesTo(owner: Ids, dir: string) {
  if (statSync(dir).uid === owner.uid) return
  const inside = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  for (const name of [...inside, '']) lchownSync(join(dir, name), owner.uid, owner.gid)
}

function waysToRun(): Way[] {
  if (process.getuid?.() !== 0) return [{ prefix: [], ids: undefined, filesOwner: undefined }]
  const account = unprivilegedAccount()
  return [
    {
      prefix: ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`, '--'],
      ids: undefined,
      filesOwner: { uid: 0, gid: 0 },
    },
    { prefix: [], ids: account, filesOwner: account },
  ]
}

function unprivilegedAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map(accountOf)
  for (const name of ['fitai', 'postgres', 'nobody']) {
    const account = accounts.find((account) => account.name === name)
    if (account) return account
  }
  throw new StartProblem('PostgreSQL refuses to run as root and there is no account fitai, postgres or nobody here.')
}

function accountOf(line: string): Account {
  const [name = '', , uid, gid] = line.split(':')
  return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 } // nobody is -2 on macOS.
}

/** Also the proof that this way reaches both the programs and the data folder. */
async function askMajor(way: Way, programs: Programs, dataDir: string): Promise<string> {
  const answer =
    process.platform === 'win32'
      ? await run(way, programs.postgres, ['--version'])
      : await run(way, '/bin/sh', ['-c', 'cd "$1" && exec "$2" --version', 'sh', dataDir, programs.postgres])
  const major = /(\d+)\.\d+/.exec(answer)?.[1]
  if (major === undefined) throw new Error(`postgres --version answered ${answer}`)
  return major
}
