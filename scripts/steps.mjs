import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit } from './audit.mjs'
import { ensureInstalled, ensureWebBuilt, root, runNode24, StartProblem } from './ensure.mjs'

const tool = (path) => join(root, 'node_modules', path)
const none = { passed: 0, failed: 0 }

const steps = {
  types: () => plain(tool('typescript/bin/tsc'), '-b'),
  lint: () => plain(tool('@biomejs/biome/bin/biome'), 'ci', '.'),
  unit: () => vitest(['domain', 'contract', 'catalogue', 'scripts', 'web', 'server', 'bench'], '--coverage'),
  build: async () => ({ status: await ensureWebBuilt({ evenIfFresh: true }), ...none }),
  journeys: () => vitest(['e2e']),
  audit: async () => audit(),
  long: () => {
    Object.assign(process.env, { COACH_RUNS: '1000', RECORD_RUNS: '500', SYNC_RUNS: '200000', SYNC_HTTP_RUNS: '200' })
    Object.assign(process.env, { PROGRAM_LIVES: '300', FUZZ_REQUESTS: '50000' })
    return vitest(
      ['domain', 'server'],
      'plan-for',
      'records.test',
      'projections.test',
      'sync.test',
      'lives.test',
      'fuzz.test',
    )
  },
}

/** `long` looks further than every change needs, `audit` asks the registry. */
const usual = Object.keys(steps).filter((name) => name !== 'long' && name !== 'audit')

/** The usual steps, or those that are named, until one fails. The last line is the sum of all Vitest runs. */
export async function runSteps(wanted) {
  const unknown = wanted.find((name) => !Object.hasOwn(steps, name))
  if (unknown) throw new StartProblem(`There is no step ${unknown}: the steps are ${Object.keys(steps).join(', ')}.`)
  await ensureInstalled()
  const sum = { ...none }
  for (const name of wanted.length > 0 ? wanted : usual) {
    console.log(`\n── ${name}`)
    const started = performance.now()
    const { status, passed, failed } = await steps[name]()
    sum.passed += passed
    sum.failed += failed
    console.log(`── ${name} ${status === 0 ? 'passed' : 'failed'} in ${seconds(performance.now() - started)} s`)
    if (status !== 0) {
      process.exitCode = status
      break
    }
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
}

const seconds = (milliseconds) => (milliseconds / 1_000).toFixed(1)

async function plain(...args) {
  return { status: await runNode24(args), ...none }
}

async function vitest(projects, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'fitai-test-'))
  const report = join(folder, 'report.json')
  try {
    const chosen = projects.map((project) => `--project=${project}`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const status = await runNode24([tool('vitest/vitest.mjs'), 'run', ...chosen, ...reporters, ...options])
    return { status, ...countTests(report, status) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A run that fails without a failed test, as by a file that cannot be loaded, counts as one. */
export function countTests(report, status) {
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report)
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 }
  }
}
