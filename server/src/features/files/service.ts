import type { PictureLinks, ServedFile } from '@fitai/contract'
import type { Picture, PictureFolder } from '@fitai/domain'
import type { z } from 'zod'
import type { App, Shape, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import * as store from './store.ts'

export { ofUser } from './store.ts'

const type = 'image/webp'
/** A picture is written, then what shows it: nobody takes an hour between the two. */
const unfinishedMs = 3_600_000
const sweepAtOnce = 100

type Wish = { folder: PictureFolder; large: Shape; small: Shape }

/**
 * Writes a picture anew in two sizes and keeps it, for the caller alone. Until something shows it, it is one that the
 * sweep will find: breaking off here leaves nothing behind.
 */
export async function keep(app: App, user: User, file: Uint8Array, wish: Wish): Promise<Picture> {
  const written = await app.rewritePicture(file, [wish.large, wish.small])
  if (typeof written === 'string') return fail(written)
  const [large, small] = written
  if (!large || !small) return fail('picture_broken')
  const picture = { id: app.newId(), userId: user.id, folder: wish.folder, width: large.width, height: large.height }
  await store.add(app.db, picture, app.now().toISOString())
  const keys = keysOf(picture)
  await reached(app, async () => {
    await app.files.write(keys.large, large.content, type)
    await app.files.write(keys.small, small.content, type)
  })
  return picture
}

export async function linksOf(app: App, picture: Picture): Promise<z.input<typeof PictureLinks>> {
  const { large, small } = keysOf(picture)
  const [url, thumbnailUrl] = await Promise.all([app.files.linkTo(large), app.files.linkTo(small)])
  return { url, thumbnailUrl, width: picture.width, height: picture.height }
}

/** Deletes the files of what the caller does not show any more. What cannot be reached now is left to the sweep. */
export async function discard(app: App, user: User, ids: readonly string[]): Promise<void> {
  await remove(app, await store.unusedOf(app.db, user, ids)).catch((error: Error) =>
    app.log({ problem: error.message }, 'files could not be deleted yet'),
  )
}

/** Deletes what nothing shows any more: of deleted accounts, of uploads that broke off, of what could not be reached. */
export async function sweep(app: App): Promise<void> {
  const before = new Date(app.now().getTime() - unfinishedMs).toISOString()
  const pictures = await store.unused(app.db, before, sweepAtOnce)
  if (pictures.length === 0) return
  await remove(app, pictures)
  app.log({ pictures: pictures.length }, 'pictures that nothing shows were deleted')
  await sweep(app)
}

/** A file of this machine, by a link that we signed and that has not run out. */
export async function serve(
  app: App,
  { folder, userId, name }: { folder: PictureFolder; userId: string; name: string },
  { until, signature }: { until: number; signature: string },
): Promise<ServedFile> {
  const content = await app.files.open({ key: `${folder}/${userId}/${name}`, until, signature })
  if (content === 'picture_link_not_valid') return fail('picture_link_not_valid')
  if (content === undefined || !(await store.isVisible(app.db, name.slice(0, 36)))) return fail('file_not_found')
  return { type, content }
}

/** Files first: a row without files is found again, files without a row never. */
async function remove(app: App, pictures: readonly Picture[]): Promise<void> {
  if (pictures.length === 0) return
  await app.files.remove(pictures.map(keysOf).flatMap(({ large, small }) => [large, small]))
  await store.forget(
    app.db,
    pictures.map(({ id }) => id),
  )
}

function keysOf({ folder, userId, id }: Picture): { large: string; small: string } {
  return { large: `${folder}/${userId}/${id}.webp`, small: `${folder}/${userId}/${id}-small.webp` }
}

async function reached(app: App, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    app.log({ problem: error instanceof Error ? error.message : 'unknown' }, 'a file could not be written')
    fail('files_not_reachable')
  }
}
