import { afterEach, describe, expect, it } from 'vitest'
import { bucket, keys, s3Peer } from '../../../test/files/s3-peer.ts'
import { aPicture, givenPhoto, testServer } from '../../../test/server.ts'
import { openS3 } from '../../adapters/files/s3.ts'
import * as files from './service.ts'

/** Fixed, so that the settings can name it before it listens. */
const port = 20_000 + (process.pid % 20_000)
const peer = s3Peer({ port })
const endpoint = `http://127.0.0.1:${port}`
const test = testServer({
  env: {
    ...{ AWS_S3_BUCKET: bucket, AWS_REGION: keys.region, S3_ENDPOINT: endpoint },
    ...{ AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey },
  },
})

afterEach(() => peer.setDown(false))

describe('pictures in a bucket', () => {
  it('lie under their owner, as WebP, and are fetched from the bucket by a link that is signed', async () => {
    const ana = await test.newUser()

    const { picture } = await givenPhoto(ana)

    const mine = [...peer.objects].filter(([key]) => key.includes(ana.id))
    expect(mine.map(([key]) => key)).toEqual([
      expect.stringMatching(new RegExp(`^progress-photos/${ana.id}/[0-9a-f-]{36}\\.webp$`)),
      expect.stringMatching(new RegExp(`^progress-photos/${ana.id}/[0-9a-f-]{36}-small\\.webp$`)),
    ])
    expect(picture.url.startsWith(`${endpoint}/${bucket}/progress-photos/${ana.id}/`)).toBe(true)
    const shown = await fetch(picture.url)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(mine[0]?.[1].content)
    expect(peer.refused).toEqual([])
  })

  it('are not fetched without a signature, with another, with another’s, or after ten minutes', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const [mine, theirs] = [(await givenPhoto(ana)).picture.url, (await givenPhoto(ben)).picture.url]
    const old = openS3(
      { bucket, region: keys.region, endpoint, publicEndpoint: undefined, credentials: keys },
      () => new Date(Date.now() - 11 * 60_000),
    )

    const addresses = [
      mine.split('?')[0] ?? '',
      mine.replace(/(X-Amz-Signature=)./, (_, name) => `${name}${mine.includes(`${name}0`) ? '1' : '0'}`),
      `${theirs.split('?')[0]}?${mine.split('?')[1]}`,
      mine.replace('X-Amz-Expires=600', 'X-Amz-Expires=6000'),
      await old.linkTo(decodeURIComponent(new URL(mine).pathname).slice(bucket.length + 2)),
    ]
    const answers = await Promise.all(addresses.map(async (address) => (await fetch(address)).status))

    expect(answers).toEqual([403, 403, 403, 403, 403])
  })

  it('leave the bucket with the photo', async () => {
    const ana = await test.newUser()
    const { id } = await givenPhoto(ana)

    await ana.delete(`/progress/photos/${id}?now=true`)

    expect([...peer.objects.keys()].filter((key) => key.includes(ana.id))).toEqual([])
  })

  it('are refused in one sentence while the bucket does not answer, and nothing is left of them', async () => {
    const ana = await test.newUser()
    peer.setDown(true)

    const { status, body } = await ana.upload('/users/upload-avatar', await aPicture(), 'image/jpeg')

    expect([status, body.code]).toEqual([503, 'files_not_reachable'])
    expect((await ana.get('/users/avatar')).body.isOwn).toBe(false)
    peer.setDown(false)
    test.setClock(new Date(Date.now() + 2 * 3_600_000).toISOString())
    await files.sweep(test.app)
    test.setClock(undefined)
    expect((await test.app.db.selectFrom('picture').select('id').where('user_id', '=', ana.id).execute()).length).toBe(
      0,
    )
  })

  it('that could not be deleted are deleted by the next sweep', async () => {
    const ana = await test.newUser()
    await ana.upload('/users/upload-avatar', await aPicture(), 'image/jpeg')
    peer.setDown(true)

    const { status } = await ana.delete('/users/avatar')

    expect(status).toBe(200)
    peer.setDown(false)
    test.setClock(new Date(Date.now() + 2 * 3_600_000).toISOString())
    await files.sweep(test.app)
    test.setClock(undefined)
    expect([...peer.objects.keys()].filter((key) => key.includes(ana.id))).toEqual([])
  })
})
