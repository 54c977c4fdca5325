import { languages } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as store from './store.ts'

/** The library in numbers, with what the caller added to it. */
export async function stats({ db, library }: App, user: User) {
  const [{ own, archived }, favorites, ratings] = await Promise.all([
    store.countOwn(db, user),
    store.favorites(db, user),
    store.countRatings(db),
  ])
  const { exercises } = library
  return {
    total: exercises.length + own,
    library: exercises.length,
    ...{ own, archived, favorites: favorites.length, ratings },
    full: exercises.filter(({ guide }) => guide.detail === 'full').length,
    byCategory: counted(exercises.map(({ category }) => category)),
    byMuscle: counted(exercises.flatMap(({ primaryMuscles }) => primaryMuscles)),
    byEquipment: counted(exercises.flatMap(({ equipment }) => equipment)),
    byLevel: counted(exercises.map(({ level }) => level)),
    names: Object.fromEntries(
      languages.map((language) => [
        language,
        language === 'en' ? exercises.length : exercises.filter(({ names }) => names[language]).length,
      ]),
    ),
  }
}

/** Most first. */
function counted(values: readonly string[]): { value: string; count: number }[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, of]) => ({ value, count: of.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
