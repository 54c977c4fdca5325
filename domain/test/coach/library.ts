import { readFileSync } from 'node:fs'
import type { CoachExercise } from '../../src/coach/plan.ts'
import type { ExerciseFacts } from '../../src/exercise.ts'

const catalogue = new URL('../../../catalogue/data/', import.meta.url)

function read(file: URL): string {
  return readFileSync(file, 'utf8')
}

const facts: ExerciseFacts[] = JSON.parse(read(new URL('exercises.json', catalogue)))
const logged: { slug: string; sets: number; users: number }[] = JSON.parse(read(new URL('popularity.json', catalogue)))
const most = Math.max(...logged.map(({ sets, users }) => sets * users))
const popularity = new Map(logged.map(({ slug, sets, users }) => [slug, Math.log1p(sets * users) / Math.log1p(most)]))

/** The real library with popularity on a log scale, as the server hands it to the coach. */
export const library: readonly CoachExercise[] = facts.map((exercise) => ({
  ...exercise,
  popularity: popularity.get(exercise.slug) ?? 0,
}))
