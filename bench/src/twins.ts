import { isDeepStrictEqual } from 'node:util'
import type { Account } from './accounts.ts'
import { type Connection, connect } from './connection.ts'
import type { Bench } from './measure.ts'
import { logSet, type Operation, reads } from './operations.ts'

/** Both sides must say the same, or the comparison is worth nothing. */
export async function expectTwins(bench: Bench): Promise<void> {
  const [product, lean] = [connect(bench.product.port), connect(bench.lean.port)]
  for (const operation of reads) {
    for (const [n, account] of bench.accounts.slice(0, 10).entries()) {
      const request = operation.request(account, n)
      const answers = [
        await told(product, { ...request, token: account.token }),
        await told(lean, { ...request, token: account.leanToken }),
      ]
      expectSame(operation, answers)
    }
  }
  for (const [n, account] of bench.accounts.slice(0, 10).entries())
    await expectSameSets(bench, product, lean, account, n)
  product.close()
  lean.close()
}

/** The same sets for both: light, then heavier than ever, then once more the same. */
async function expectSameSets(bench: Bench, product: Connection, lean: Connection, account: Account, n: number) {
  const requests = [n, n + 5].map((each) => logSet.request(account, each))
  const heavy = { ...logSet.request(account, n) }
  const body = { ...JSON.parse(String(heavy.body)), weight: 250 + n, reps: 9 }
  requests.push({ ...heavy, body: JSON.stringify(body) }, { ...heavy, body: JSON.stringify(body) })
  requests.push({ ...heavy, body: JSON.stringify({ ...body, id: crypto.randomUUID(), weight: 251 + n }) })

  const ofProduct: unknown[] = []
  for (const request of requests) ofProduct.push(await told(product, { ...request, token: account.token }))
  await bench.forgetLoggedSets()
  const ofLean: unknown[] = []
  for (const request of requests) ofLean.push(await told(lean, { ...request, token: account.leanToken }))
  await bench.forgetLoggedSets()
  expectSame(logSet, [ofProduct, ofLean])
}

async function told(connection: Connection, request: Parameters<Connection['ask']>[0]): Promise<unknown> {
  const { status, body } = await connection.ask(request)
  if (status !== 200) throw new Error(`${request.path} answered ${status}: ${body}`)
  return JSON.parse(body, comparable)
}

function expectSame({ name }: Operation, [product, lean]: unknown[]) {
  if (isDeepStrictEqual(product, lean)) return
  const both = [product, lean].map((answer) => JSON.stringify(answer).slice(0, 1000))
  throw new Error(`Product and lean answer "${name}" differently:\n${both.join('\n')}`)
}

/**
 * PostgreSQL writes an instant as +00:00 and adds up in another order; when a set was done differs by itself; records
 * of one set come in any order.
 */
function comparable(key: string, value: unknown): unknown {
  if (key === 'performedAt') return typeof value
  if (['records', 'current', 'timeline'].includes(key) && Array.isArray(value)) return value.map(asText).toSorted()
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).getTime()
  return value
}

const asText = (record: object) => JSON.stringify(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
