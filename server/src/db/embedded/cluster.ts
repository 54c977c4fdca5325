import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StartProblem } from '../../start-problem.ts'
import type { Programs } from './binaries.ts'
import { giveFilesTo, type Runner, reasonOf, run } from './runner.ts'

/** The builtin locale orders text the same on every machine; the package's own ICU is of 2017. */
const initdbOptions = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
]

type Wanted = { cluster: string; programs: Programs; runner: Runner; passwordFile: string | undefined }

/** Makes the cluster when there is none, and says so when there is one that these programs cannot serve. */
export async function prepareCluster(wanted: Wanted) {
  const { cluster, runner } = wanted
  removeHalfMade(cluster)
  const version = versionOf(cluster)
  if (version === undefined) await createCluster(wanted)
  else if (version === runner.major) {
    if (runner.filesOwner) giveFilesTo(runner.filesOwner, cluster)
  } else {
    throw new StartProblem(
      `${cluster} was written by PostgreSQL ${version} and this FitAI carries PostgreSQL ${runner.major}: start the FitAI that wrote it, or set DATA_DIR to another folder.`,
    )
  }
}

function versionOf(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw new StartProblem(`FitAI cannot read ${cluster} (${code}): it belongs to another user.`)
  }
  if (statSync(cluster, { throwIfNoEntry: false }) && readdirSync(cluster).length > 0) {
    throw new StartProblem(`${cluster} holds files but no database: move them away, or set DATA_DIR to another folder.`)
  }
  return undefined
}

const halfMade = (cluster: string) => `${basename(cluster)}.new-`

function removeHalfMade(cluster: string) {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(halfMade(cluster))) continue
    rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/** In a folder of its own until it is whole: an interrupted start leaves no half cluster. */
async function createCluster({ cluster, programs, runner, passwordFile }: Wanted) {
  const folder = mkdtempSync(join(dirname(cluster), halfMade(cluster)))
  try {
    if (runner.filesOwner) giveFilesTo(runner.filesOwner, folder)
    await run(runner, programs.initdb, ['-D', folder, ...initdbOptions, ...authentication(passwordFile)])
    const single = ['--single', '-D', folder, '-c', 'exit_on_error=on', 'postgres']
    await run(runner, programs.postgres, single, firstStatements(passwordFile))
    renameSync(folder, cluster)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    throw new StartProblem(`The database could not be created in ${cluster}: ${reasonOf(error)}`, { cause: error })
  }
}

function authentication(passwordFile: string | undefined): string[] {
  return passwordFile === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
}

/** FitAI's role is no superuser: an injected COPY … TO PROGRAM or pg_read_file() is refused. */
function firstStatements(passwordFile: string | undefined): string {
  const secret = passwordFile === undefined ? '' : ` password '${readFileSync(passwordFile, 'utf8')}'`
  return `create role fitai login createdb${secret}\ncreate database fitai owner fitai\n`
}
