import { spawnSync } from 'node:child_process'
import { root } from './ensure.mjs'

const serious = ['high', 'critical']

/** What `npm audit --json` says: known holes in what FitAI runs on, or why nobody could be asked. */
export function verdictOf(json) {
  const answer = parse(json)
  if (!answer?.vulnerabilities) return { isKnown: false, why: answer?.message ?? 'no answer', holes: [] }
  const holes = Object.values(answer.vulnerabilities)
    .filter(({ severity }) => serious.includes(severity))
    .map(({ name, severity }) => `${name}: ${severity}`)
  return { isKnown: true, why: '', holes }
}

function parse(json) {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Fails for known serious holes only: without a network nobody learns of any, and that is no fault of the change. */
export function audit() {
  const options = ['--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000']
  const { stdout } = spawnSync('npm', ['audit', ...options], { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 })
  const { isKnown, why, holes } = verdictOf(stdout)
  if (!isKnown) console.log(`The registry could not be asked for known holes: ${why}`)
  else if (holes.length === 0) console.log('No serious hole is known in what FitAI runs on.')
  for (const hole of holes) console.log(hole)
  const failed = holes.length > 0 ? 1 : 0
  return { status: failed, passed: isKnown && failed === 0 ? 1 : 0, failed }
}
