import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { z } from 'zod'
import { StartProblem } from '../start-problem.ts'

/** Pictures of movements that the operator put into a folder. */
export type ExercisePictures = {
  /** Whose they are and under which licence. */
  credit: string | null
  filesOf(slug: string): readonly string[]
  /** Nothing if the folder did not hold this file for this movement when FitAI started. */
  read(slug: string, file: string): Promise<{ type: string; content: Uint8Array } | undefined>
}

/** What a browser shows and never runs: an SVG from a folder could carry a script. */
const types = new Map([
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
])
const typeOf = (file: string) => types.get(extname(file).toLowerCase())

const stemOf = (file: string) => file.slice(0, file.length - extname(file).length)

const Credits = z.strictObject({ credit: z.string().min(1).max(300) })

/** Reads a folder of `<slug>.jpg`, `<slug>-2.webp` … and `credits.json`; no folder, no pictures. */
export function openExercisePictures(folder: string | undefined): ExercisePictures {
  const names = folder === undefined ? [] : namesIn(folder)
  const files = Map.groupBy(
    names.filter((name) => typeOf(name) !== undefined),
    (name) => stemOf(name).replace(/-\d+$/, ''),
  )
  const filesOf = (slug: string) => files.get(slug) ?? []
  return {
    credit: folder !== undefined && names.includes('credits.json') ? creditIn(join(folder, 'credits.json')) : null,
    filesOf,
    async read(slug, file) {
      const type = typeOf(file)
      if (folder === undefined || type === undefined || !filesOf(slug).includes(file)) return undefined
      const content = await readFile(join(folder, file)).catch(() => undefined)
      return content && { type, content }
    },
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort((a, b) => stemOf(a).localeCompare(stemOf(b), 'en', { numeric: true }))
  } catch {
    throw new StartProblem(`EXERCISE_MEDIA_DIR cannot be read: ${folder} is no folder, or FitAI may not look into it.`)
  }
}

function creditIn(file: string): string {
  try {
    return Credits.parse(JSON.parse(readFileSync(file, 'utf8'))).credit
  } catch {
    throw new StartProblem(`${file} must be {"credit": "whose the pictures are, and under which licence"}.`)
  }
}
