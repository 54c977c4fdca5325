import type { Exercise, ServedFile } from '@fitai/contract'
import { muscleMapSvg } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import type { Library, LibraryExercise } from '../../library.ts'
import { ofKey } from './visible.ts'

type MapWish = { view: 'front' | 'back' | 'both'; theme: 'light' | 'dark' | 'auto' }

/** The muscle map of a movement. Strangers see the library's; one's own exercises take their owner. */
export async function muscleMap(app: App, user: User | undefined, key: string, wish: MapWish): Promise<ServedFile> {
  const { name, primaryMuscles, secondaryMuscles } =
    ofLibrary(app.library, key) ?? (user ? await ofKey(app, app.db, user, key) : fail('exercise_not_found'))
  const content = muscleMapSvg({ ...wish, title: name, primary: primaryMuscles, secondary: secondaryMuscles })
  return { type: 'image/svg+xml', content }
}

/** A picture from the operator's folder. */
export async function picture(app: App, key: string, file: string): Promise<ServedFile> {
  const { slug } = ofLibrary(app.library, key) ?? fail('exercise_not_found')
  return (await app.pictures.read(slug, file)) ?? fail('picture_not_found')
}

export function picturesOf({ pictures }: App, { slug, name }: LibraryExercise): Exercise['pictures'] {
  return pictures.filesOf(slug).map((file, index) => ({
    kind: 'picture' as const,
    url: `/api/v1/exercises/${slug}/media/${encodeURIComponent(file)}`,
    alt: index === 0 ? name : `${name}, picture ${index + 1}`,
    credit: pictures.credit,
  }))
}

function ofLibrary(library: Library, key: string): LibraryExercise | undefined {
  return library.bySlug.get(key) ?? library.byId.get(key.toLowerCase())
}
