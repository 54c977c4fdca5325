import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const upload = (user: TestUser, type: string, query = 'pose=front') =>
  test.send({
    method: 'POST',
    url: `/api/v1/progress/upload-photo?${query}`,
    headers: { authorization: `Bearer ${user.token}`, 'content-type': type },
    payload: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  })

describe('photos of progress', () => {
  it('are none, and the list says that none are kept', async () => {
    const ana = await test.newUser()

    const answer = await ana.get('/progress/photos')

    expect(answer).toMatchObject({ status: 200, body: { items: [], isKept: false } })
  })

  it.each(['image/jpeg', 'image/png', 'image/webp', 'image/heic'])('are not kept yet when sent as %s', async (type) => {
    const ana = await test.newUser()

    const answer = await upload(ana, type, `pose=back&date=2026-01-01&id=${v7()}`)

    expect(answer).toMatchObject({
      status: 501,
      body: { code: 'photos_not_kept', title: expect.stringContaining('not kept') },
    })
  })

  it('can neither be compared nor deleted yet', async () => {
    const ana = await test.newUser()

    const answers = [
      await ana.get(`/progress/photos/compare?a=${v7()}&b=${v7()}`),
      await ana.delete(`/progress/photos/${v7()}`),
    ]

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([501, 'photos_not_kept']))
  })

  it('are refused with a pose nobody knows', async () => {
    const ana = await test.newUser()

    expect((await upload(ana, 'image/png', 'pose=flex')).status).toBe(400)
    expect((await upload(ana, 'image/png', 'pose=front&date=2300-01-01')).status).toBe(400)
    expect((await upload(ana, 'video/mp4')).status).toBe(415)
  })

  it('are no file for anything else', async () => {
    const ana = await test.newUser()

    const answer = await test.send({
      method: 'POST',
      url: '/api/v1/progress/body',
      headers: { authorization: `Bearer ${ana.token}`, 'content-type': 'image/png' },
      payload: Buffer.from([1]),
    })

    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } })
  })
})
