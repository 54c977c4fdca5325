import type { ImportResult } from './import-file.ts'
import type { Result, Side } from './measure.ts'

export type Report = { results: Result[]; imported: ImportResult; setting: string; isQuick: boolean }

const goal = 0.5
const columns = [
  'operation',
  'product req/s',
  'lean req/s',
  'ratio',
  'cost ratio',
  'product ms p50 / p95 / p99',
  'lean ms p50 / p95 / p99',
]
const costs = ['Node µs product', 'Node µs lean', 'PostgreSQL µs product', 'PostgreSQL µs lean']

export function markdown({ results, imported, setting, isQuick }: Report): string {
  const short = results.filter((result) => result.ratio !== undefined && result.ratio < goal)
  const verdict =
    short.length === 0
      ? `Every operation with a twin reaches at least ${percent(goal)} of it.`
      : `Below ${percent(goal)}: ${short.map((result) => result.name).join(', ')}.`
  return `# Bench

${new Date().toISOString().slice(0, 10)}, ${setting}.${isQuick ? ' A quick run: only to see that it runs.' : ''} ${verdict}

${table([...columns, ...costs], results.map(rowOf))}

Importing ${imported.rows} rows: preview ${imported.previewMs.toFixed(0)} ms, apply ${imported.applyMs.toFixed(0)} ms (medians, one at a time).

## How to read it
- **lean** answers the same from the same tables by bare Fastify, named statements and JSON made in PostgreSQL, and is as
  durable. It leaves out checking what comes in and goes out, problem documents, filters and further pages, corrected and
  back-dated sets, and the lock that keeps two sets of one workout in turn. Before the first round the answers of both are
  compared; they must be equal.
- **ratio** compares the medians of alternating rounds. The load generator, PostgreSQL and both servers share the cores
  with whatever else runs, so ratios tell more than requests a second.
- **cost ratio** compares processor time a request, Node and PostgreSQL together: a busy machine disturbs it least.
- **µs** is processor time a request, of the Node process and of all of PostgreSQL's processes.
- Every answer is checked; a wrong one ends the run.
`
}

function rowOf({ name, product, lean, ratio, costRatio }: Result): string[] {
  const of = (side: Side | undefined, show: (side: Side) => string) => (side ? show(side) : '')
  const latencies = (side: Side) => [side.p50Ms, side.p95Ms, side.p99Ms].map((ms) => ms.toFixed(1)).join(' / ')
  const node = (side: Side) => side.nodeMicroseconds.toFixed(0)
  const postgres = (side: Side) => side.postgresMicroseconds.toFixed(0)
  const requests = (side: Side) => side.requestsASecond.toFixed(0)
  return [
    ...[name, requests(product), of(lean, requests), percent(ratio), percent(costRatio)],
    ...[latencies(product), of(lean, latencies)],
    ...[node(product), of(lean, node), postgres(product), of(lean, postgres)],
  ]
}

const percent = (share: number | undefined) => (share === undefined ? '' : `${(share * 100).toFixed(0)} %`)

function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map((_, n) => (n === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
