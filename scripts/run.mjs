import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, ensureWebBuilt, findNode24, root, runNode24, StartProblem } from './ensure.mjs'
import { majorOf, serverNode } from './node-version.mjs'

const main = join(root, 'server/src/main.ts')

export async function orSaySo(task) {
  try {
    await task()
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** In this very process when it is the right Node, which it is from the second `npm start` on: npm puts its own first. */
export async function startServer() {
  await ensureInstalled()
  if ((await ensureWebBuilt()) !== 0) throw new StartProblem('The web app could not be built for the reason above.')
  if (majorOf(process.versions.node) === serverNode) await import(pathToFileURL(main).href)
  else handOver(findNode24())
}

/** Derives all records and totals anew, while no server runs on the data folder. */
export async function rebuild() {
  await ensureInstalled()
  process.exitCode = await runNode24([join(root, 'server/src/rebuild.ts')])
}

/** New secrets, while no server runs on the data folder. */
export async function rotateSecrets() {
  await ensureInstalled()
  process.exitCode = await runNode24([join(root, 'server/src/rotate-secrets.ts')])
}

/**
 * Stands before the server until it ends. The server has a session of its own, so that Ctrl-C reaches it once, through
 * here, and not a second time from the terminal; the ipc channel tells it when this process was killed.
 */
function handOver(node) {
  const args = [
    '--import',
    pathToFileURL(join(root, 'scripts/end-with-parent.mjs')).href,
    main,
    ...process.argv.slice(2),
  ]
  const server = spawn(node, args, { detached: true, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(
      signal,
      oncePerSecond(() => server.kill(signal)),
    )
  server.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** npm passes on the Ctrl-C that the terminal has already sent to everyone. */
function oncePerSecond(act) {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    if (performance.now() - last < 1_000) return
    last = performance.now()
    act()
  }
}

export async function develop() {
  await ensureInstalled()
  const node = findNode24()
  const start = (args, cwd) => spawn(node, args, { cwd, stdio: 'inherit' })
  const both = [
    start(['--watch', '--watch-preserve-output', main], root),
    start([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'web')),
  ]
  let isEnding = false
  const endBoth = () => {
    if (isEnding) return // A second signal would cut the server's orderly end short.
    isEnding = true
    for (const child of both) child.kill('SIGTERM')
  }
  process.on('SIGINT', () => {}) // The terminal has told both.
  process.on('SIGTERM', endBoth)
  for (const child of both) {
    child.once('exit', (code) => {
      process.exitCode ||= code ?? 0
      endBoth()
    })
  }
}
