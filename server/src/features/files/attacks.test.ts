import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { aPicture, givenPhoto, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const upload = (user: TestUser, file: Uint8Array | string, type = 'image/jpeg') =>
  user.upload('/progress/upload-photo?pose=front', file, type)

const filesOf = async (user: TestUser) =>
  (await readdir(test.filesFolder, { recursive: true }).catch(() => [])).filter((name) => name.includes(`${user.id}/`))

const open = (url: string) => test.server.inject({ method: 'GET', url })

/** A PNG of so many pixels in a few kilobytes: every row is the same. */
function pixelBomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    return Buffer.concat([frame.subarray(0, 4), body, crc(body)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crc(data: Buffer): Buffer {
  let value = 0xffffffff
  for (const byte of data) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  const written = Buffer.alloc(4)
  written.writeUInt32BE((value ^ 0xffffffff) >>> 0)
  return written
}

const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)])

describe('what is no picture', () => {
  it.each([
    ['a script in an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 415],
    ['a page', '<!doctype html><script>alert(1)</script>', 415],
    ['a GIF, which nobody photographs with', 'GIF89a\u0001\0\u0001\0', 415],
    ['a PDF', '%PDF-1.7 ...', 415],
    ['one byte', 'x', 415],
    ['four bytes that say JPEG and no more', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 422],
    ['a PNG of its first bytes alone', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]), 422],
    ['WebP by name only', 'RIFF\0\0\0\0WEBPVP8 nothing', 422],
  ])('such as %s, is refused, and nothing is kept of it', async (_what, file, status) => {
    const ana = await test.newUser()

    const answer = await upload(ana, file)

    expect(answer.status).toBe(status)
    expect(answer.body.code).toBe(status === 415 ? 'picture_not_understood' : 'picture_broken')
    expect(await filesOf(ana)).toEqual([])
    expect((await ana.get('/progress/photos')).body.items).toEqual([])
  })

  it.each(['image/heic', 'image/heif', 'image/jpeg'])('HEIC sent as %s is told what to do', async (type) => {
    const ana = await test.newUser()

    const { status, body } = await upload(ana, heic, type)

    expect([status, body.code]).toEqual([415, 'picture_is_heic'])
    expect(body.title).toContain('send it as JPEG')
  })

  it('nothing at all is refused', async () => {
    const ana = await test.newUser()

    expect((await upload(ana, '')).status).toBe(415)
    expect((await ana.post('/progress/upload-photo?pose=front')).status).toBe(415)
  })

  it.each(['text/html', 'image/svg+xml', 'text/csv', 'application/octet-stream', 'multipart/form-data; boundary=x'])(
    'is refused as %s before it is read',
    async (type) => {
      const ana = await test.newUser()

      const { status, body } = await upload(ana, await aPicture(), type)

      expect([status, body.code]).toEqual([415, 'unsupported_media_type'])
    },
  )
})

describe('a picture that is meant to hurt', () => {
  it('of 144 million pixels in 20 KB is refused at once', async () => {
    const ana = await test.newUser()
    const bomb = pixelBomb(12_000, 12_000)
    const startedAt = performance.now()

    const { status, body } = await upload(ana, bomb, 'image/png')

    expect(bomb.length).toBeLessThan(30_000)
    expect([status, body.code]).toEqual([422, 'picture_too_many_pixels'])
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })

  it('of as many pixels as are allowed is read', async () => {
    const ana = await test.newUser()

    expect((await upload(ana, pixelBomb(8000, 8000), 'image/png')).status).toBe(201)
  })

  it.each([0.5, 0.9, 0.99])('that ends after %f of it is refused', async (share) => {
    const ana = await test.newUser()
    const noise = sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 120, sigma: 60 },
      },
    })
    const whole = await noise.jpeg().toBuffer()

    const { status, body } = await upload(ana, whole.subarray(0, Math.floor(whole.length * share)))

    expect([status, body.code]).toEqual([422, 'picture_broken'])
    expect(await filesOf(ana)).toEqual([])
  })

  it('over 15 MB is refused', async () => {
    const ana = await test.newUser()

    const { status, body } = await upload(ana, Buffer.alloc(15 * 1024 * 1024 + 1, 1))

    expect([status, body.code]).toEqual([413, 'body_too_large'])
  })

  it('and is a page or an archive as well, is kept as a picture alone', async () => {
    const ana = await test.newUser()
    const page = '<script>alert("polyglot")</script>'
    const withComment = await sharp(await aPicture())
      .withExif({ IFD0: { ImageDescription: page, Copyright: page } })
      .jpeg()
      .toBuffer()
    const polyglot = Buffer.concat([withComment, Buffer.from(`PK\u0003\u0004${page}`)])

    const { status } = await upload(ana, polyglot)

    expect(status).toBe(201)
    const kept = await filesOf(ana)
    expect(kept).toHaveLength(2)
    for (const name of kept) {
      const content = await readFile(join(test.filesFolder, name))
      expect(content.subarray(8, 12).toString()).toBe('WEBP')
      expect(content.includes('script')).toBe(false)
      expect(content.includes('PK\u0003\u0004')).toBe(false)
    }
  })

  it('lies about its type and is taken for what it is', async () => {
    const ana = await test.newUser()
    const png = await sharp(await aPicture())
      .png()
      .toBuffer()

    expect((await upload(ana, png, 'image/jpeg')).status).toBe(201)
  })
})

describe('a photo from a phone', () => {
  it('is turned upright and keeps no place, camera or time', async () => {
    const ana = await test.newUser()
    const wide = sharp({ create: { width: 400, height: 300, channels: 3, background: '#888' } })
    const file = await wide
      .withExif({
        IFD0: { Make: 'SecretCamera' },
        IFD3: { GPSLatitude: '52/1 31/1 12/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(file).metadata()).orientation).toBe(6)

    const { body } = await upload(ana, file)

    expect(body.picture).toMatchObject({ width: 300, height: 400 })
    for (const url of [body.picture.url, body.picture.thumbnailUrl]) {
      const shown = await open(url)
      const found = await sharp(shown.rawPayload).metadata()
      expect(found.format).toBe('webp')
      expect([found.exif, found.xmp, found.iptc, found.orientation]).toEqual(Array(4).fill(undefined))
      expect(shown.rawPayload.includes('SecretCamera')).toBe(false)
    }
  })

  it('of 12 million pixels becomes 2,048 on its long side, and 480 in the list', async () => {
    const ana = await test.newUser()

    const { body } = await upload(ana, await aPicture({ width: 3000, height: 4000 }))

    expect(body.picture).toMatchObject({ width: 1536, height: 2048 })
    const small = await sharp((await open(body.picture.thumbnailUrl)).rawPayload).metadata()
    expect([small.width, small.height]).toEqual([360, 480])
  })
})

describe('a link to a picture', () => {
  it('shows it without a token, and runs nothing', async () => {
    const ana = await test.newUser()
    const { picture } = await givenPhoto(ana)

    const shown = await open(picture.url)

    expect(shown.statusCode).toBe(200)
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(shown.headers['content-security-policy']).toContain('sandbox')
    expect(String(shown.headers['cache-control'])).toContain('private')
  })

  it('is the same for five minutes, and has run out after ten', async () => {
    test.setClock('2026-06-01T10:01:00Z')
    const ana = await test.newUser()
    const { picture } = await givenPhoto(ana)
    test.setClock('2026-06-01T10:04:59Z')
    const again = await ana.get('/progress/photos')
    const before = await open(picture.url)
    test.setClock('2026-06-01T10:11:01Z')

    const after = await open(picture.url)
    test.setClock(undefined)

    expect(again.body.items[0].picture.url).toBe(picture.url)
    expect(before.statusCode).toBe(200)
    expect([after.statusCode, after.json().code]).toEqual([403, 'picture_link_not_valid'])
  })

  it('shows nothing else when it is changed', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const [mine, theirs] = [(await givenPhoto(ana)).picture, (await givenPhoto(ben)).picture]
    const signed = mine.url.slice(mine.url.indexOf('?'))
    const until = Number(/until=(\d+)/.exec(mine.url)?.[1])
    const changed = [
      theirs.url.split('?')[0] + signed,
      mine.thumbnailUrl.split('?')[0] + signed,
      mine.url.replace(/until=\d+/, `until=${until + 3600}`),
      mine.url.replace(/signature=.{4}/, 'signature=AAAA'),
      mine.url.replace(/signature=.*/, 'signature='),
      mine.url.replace('progress-photos', 'profile-pictures'),
      mine.url.replace(ana.id, ben.id),
    ]

    const answers = await Promise.all(changed.map(open))

    expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(
      changed.map(() => [403, 'picture_link_not_valid']),
    )
    expect((await open(mine.url.split('?')[0] ?? '')).statusCode).toBe(400)
  })

  it.each([
    '../../secrets.json',
    '..%2f..%2fsecrets.json',
    '%2e%2e/%2e%2e/secrets.json',
    '....//secrets.json',
    '/etc/passwd',
    '..\\..\\secrets.json',
    'x.webp%00.png',
  ])('reaches no file outside of its folder: %s', async (name) => {
    const ana = await test.newUser()

    const answers = [
      await open(`/api/v1/files/progress-photos/${ana.id}/${name}?until=9999999999&signature=x`),
      await open(`/api/v1/files/${name}/${ana.id}/x.webp?until=9999999999&signature=x`),
    ]

    for (const answer of answers) expect([400, 404]).toContain(answer.statusCode)
  })

  it('shows nothing from the moment the photo is deleted', async () => {
    const ana = await test.newUser()
    const { id, picture } = await givenPhoto(ana)

    await ana.delete(`/progress/photos/${id}`)

    const shown = await open(picture.url)
    expect([shown.statusCode, shown.json().code]).toEqual([404, 'file_not_found'])
  })
})
