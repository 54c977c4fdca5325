import type { Connection } from './connection.ts'
import { median } from './measure.ts'

export type ImportResult = { rows: number; previewMs: number; applyMs: number }

const [workouts, setsAnExercise] = [100, 4]
const exercises = [
  'Bench Press (Barbell)',
  'Squat (Barbell)',
  'Deadlift (Barbell)',
  'Bent Over Row (Barbell)',
  'Bicep Curl (Dumbbell)',
]
export const importRows = workouts * exercises.length * setsAnExercise

/** A new user each time imports a Strong export of some 2,000 rows: preview, then apply. */
export async function measureImport(connection: Connection, tokens: readonly string[]): Promise<ImportResult> {
  const file = Buffer.from(strongExport())
  const previews: number[] = []
  const applies: number[] = []
  for (const token of tokens) {
    const start = performance.now()
    const { id } = await ask(connection, token, '/imports', 201, file)
    const previewed = performance.now()
    const { result } = await ask(connection, token, `/imports/${id}/apply`, 200, '{}')
    applies.push(performance.now() - previewed)
    previews.push(previewed - start)
    if (result.setsAdded !== importRows) throw new Error(`The import added ${result.setsAdded} of ${importRows} sets`)
  }
  return { rows: importRows, previewMs: median(previews), applyMs: median(applies) }
}

async function ask(connection: Connection, token: string, path: string, expected: number, sent: string | Buffer) {
  const contentType = typeof sent === 'string' ? 'application/json' : 'text/csv'
  const { status, body } = await connection.ask({
    method: 'POST',
    path: `/api/v1${path}`,
    token,
    body: sent,
    contentType,
  })
  if (status !== expected) throw new Error(`${path} answered ${status}: ${body.slice(0, 500)}`)
  return JSON.parse(body)
}

function strongExport(): string {
  const header =
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
  const lines = Array.from({ length: workouts }, (_, n) => {
    const date = new Date(Date.UTC(2024, 0, 1 + n * 2, 18)).toISOString().replace('T', ' ').slice(0, 19)
    return exercises.flatMap((exercise, k) =>
      Array.from({ length: setsAnExercise }, (_, set) => {
        const weight = 20 + k * 10 + Math.floor(n / 10) * 2.5
        return `${date},"Day ${(n % 3) + 1}",1h 5m,"${exercise}",${set + 1},${weight},${5 + ((n + set) % 6)},0,0,"","",`
      }),
    )
  })
  return [header, ...lines.flat()].join('\n')
}
