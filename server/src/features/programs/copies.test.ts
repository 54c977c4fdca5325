import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aPlan, givenProgram, givenRun, runOf, train, weightOf } from '../../../test/programs/given.ts'
import { givenExercise, type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

/** A public program of squats and of an exercise that its author made. */
async function givenPublicWithOwn() {
  const author = await test.newUser()
  const lift = await givenExercise(author, { name: `Sandbag Squat ${v7()}`, equipment: ['barbell'] })
  const { lifts, ...plan } = aPlan()
  const [squat, bench] = lifts
  const own = [squat, { ...bench, exerciseId: lift.id }]
  return { author, lift, program: await givenProgram(author, { ...plan, lifts: own, visibility: 'public' }) }
}

const planOf = ({ lifts, weeks, isEndless }: Json) => ({
  ...{ weeks, isEndless },
  lifts: lifts.map(({ exerciseId: _id, isAuthorsOwn: _own, ...lift }: Json) => lift),
})
const codeBehind = async (token: string) =>
  (await test.send({ method: 'GET', url: `/api/v1/programs/shared/${token}` })).body.code
const ownOf = async (user: TestUser): Promise<Json[]> => (await user.get('/exercises?mine=true')).body.items

describe('a copy of a program', () => {
  it('is one’s own and private, whoever made the original', async () => {
    const { author, program } = await givenPublicWithOwn()
    const ana = await test.newUser()

    const { status, body } = await ana.post(`/programs/${program.id}/duplicate`, { id: v7() })

    expect(status).toBe(201)
    expect(body).toMatchObject({ name: program.name, isOwn: true, visibility: 'private', version: 1 })
    expect(planOf(body)).toEqual(planOf(program))
    expect(body.lifts[1].exerciseId).toBe((await ownOf(ana))[0]?.id)
    const again = await author.post(`/programs/${program.id}/duplicate`, { id: v7() })
    expect(again.body.name).toBe('Squat twice (copy)')
  })

  it('can be made of every built-in program', async () => {
    const ana = await test.newUser()
    const { items } = (await ana.get('/programs?scope=built-in&limit=100')).body

    for (const { id } of items) {
      const original = (await ana.get(`/programs/${id}`)).body
      const { status, body } = await ana.post(`/programs/${id}/duplicate`, { id: v7() })
      expect(status, original.name).toBe(201)
      expect(planOf(body), original.name).toEqual(planOf(original))
    }
  })

  it('shows exercises of the author by name only', async () => {
    const { lift, program } = await givenPublicWithOwn()
    const ana = await test.newUser()

    const { body } = await ana.get(`/programs/${program.id}`)

    expect(body.lifts[1]).toMatchObject({ exerciseId: null, exerciseName: lift.name, isAuthorsOwn: true })
    expect(JSON.stringify(body)).not.toContain(lift.id)
  })

  it('is not needed to begin: enrolling makes the exercises of the author one’s own', async () => {
    const { program } = await givenPublicWithOwn()
    const ana = await test.newUser()
    const { id } = await givenRun(ana, { programId: program.id, loads: [{ lift: 'squat', weight: 60 }] })

    await train(ana, id, () => ({ weight: 60, reps: 12 }))
    await train(ana, id, () => ({ weight: 62.5, reps: 12 }))

    const run = await runOf(ana, id)
    expect(run.lifts[1].exerciseId).toBe((await ownOf(ana))[0]?.id)
    expect(weightOf(run, 'bench')).toBe(65)
  })
})

describe('a link', () => {
  it('shows a private program to people without an account, and nothing of its people', async () => {
    const { author, lift, program } = await givenPublicWithOwn()
    await author.put(`/programs/${program.id}`, { visibility: 'private' })
    const { status, body } = await author.post(`/programs/${program.id}/share`)
    expect(status).toBe(201)

    const seen = await test.send({ method: 'GET', url: `/api/v1/programs/shared/${body.token}` })

    expect(seen).toMatchObject({ status: 200, body: { name: 'Squat twice', daysPerWeek: 2 } })
    expect(planOf(seen.body)).toEqual(planOf(program))
    for (const secret of [author.id, program.id, lift.id]) expect(JSON.stringify(seen.body)).not.toContain(secret)
    expect((await author.get(`/programs/${program.id}`)).body.isShared).toBe(true)
  })

  it('lets somebody with an account copy it', async () => {
    const { author, program } = await givenPublicWithOwn()
    await author.put(`/programs/${program.id}`, { visibility: 'private' })
    const { token } = (await author.post(`/programs/${program.id}/share`)).body
    const ana = await test.newUser()

    const { status, body } = await ana.post(`/programs/shared/${token}/duplicate`, { id: v7() })

    expect(status).toBe(201)
    expect(planOf(body)).toEqual(planOf(program))
    expect((await ana.get(`/programs/${program.id}`)).status).toBe(404)
  })

  it('ends when all links are taken back, when the program goes, and not before', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana)
    const newLink = async () => (await ana.post(`/programs/${id}/share`)).body.token
    const [one, two] = [await newLink(), await newLink()]
    expect(await codeBehind(one)).toBeUndefined()

    await ana.delete(`/programs/${id}/share`)
    expect([await codeBehind(one), await codeBehind(two)]).toEqual(['program_not_found', 'program_not_found'])
    const three = await newLink()
    await ana.delete(`/programs/${id}`)

    expect(await codeBehind(three)).toBe('program_not_found')
  })

  it('is kept as a hash only, and of more than twenty the oldest end', async () => {
    const ana = await test.newUser()
    const { id } = await givenProgram(ana)
    const tokens: string[] = []
    for (let made = 0; made < 21; made++) tokens.push((await ana.post(`/programs/${id}/share`)).body.token)

    const rows = await test.app.db.selectFrom('program_share').selectAll().where('program_id', '=', id).execute()

    expect(rows).toHaveLength(20)
    expect(JSON.stringify(rows)).not.toContain(tokens[20])
    expect(await codeBehind(tokens[0] ?? '')).toBe('program_not_found')
    expect(await codeBehind(tokens[20] ?? '')).toBeUndefined()
  })
})

describe('a file', () => {
  it('makes the same program again, at home and with strangers, exercises of one’s own included', async () => {
    const { author, program } = await givenPublicWithOwn()
    const ana = await test.newUser()
    const file = (await author.get(`/programs/${program.id}/export`)).body

    for (const reader of [author, ana]) {
      const { status, body } = await reader.post('/programs/import', { id: v7(), file })
      expect(status).toBe(201)
      expect(planOf(body)).toEqual(planOf(program))
      expect((await reader.get(`/programs/${body.id}/export`)).body).toEqual(file)
    }
    expect(await ownOf(author)).toHaveLength(1)
    expect(await ownOf(ana)).toHaveLength(1)
  })

  it('is the same for every built-in program', async () => {
    const ana = await test.newUser()
    const { items } = (await ana.get('/programs?scope=built-in&limit=100')).body

    for (const { id, name } of items) {
      const file = (await ana.get(`/programs/${id}/export`)).body
      const { status, body } = await ana.post('/programs/import', { id: v7(), file })
      expect(status, name).toBe(201)
      expect((await ana.get(`/programs/${body.id}/export`)).body, name).toEqual(file)
    }
  })

  it('is read once however often it is sent', async () => {
    const { author, program } = await givenPublicWithOwn()
    const ana = await test.newUser()
    const file = (await author.get(`/programs/${program.id}/export`)).body
    const body = { id: v7(), file }

    const answers = await Promise.all([1, 2, 3].map(() => ana.post('/programs/import', body)))

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await ana.get('/programs?scope=mine')).body.items).toHaveLength(1)
    expect(await ownOf(ana)).toHaveLength(1)
  })

  it('leaves nothing behind when something in it is wrong, and says what', async () => {
    const { author, program } = await givenPublicWithOwn()
    const ana = await test.newUser()
    const file = (await author.get(`/programs/${program.id}/export`)).body
    const unknown = {
      ...file,
      lifts: file.lifts.map((lift: Json) => ({ ...lift, exercise: { slug: 'no-such-lift' } })),
    }
    const idle = { ...file, weeks: [{ name: '', days: [] }] }

    const answers = [unknown, idle, { ...file, formatVersion: 2 }, { ...file, more: 1 }]
    const codes: string[] = []
    for (const each of answers) codes.push((await ana.post('/programs/import', { id: v7(), file: each })).body.code)

    expect(codes).toEqual(['exercise_not_found', 'program_invalid', 'invalid_input', 'unknown_field'])
    expect((await ana.get('/programs?scope=mine')).body.items).toEqual([])
    expect(await ownOf(ana)).toEqual([])
  })
})
