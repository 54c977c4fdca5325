import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenExercise, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

async function givenFinished(user: TestUser, { exercise = 'barbell-bench-press', name = 'Push A' } = {}) {
  const [id, entryId] = [v7(), v7()]
  await user.post('/workouts', { id, name, entries: [{ id: entryId, exerciseId: exercise }] })
  await user.post(`/workouts/${id}/start`)
  expect((await user.put(`/workouts/${id}/set`, aSet(entryId))).status).toBe(200)
  await user.post(`/workouts/${id}/complete`)
  return id
}

async function picture(path: string, user?: TestUser) {
  const headers = user ? { authorization: `Bearer ${user.token}` } : {}
  const { statusCode, rawPayload, headers: replied } = await test.server.inject({ url: `/api/v1${path}`, headers })
  return { status: statusCode, type: replied['content-type'], content: rawPayload }
}

function sizeOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

describe('the picture of a workout', () => {
  it('is a PNG of 1080 × 1350, another one by theme and unit', async () => {
    const ana = await test.newUser()
    const id = await givenFinished(ana)

    const queries = ['', '?theme=light', '?unit=lb', '?theme=light&unit=lb']
    const made = await Promise.all(queries.map((query) => picture(`/workouts/${id}/picture.png${query}`, ana)))

    for (const { status, type, content } of made) {
      expect({ status, type }).toEqual({ status: 200, type: 'image/png' })
      expect(sizeOf(content)).toEqual({ width: 1080, height: 1350 })
    }
    expect(new Set(made.map(({ content }) => content.toString('base64'))).size).toBe(4)
  })

  it('is dark and in the unit of its author unless another one is wished', async () => {
    const ana = await test.newUser({ weightUnit: 'lb' })
    const path = `/workouts/${await givenFinished(ana)}/picture.png`

    const [usual, wished] = [await picture(path, ana), await picture(`${path}?theme=dark&unit=lb`, ana)]

    expect(usual.content.equals(wished.content)).toBe(true)
    expect((await picture(`${path}?theme=pink`, ana)).status).toBe(400)
    expect((await picture(`${path}?unit=stone`, ana)).status).toBe(400)
  })

  it.each([
    '💪🔥',
    '\u202eesrever',
    'Жим лёжа & <script>',
    'ğüşıİöç ß “x” \u0007',
    '胸の日',
    'x'.repeat(120),
    '"\'<&>',
  ])('stands a name such as %s', async (name) => {
    const ana = await test.newUser()
    const own = await givenExercise(ana, { name: `${name.slice(0, 60)} ${v7().slice(-6)}`, primaryMuscles: ['chest'] })
    const id = await givenFinished(ana, { exercise: own.id, name })

    const { status, content } = await picture(`/workouts/${id}/picture.png`, ana)

    expect(status).toBe(200)
    expect(sizeOf(content)).toEqual({ width: 1080, height: 1350 })
  })

  it('is made ten times at once', async () => {
    const ana = await test.newUser()
    const paths = await Promise.all(
      Array.from(
        { length: 10 },
        async (_, i) => `/workouts/${await givenFinished(ana, { name: `Day ${i}` })}/picture.png`,
      ),
    )

    const made = await Promise.all(paths.map((path) => picture(path, ana)))

    expect(made.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(made.map(({ content }) => content.toString('base64'))).size).toBe(10)
  })

  it('is for its owner, and for a finished workout', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const path = `/workouts/${await givenFinished(ana)}/picture.png`
    const { id: running } = await givenWorkout(ana)

    expect((await picture(path, ben)).status).toBe(404)
    expect((await picture(path)).status).toBe(401)
    expect((await picture(`/workouts/${running}/picture.png`, ana)).status).toBe(409)
  })

  it('is there for a workout without a set', async () => {
    const ana = await test.newUser()
    const id = v7()
    await ana.post('/workouts', { id, name: 'Nothing', entries: [] })
    await ana.post(`/workouts/${id}/start`)
    await ana.post(`/workouts/${id}/complete`)

    expect((await picture(`/workouts/${id}/picture.png`, ana)).status).toBe(200)
  })
})

describe('the picture behind a link', () => {
  it('is shown to strangers, and no more when the link is revoked or the workout deleted', async () => {
    const ana = await test.newUser()
    const [kept, deleted] = [await givenFinished(ana), await givenFinished(ana)]
    const share = async (id: string, audience: string) =>
      (await ana.post(`/workouts/${id}/share`, { with: audience })).body.key as string
    const paths = [await share(kept, 'link'), await share(deleted, 'link')].map(
      (token) => `/workouts/shared/${token}/picture.png`,
    )

    const seen = await Promise.all(paths.map((path) => picture(path)))
    await share(kept, 'nobody')
    await ana.delete(`/workouts/${deleted}`)
    const later = await Promise.all(paths.map((path) => picture(path)))

    expect(seen.map(({ status, type }) => [status, type])).toEqual(Array(2).fill([200, 'image/png']))
    expect(later.map(({ status }) => status)).toEqual([404, 404])
  })
})
