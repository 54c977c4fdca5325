// Runs before anything is installed: imports nothing but Node's own modules.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { majorOf, serverNode } from './node-version.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Something the operator can put right: printed as one sentence, without a stack. */
export class StartProblem extends Error {}

/** Also counts the platform: a folder copied from another machine carries the wrong binaries. */
export function installMark(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'))
  return createHash('sha256').update(`${process.platform}-${process.arch}\n`).update(lock).digest('hex')
}

const markFile = (folder) => join(folder, 'node_modules/.fitai-install')

/** `npm ci` removes node_modules first and the mark is written last, so an interrupted install is none. */
export function isInstalled(folder) {
  return readMark(markFile(folder)) === installMark(folder)
}

export async function ensureInstalled() {
  if (isInstalled(root)) return
  const mark = installMark(root)
  console.log('Installing what FitAI is made of …')
  const status = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) {
    throw new StartProblem('The installation failed for the reason npm gives above: put that right and start again.')
  }
  writeFileSync(markFile(root), mark)
}

const webSources = ['web', 'domain/src', 'contract/src', 'package-lock.json']
const notSources = new Set(['node_modules', 'dist', '.types'])

/** Of paths and contents, since a checkout changes every time of modification and no content. */
export function sourcesHash(folder, sources = webSources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const path of filesOf(folder, source)) {
      const content = readFileSync(join(folder, path))
      hash.update(`${path}\n${content.length}\n`).update(content)
    }
  }
  return hash.digest('hex')
}

const webMark = join(root, 'web/dist/.build-hash')

export async function ensureWebBuilt({ evenIfFresh = false } = {}) {
  const hash = sourcesHash(root)
  if (!evenIfFresh && readMark(webMark) === hash) return 0
  console.log('Building the web app …')
  const status = await runNode24([join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: join(root, 'web') })
  if (status === 0) {
    mkdirSync(dirname(webMark), { recursive: true })
    writeFileSync(webMark, hash)
  }
  return status
}

/** The Node that the platform's own package brought; where there is none, the one that runs here if it is new enough. */
export function findNode24(folder = root, running = process) {
  const platform = running.platform === 'win32' ? 'win' : running.platform
  const program = running.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const installed = join(folder, 'node_modules', `node-${platform}-${running.arch}`, program)
  if (existsSync(installed)) return installed
  if (majorOf(running.versions.node) >= serverNode) return running.execPath
  throw new StartProblem(
    `FitAI brings no Node ${serverNode} for ${platform}-${running.arch} and this is Node ${running.versions.node}: install Node ${serverNode} from https://nodejs.org.`,
  )
}

export function runNode24(args, options = {}) {
  return run(findNode24(), args, options)
}

/** The npm that runs this script, else the one on PATH; on Windows that is a .cmd, which only a shell starts. */
function runNpm(args) {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return run(process.execPath, [own, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.once('error', (cause) => reject(new StartProblem(`${command} cannot be started: ${cause.message}.`)))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function filesOf(folder, path) {
  if (statSync(join(folder, path)).isFile()) return [path]
  const entries = readdirSync(join(folder, path), { withFileTypes: true })
  return entries
    .filter(({ name }) => !notSources.has(name) && !name.endsWith('.tsbuildinfo'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isFile() ? `${path}/${entry.name}` : filesOf(folder, `${path}/${entry.name}`)))
}

function readMark(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
