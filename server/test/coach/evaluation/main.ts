import { writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { anybody } from '../../../../domain/test/coach/anybody.ts'
import { library } from '../../../../domain/test/coach/library.ts'
import { requests } from '../../../../domain/test/coach/personas.ts'
import { trainHalfYears } from './half-a-year.ts'
import { judge } from './people.ts'
import { reportOf } from './report.ts'
import { askStrangers } from './strangers.ts'

// The first plans of a process are slow: a server is warm when somebody asks.
for (const { request } of requests.slice(0, 10)) judge('warm-up', request, library)
const people = requests.map(({ id, request }) => judge(id, request, library))
const strangers = fc
  .sample(anybody, { numRuns: 1000, seed: 20261125 })
  .map((request, index) => judge(`${index}`, request, library))
const { said, done } = await askStrangers(
  requests.map(({ request }) => request),
  library,
)

const halfYears = trainHalfYears(library)

const report = reportOf({ people, strangers, said, done, halfYears })
process.stdout.write(report)
await writeFile(new URL('../../../../docs/coach-evaluation.md', import.meta.url), report)
const failures = [...people, ...strangers].filter((one) => one.failed + one.failedAgain > 0 || !one.isReproducible)
const wrong = [...said, ...done].reduce((sum, way) => sum + way.wrong, 0)
const brokenWeeks = halfYears.reduce((sum, { failed }) => sum + failed, 0)
process.exitCode = failures.length + wrong + brokenWeeks > 0 ? 1 : 0
