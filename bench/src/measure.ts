import type { Account } from './accounts.ts'
import { type Connection, connect } from './connection.ts'
import { load, type Round } from './load.ts'
import type { Operation } from './operations.ts'
import { cpuTimes, type RunningServer, usedSince } from './processes.ts'

export type Side = {
  requestsASecond: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
  nodeMicroseconds: number
  postgresMicroseconds: number
}
/** `ratio` compares requests a second, `costRatio` processor time a request of Node and PostgreSQL together. */
export type Result = { name: string; product: Side; lean?: Side; ratio?: number; costRatio?: number }

export type Bench = {
  product: RunningServer
  lean: RunningServer
  accounts: Account[]
  rounds: number
  seconds: number
  postgresPids(): number[]
  forgetLoggedSets(): Promise<void>
}

type Measured = Round & { nodeSeconds: number; postgresSeconds: number }
type Lane = { server: RunningServer; tokenOf(account: Account): string; connections: Connection[]; rounds: Measured[] }

/**
 * Product and lean take turns in short rounds, so that whatever else this machine does meets both alike; who begins
 * changes from round to round.
 */
export async function measure(bench: Bench, operation: Operation): Promise<Result> {
  const product = newLane(bench.product, (account) => account.token, operation.connections)
  const lean = operation.hasTwin
    ? newLane(bench.lean, (account) => account.leanToken, operation.connections)
    : undefined
  const lanes = lean ? [product, lean] : [product]
  await makeFirst(product, bench.accounts, operation)
  for (const lane of lanes) await round(bench, operation, lane, Math.min(1, bench.seconds))
  for (let n = 0; n < bench.rounds; n++)
    for (const lane of n % 2 === 0 ? lanes : lanes.toReversed())
      lane.rounds.push(await round(bench, operation, lane, bench.seconds))
  if (operation.madeBefore) await bench.forgetLoggedSets()
  for (const { connections } of lanes) for (const connection of connections) connection.close()

  const mine = sideOf(product)
  if (!lean) return { name: operation.name, product: mine }
  const theirs = sideOf(lean)
  return {
    ...{ name: operation.name, product: mine, lean: theirs },
    ratio: mine.requestsASecond / theirs.requestsASecond,
    costRatio: costOf(theirs) / costOf(mine),
  }
}

const costOf = ({ nodeMicroseconds, postgresMicroseconds }: Side) => nodeMicroseconds + postgresMicroseconds

const newLane = (server: RunningServer, tokenOf: Lane['tokenOf'], connections: number): Lane => ({
  server,
  tokenOf,
  connections: Array.from({ length: connections }, () => connect(server.port)),
  rounds: [],
})

async function makeFirst({ connections, tokenOf }: Lane, accounts: readonly Account[], operation: Operation) {
  const [connection] = connections
  for (const [n, account] of accounts.slice(0, operation.madeBefore ?? 0).entries())
    await connection?.ask({ ...operation.request(account, n), token: tokenOf(account) })
}

async function round(bench: Bench, operation: Operation, lane: Lane, seconds: number): Promise<Measured> {
  const { accounts } = bench
  const cpu = () => ({ node: cpuTimes([lane.server.pid]), postgres: cpuTimes(bench.postgresPids()) })
  const before = cpu()
  let n = 0
  const done = await load(lane.connections, seconds, {
    next() {
      const account = accounts[n % accounts.length] as Account
      return { ...operation.request(account, n++), token: lane.tokenOf(account) }
    },
    isRight: ({ status, body }) => status >= 200 && status < 300 && operation.isRight(body),
  })
  const after = cpu()
  const measured = {
    ...done,
    nodeSeconds: usedSince(before.node, after.node),
    postgresSeconds: usedSince(before.postgres, after.postgres),
  }
  if (operation.leavesSets) await bench.forgetLoggedSets()
  return measured
}

function sideOf({ rounds }: Lane): Side {
  const latencies = rounds.flatMap((round) => round.latenciesMs).sort((a, b) => a - b)
  const total = (pick: (round: Measured) => number) => rounds.reduce((sum, round) => sum + pick(round), 0)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return {
    requestsASecond: median(rounds.map(rate)),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    nodeMicroseconds: (total((round) => round.nodeSeconds) / latencies.length) * 1e6,
    postgresMicroseconds: (total((round) => round.postgresSeconds) / latencies.length) * 1e6,
  }
}

const rate = ({ requests, seconds }: Round) => requests / seconds

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
