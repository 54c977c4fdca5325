import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { aPicture, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const filesOf = async ({ id }: TestUser) =>
  (await readdir(test.filesFolder, { recursive: true }).catch(() => [])).filter((name) => name.includes(`${id}/`))

describe('without a picture', () => {
  it('initials are drawn, the same every time and for nobody else', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await ana.put('/users/profile', { name: 'Ana de Matos' })

    const [first, again, other] = [
      (await ana.get('/users/avatar')).body,
      (await ana.get('/users/avatar')).body,
      (await ben.get('/users/avatar')).body,
    ]

    const svg = decodeURIComponent(first.url.replace('data:image/svg+xml,', ''))
    expect(first).toMatchObject({ isOwn: false, thumbnailUrl: first.url })
    expect(svg).toContain('>AM</text>')
    expect(again).toEqual(first)
    expect(other.url).not.toBe(first.url)
  })

  it('a name is text in the drawing, never more', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', { name: '<script> "&' })

    const svg = decodeURIComponent((await ana.get('/users/avatar')).body.url)

    expect(svg).toContain('>&lt;&quot;</text>')
    expect(svg).not.toContain('<script')
  })
})

describe('a picture of oneself', () => {
  it('is cut to a square, in two sizes', async () => {
    const ana = await test.newUser()

    const { status, body } = await ana.upload(
      '/users/upload-avatar',
      await aPicture({ width: 1200, height: 700 }),
      'image/jpeg',
    )

    expect([status, body.isOwn]).toEqual([201, true])
    const sizes = []
    for (const url of [body.url, body.thumbnailUrl]) {
      const shown = await test.server.inject({ method: 'GET', url })
      const { width, height, format } = await sharp(shown.rawPayload).metadata()
      sizes.push([width, height, format])
    }
    expect(sizes).toEqual([
      [512, 512, 'webp'],
      [96, 96, 'webp'],
    ])
    expect((await ana.get('/users/avatar')).body).toEqual(body)
  })

  it('takes the place and the files of the one before', async () => {
    const ana = await test.newUser()
    const first = await ana.upload('/users/upload-avatar', await aPicture(), 'image/jpeg')

    const second = await ana.upload('/users/upload-avatar', await aPicture({ color: '#123456' }), 'image/jpeg')

    expect(second.body.url).not.toBe(first.body.url)
    expect(await filesOf(ana)).toHaveLength(2)
    expect((await test.server.inject({ method: 'GET', url: first.body.url })).statusCode).toBe(404)
  })

  it('stays when the next one is refused', async () => {
    const ana = await test.newUser()
    const { body } = await ana.upload('/users/upload-avatar', await aPicture(), 'image/jpeg')

    const refused = await ana.upload('/users/upload-avatar', 'no picture', 'image/jpeg')

    expect(refused.status).toBe(415)
    expect((await ana.get('/users/avatar')).body).toEqual(body)
  })

  it('is deleted with its files, and deleting none changes nothing', async () => {
    const ana = await test.newUser()
    await ana.upload('/users/upload-avatar', await aPicture(), 'image/jpeg')

    const answers = [await ana.delete('/users/avatar'), await ana.delete('/users/avatar')]

    expect(answers.map(({ status, body }) => [status, body.isOwn])).toEqual([
      [200, false],
      [200, false],
    ])
    expect(await filesOf(ana)).toEqual([])
  })
})
