import { readdir } from 'node:fs/promises'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aPicture, givenBodyEntry, givenPhoto, type TestUser, testServer } from '../../../test/server.ts'
import { fileJobs } from '../../jobs/files.ts'

const test = testServer()

const upload = (user: TestUser, file: Uint8Array, query: string) =>
  user.upload(`/progress/upload-photo?${query}`, file, 'image/jpeg')

const filesOf = async ({ id }: TestUser) =>
  (await readdir(test.filesFolder, { recursive: true })).filter((name) => name.includes(`${id}/`)).length

const tidy = async (at: string) => {
  test.setClock(at)
  for (const job of fileJobs) await job.run(test.app)
  test.setClock(undefined)
}

describe('a photo of progress', () => {
  it('is kept with its pose, day and note', async () => {
    const ana = await test.newUser()

    const { status, body } = await upload(ana, await aPicture(), 'pose=back&date=2026-01-05&note=Morning')

    expect(status).toBe(201)
    expect(body).toMatchObject({ pose: 'back', localDate: '2026-01-05', note: 'Morning', version: 1 })
    expect((await ana.get('/progress/photos')).body).toEqual({ items: [body], nextCursor: null })
  })

  it('is of today where its owner is, unless a day is said', async () => {
    test.setClock('2026-06-30T11:30:00Z')
    const ana = await test.newUser({ timezone: 'Pacific/Auckland' })

    const answers = [
      await upload(ana, await aPicture(), 'pose=front&date=2026-07-01'),
      await upload(ana, await aPicture(), 'pose=front'),
    ]
    test.setClock(undefined)

    expect(answers.map(({ status, body }) => body.localDate ?? status)).toEqual([400, '2026-06-30'])
  })

  it('sent twice under one id is one photo, and another one under that id is refused', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const [file, other, id] = [await aPicture(), await aPicture({ color: '#112233' }), v7()]

    const [first, second] = [
      await upload(ana, file, `pose=front&id=${id}`),
      await upload(ana, file, `pose=front&id=${id}`),
    ]
    const refused = [await upload(ana, other, `pose=front&id=${id}`), await upload(ben, file, `pose=front&id=${id}`)]

    expect(second.body).toEqual(first.body)
    expect(refused.map(({ body }) => body.code)).toEqual(['id_taken', 'id_taken'])
    expect([await filesOf(ana), await filesOf(ben)]).toEqual([2, 0])
  })

  it('sent ten times at once is one photo of two files', async () => {
    const ana = await test.newUser()
    const [file, id] = [await aPicture(), v7()]

    const answers = await Promise.all(Array.from({ length: 10 }, () => upload(ana, file, `pose=front&id=${id}`)))

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body.picture.url)).size).toBe(1)
    expect(await filesOf(ana)).toBe(2)
  })

  it.each(['pose=flex', 'pose=front&date=2300-01-01', `pose=front&note=${'x'.repeat(501)}`, 'pose=front&id=1', ''])(
    'is refused with ?%s',
    async (query) => {
      const ana = await test.newUser()

      expect((await upload(ana, await aPicture(), query)).status).toBe(400)
    },
  )
})

describe('the list of photos', () => {
  it('is read page by page, newest day first, and by pose', async () => {
    const ana = await test.newUser()
    const days = ['2026-01-01', '2026-03-01', '2026-02-01', '2026-03-01', '2025-12-31']
    const added: string[] = []
    for (const [at, date] of days.entries())
      added.push((await givenPhoto(ana, { date, pose: at % 2 ? 'side' : 'front' })).id)
    const inOrder = [3, 1, 2, 0, 4].map((at) => added[at])

    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await ana.get(`/progress/photos?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    } while (cursor)
    const side = await ana.get('/progress/photos?pose=side')

    expect(seen).toEqual(inOrder)
    expect(side.body.items.map(({ id }: { id: string }) => id)).toEqual([added[3], added[1]])
  })

  it('is one’s own', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await givenPhoto(ana)

    expect((await ben.get('/progress/photos')).body.items).toEqual([])
  })
})

describe('changing a photo', () => {
  it('leaves alone what is left out, clears what is null, and minds its version', async () => {
    const ana = await test.newUser()
    const { id } = await givenPhoto(ana, { note: 'Flexed', date: '2026-01-05' })

    const { body } = await ana.put(`/progress/photos/${id}`, { pose: 'side', note: null })
    const stale = await test.send({
      method: 'PUT',
      url: `/api/v1/progress/photos/${id}`,
      headers: { authorization: `Bearer ${ana.token}`, 'if-match': '"1"' },
      payload: { pose: 'back' },
    })

    expect(body).toMatchObject({ pose: 'side', note: null, localDate: '2026-01-05', version: 2 })
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version'])
  })
})

describe('comparing two photos', () => {
  it('puts the earlier one first and says what was weighed', async () => {
    const ana = await test.newUser()
    await givenBodyEntry(ana, { localDate: '2026-01-01', measuredAt: '2026-01-01T08:00:00Z', weight: 90 })
    await givenBodyEntry(ana, { localDate: '2026-03-01', measuredAt: '2026-03-01T08:00:00Z', weight: 84.5 })
    const [later, earlier] = [
      await givenPhoto(ana, { date: '2026-03-02' }),
      await givenPhoto(ana, { date: '2026-01-02' }),
    ]

    const { body } = await ana.get(`/progress/photos/compare?a=${later.id}&b=${earlier.id}`)

    expect(body).toMatchObject({
      ...{ before: { id: earlier.id }, after: { id: later.id }, days: 59 },
      weightKg: { before: 90, after: 84.5, change: -5.5 },
    })
  })

  it('takes two of one’s own', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const [mine, theirs] = [await givenPhoto(ana), await givenPhoto(ben)]

    const answer = await ana.get(`/progress/photos/compare?a=${mine.id}&b=${theirs.id}`)

    expect([answer.status, answer.body.code]).toEqual([404, 'photo_not_found'])
  })
})

describe('deleting a photo', () => {
  it('takes it from sight, and can be taken back within an hour', async () => {
    test.setClock('2026-06-01T10:00:00Z')
    const ana = await test.newUser()
    const { id, picture } = await givenPhoto(ana)
    await ana.delete(`/progress/photos/${id}`)
    const gone = (await ana.get('/progress/photos')).body.items
    await tidy('2026-06-01T10:59:00Z')
    test.setClock('2026-06-01T10:05:00Z')

    const { status, body } = await ana.post(`/progress/photos/${id}/restore`)

    expect(gone).toEqual([])
    expect([status, body.id]).toEqual([200, id])
    expect((await ana.get('/progress/photos')).body.items).toHaveLength(1)
    expect((await test.server.inject({ method: 'GET', url: picture.url })).statusCode).toBe(200)
    test.setClock(undefined)
  })

  it('deletes its files after the hour', async () => {
    test.setClock('2026-06-01T10:00:00Z')
    const ana = await test.newUser()
    const { id } = await givenPhoto(ana)
    await ana.delete(`/progress/photos/${id}`)
    const before = await filesOf(ana)

    await tidy('2026-06-01T11:01:00Z')
    test.setClock('2026-06-01T10:05:00Z')
    const restored = await ana.post(`/progress/photos/${id}/restore`)
    test.setClock(undefined)

    expect([before, await filesOf(ana)]).toEqual([2, 0])
    expect(restored.body.code).toBe('photo_not_found')
  })

  it('deletes its files at once when that is wished, and a second time changes nothing', async () => {
    const ana = await test.newUser()
    const { id } = await givenPhoto(ana)

    const first = await ana.delete(`/progress/photos/${id}`)
    const again = await ana.delete(`/progress/photos/${id}`)
    const forGood = await ana.delete(`/progress/photos/${id}?now=true`)

    expect([first.status, again.status, forGood.status]).toEqual([200, 200, 200])
    expect(await filesOf(ana)).toBe(0)
    expect((await ana.delete(`/progress/photos/${id}`)).body.code).toBe('photo_not_found')
  })

  it('does not let a retry of its upload bring it back', async () => {
    const ana = await test.newUser()
    const { id } = await givenPhoto(ana)
    await ana.delete(`/progress/photos/${id}`)

    const { status, body } = await upload(ana, await aPicture(), `pose=front&id=${id}`)

    expect([status, body.code]).toEqual([410, 'photo_deleted'])
  })
})

describe('what nothing shows', () => {
  it('goes with its account', async () => {
    const ana = await test.newUser()
    await givenPhoto(ana)
    await upload(ana, await aPicture(), 'pose=side')
    await ana.upload('/users/upload-avatar', await aPicture(), 'image/jpeg')
    await test.app.db.deleteFrom('account').where('id', '=', ana.id).execute()
    const before = await filesOf(ana)

    await tidy(new Date(Date.now() + 2 * 3_600_000).toISOString())

    expect([before, await filesOf(ana)]).toEqual([6, 0])
  })

  it('is deleted when an upload broke off, and what is shown stays', async () => {
    const ana = await test.newUser()
    await givenPhoto(ana)
    await ana.upload('/users/upload-avatar', await aPicture(), 'image/jpeg')
    const { id } = await givenPhoto(ana)
    await test.app.db.deleteFrom('progress_photo').where('id', '=', id).execute()

    await tidy(new Date(Date.now() + 2 * 3_600_000).toISOString())

    expect(await filesOf(ana)).toBe(4)
  })

  it('is left alone while its upload may still be under way', async () => {
    const ana = await test.newUser()
    const { id } = await givenPhoto(ana)
    await test.app.db.deleteFrom('progress_photo').where('id', '=', id).execute()

    await tidy(new Date(Date.now() + 10 * 60_000).toISOString())

    expect(await filesOf(ana)).toBe(2)
  })
})
