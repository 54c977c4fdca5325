import { expect } from 'vitest'
import type { TestUser } from '../server.ts'

export type LoggedLine = {
  /** `YYYY-MM-DD HH:mm:ss` on the user's clock. */
  at: string
  exercise: string
  kg: number
  reps: number
  order?: number | 'W'
  rpe?: number
  minutes?: number
}

/** A history, as a file of another app brings it. */
export async function givenHistory(user: TestUser, lines: readonly LoggedLine[]): Promise<void> {
  const rows = lines.map(
    ({ at, exercise, kg, reps, order = 1, rpe, minutes = 60 }) =>
      `${at},"Workout",${minutes}m,"${exercise}",${order},${kg},${reps},0,0,,,${rpe ?? ''}`,
  )
  const head = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
  const { status, body } = await user.upload('/imports?unit=kg', `${head}\n${rows.join('\n')}\n`)
  expect(status).toBe(201)
  expect((await user.post(`/imports/${body.id}/apply`)).status).toBe(200)
}

const dayMs = 86_400_000

/** The date so many days before another. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10)
}

type Lift = { exercise: string; startKg: number; gainKg: number; reps?: number; sets?: number; rpe?: number }

/** Training of so many weeks up to a day, twice a week; each lift gains so much a week. */
export function weeksOfTraining(
  { until, weeks, hour = 18 }: { until: string; weeks: number; hour?: number },
  lifts: readonly Lift[],
): LoggedLine[] {
  return Array.from({ length: weeks * 2 }, (_, n) => {
    const date = daysBefore(until, Math.round((weeks * 2 - 1 - n) * 3.5))
    return lifts.flatMap(({ exercise, startKg, gainKg, reps = 5, sets = 3, rpe }) =>
      Array.from({ length: sets }, (_, set) => ({
        at: `${date} ${String(hour).padStart(2, '0')}:00:00`,
        ...{ exercise, kg: startKg + (gainKg * n) / 2, reps, order: set + 1 },
        ...(rpe !== undefined && { rpe }),
      })),
    )
  }).flat()
}

export const threeLifts: readonly Lift[] = [
  { exercise: 'Squat (Barbell)', startKg: 100, gainKg: 1.25, rpe: 8 },
  { exercise: 'Bench Press (Barbell)', startKg: 80, gainKg: 0 },
  { exercise: 'Deadlift (Barbell)', startKg: 140, gainKg: 2.5, rpe: 9 },
]
