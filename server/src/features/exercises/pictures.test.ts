import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { givenExercise, testServer } from '../../../test/server.ts'
import { openExercisePictures } from '../../adapters/exercise-pictures.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const folders: string[] = []
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true })
})

function folder(credits = '{"credit": "Photos: Jane Doe, CC BY-SA 4.0"}') {
  const mediaDir = mkdtempSync(join(tmpdir(), 'fitai-pictures-'))
  folders.push(mediaDir)
  writeFileSync(join(mediaDir, 'barbell-squat.png'), png)
  writeFileSync(join(mediaDir, 'barbell-squat-2.png'), png)
  writeFileSync(join(mediaDir, 'barbell-squat.svg'), '<svg><script>alert(1)</script></svg>')
  writeFileSync(join(mediaDir, 'secret.txt'), 'not a picture')
  writeFileSync(join(mediaDir, 'credits.json'), credits)
  return mediaDir
}

const test = testServer({ mediaDir: folder() })
const get = (path: string, headers: Record<string, string> = {}) =>
  test.send({ method: 'GET', url: `/api/v1/exercises/${path}`, headers })

describe('the muscle map of an exercise', () => {
  it('is an SVG with a text alternative that a stranger’s browser can show', async () => {
    const { status, body, headers } = await get('barbell-bench-press/media/muscles.svg')

    expect(status).toBe(200)
    expect(headers['content-type']).toMatch('image/svg+xml')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(body).toMatch(/^<svg [^>]*role="img"/)
    expect(body).toMatch(/<title[^>]*>Barbell Bench Press<\/title><desc[^>]*>Primary: chest\./)
  })

  it('comes from the front, from the back, light, dark, and not again while it is the same', async () => {
    const maps = await Promise.all(
      ['view=front', 'view=back', 'view=both', 'theme=light', 'theme=dark'].map((query) =>
        get(`barbell-squat/media/muscles.svg?${query}`),
      ),
    )
    const again = await get('barbell-squat/media/muscles.svg?view=front', {
      'if-none-match': String(maps[0]?.headers.etag),
    })

    expect(new Set(maps.map(({ body }) => body)).size).toBe(5)
    expect(again.status).toBe(304)
  })

  it('of one’s own exercise is for its owner only, whatever its name holds', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const mine = await givenExercise(ana, { name: '<script>"&\'', primaryMuscles: ['chest'] })
    const path = `/exercises/${mine.id}/media/muscles.svg`

    const { status, body } = await ana.get(path)

    expect(status).toBe(200)
    expect(body).not.toContain('<script>')
    expect((await ben.get(path)).status).toBe(404)
    expect((await get(`${mine.id}/media/muscles.svg`)).status).toBe(404)
    expect((await get('barbell-squat/media/muscles.svg', { authorization: 'Bearer nonsense' })).status).toBe(401)
  })
})

describe('pictures from the operator’s folder', () => {
  it('are listed with their credit and shown', async () => {
    const ana = await test.newUser()

    const { body } = await ana.get('/exercises/barbell-squat')

    expect(body.pictures).toMatchObject([
      { kind: 'muscles' },
      { kind: 'picture', alt: 'Barbell Squat', url: expect.stringMatching(/barbell-squat\.png$/) },
      { kind: 'picture', alt: 'Barbell Squat, picture 2', credit: 'Photos: Jane Doe, CC BY-SA 4.0' },
    ])
    const picture = await test.send({ method: 'GET', url: body.pictures[1].url })
    expect(picture).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } })
  })

  it.each(['secret.txt', 'barbell-squat.svg', 'credits.json', '..%2fsecret.txt', 'barbell-squat.png%00'])(
    'do not include %s',
    async (file) => {
      expect((await get(`barbell-squat/media/${file}`)).status).toBeGreaterThanOrEqual(400)
    },
  )

  it('are refused at the start with one sentence when the folder or its credits are wrong', () => {
    expect(() => openExercisePictures('/no/such/folder')).toThrow(/EXERCISE_MEDIA_DIR cannot be read/)
    expect(() => openExercisePictures(folder('{"by": "me"}'))).toThrow(/credits.json must be/)
  })
})
