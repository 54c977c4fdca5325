import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLine, day, historyServer } from './history.fixture.ts'
import { type History, renewed, type Server, withLines } from './history.ts'

const noon = Date.UTC(2026, 10, 25, 12)
const hour = 3_600_000

function givenTen(pageSize?: number) {
  const there = historyServer(pageSize)
  for (let number = 1; number <= 10; number++) there.put(aLine(`w${number}`, day(number), { volumeKg: 1000 + number }))
  return there
}
const ask = ({ server }: ReturnType<typeof historyServer>, before?: History, nowMs = noon) =>
  renewed(before, server, nowMs, () => {})

describe('a device that knows nothing', () => {
  it('reads the history page by page, and shows what it has meanwhile', async () => {
    const there = givenTen()
    const seen: number[] = []

    const { history } = await renewed(undefined, there.server, noon, (lines) => void seen.push(lines.length))

    expect(history.lines).toEqual(there.lines())
    expect(seen).toEqual([3, 6, 9, 10])
  })
})

describe('a device that knows the history', () => {
  it('asks one question when nothing has changed', async () => {
    const there = givenTen()
    const { history } = await ask(there)
    there.asked.length = 0

    const again = await ask(there, history, noon + hour)

    expect(there.asked).toEqual(['changes'])
    expect(again.history.lines).toBe(history.lines)
    expect(again.history.told?.askedAt).toBe(noon + hour)
  })

  it('reads one page when a workout was added', async () => {
    const there = givenTen()
    const { history } = await ask(there)
    there.asked.length = 0
    there.put(aLine('w11', day(11)))

    const again = await ask(there, history, noon + hour)

    expect(there.asked).toEqual(['changes', 'page'])
    expect(again.history.lines).toEqual(there.lines())
    expect(again.stale).toEqual(['w11'])
  })

  it('hears that an old workout was edited, and of the records that fall later because of it', async () => {
    const there = givenTen()
    const { history } = await ask(there)
    there.put(aLine('w2', day(2), { name: 'Legs', volumeKg: 5000 }))

    const again = await ask(there, history, noon + hour)

    expect(again.history.lines).toEqual(there.lines())
    expect(again.history.lines.find(({ id }) => id === 'w2')).toMatchObject({ name: 'Legs', records: 1 })
    expect(again.history.lines.find(({ id }) => id === 'w3')?.records).toBe(0)
  })

  it('hears of deletions, of the oldest as well', async () => {
    const there = givenTen()
    const { history } = await ask(there)
    there.remove('w1')
    there.remove('w7')

    const again = await ask(there, history, noon + hour)

    expect(again.history.lines).toEqual(there.lines())
    expect(again.history.lines).toHaveLength(8)
    expect(again.stale).toEqual(expect.arrayContaining(['w1', 'w7']))
  })

  it('finds a workout in its new place when it was moved to another day', async () => {
    const there = givenTen()
    const { history } = await ask(there)
    there.put(aLine('w9', day(2)))
    there.put(aLine('w3', day(40)))

    expect((await ask(there, history, noon + hour)).history.lines).toEqual(there.lines())
  })

  it('knows whose set was changed', async () => {
    const there = givenTen()
    const { history } = await ask(there)
    const { changes } = there.server
    const set = { revision: 11, entity: 'set' as const, id: 's', isDeleted: false, clocks: {} }
    there.server.changes = async (query) => {
      const feed = await changes(query)
      return { ...feed, changes: [{ ...set, fields: { workoutId: 'w8' } }] }
    }

    expect((await ask(there, history, noon + hour)).stale).toEqual(['w8'])
  })

  it('reads everything once a day', async () => {
    const there = givenTen()
    const { history } = await ask(there)
    there.asked.length = 0

    const again = await ask(there, history, noon + 24 * hour)

    expect(there.asked).toEqual(['changes', 'revision', 'page', 'page', 'page', 'page'])
    expect(again.stale).toEqual([])
  })

  const renamed = { revision: 1, entity: 'exercise' as const, id: 'x', isDeleted: false, fields: {}, clocks: {} }
  it.each<[string, Partial<Awaited<ReturnType<Server['changes']>>>]>([
    ['an exercise has another name', { changes: [renamed] }],
    ['there is more than a page of changes', { nextCursor: 'x' }],
    ['the server is at an earlier revision, as after a restored backup', { revision: 3 }],
  ])('reads everything when %s', async (_when, told) => {
    const there = givenTen()
    const { history } = await ask(there)
    there.put(aLine('w1', day(1), { name: 'Other' }))
    const { changes } = there.server
    there.server.changes = async (query) => ({ ...(await changes(query)), ...(query.limit > 1 && told) })

    const again = await ask(there, history, noon + hour)

    expect(again.history.lines).toEqual(there.lines())
    expect(again.stale).toBe('all')
  })

  it('has what the server has, whatever was added, edited, moved and deleted', async () => {
    const anyWrite = fc.record({
      id: fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `w${at}`)),
      day: fc.integer({ min: 1, max: 30 }),
      volumeKg: fc.integer({ min: 0, max: 5000 }),
      isGone: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyWrite, { maxLength: 4 }), { maxLength: 6 }), async (visits) => {
        const there = givenTen(2)
        let history = (await ask(there)).history
        for (const writes of visits) {
          for (const { id, day: on, volumeKg, isGone } of writes)
            isGone ? there.remove(id) : there.put(aLine(id, day(on), { volumeKg }))
          history = (await ask(there, history, noon + hour)).history
          expect(history.lines).toEqual(there.lines())
        }
      }),
      { numRuns: 200 },
    )
  })
})

it('puts what was done here in its place, and takes away what is gone', () => {
  const [first, second, third] = [aLine('a', day(1)), aLine('b', day(2)), aLine('c', day(3))]
  const changed = { ...second, name: 'Legs' }

  const after = withLines(
    [third, second, first],
    new Map([
      ['b', changed],
      ['c', undefined],
      ['d', aLine('d', day(1))],
    ]),
  )

  expect(after.map(({ id, name }) => [id, name])).toEqual([
    ['b', 'Legs'],
    ['d', 'Push'],
    ['a', 'Push'],
  ])
})
