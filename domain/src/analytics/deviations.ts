import { median } from './statistics.ts'

/** One lift in one workout, with its best e1RM there. `day` is a `dayNumber`. */
export type LiftSession = { lift: string; workoutId: string; day: number; e1rmKg: number }

const neighboursASide = 4
const fewestNeighbours = 4
const nearDays = 42

/**
 * By how many percent a workout was above (or below) what its lifts do around that time. Each lift is held against the
 * median of its up to four sessions before and four after, none further than 42 days, itself left out; the workout is
 * the mean of its lifts. Strength that grows over months falls out this way. A lift with fewer than four neighbours
 * says nothing, a workout of such lifts alone is not in the answer. Any order; each lift once a workout.
 */
export function deviations(series: readonly LiftSession[]): Map<string, number> {
  const ofWorkout = new Map<string, number[]>()
  for (const sessions of Map.groupBy(series, ({ lift }) => lift).values()) {
    const inOrder = sessions.toSorted((a, b) => a.day - b.day)
    for (const [i, { workoutId, e1rmKg }] of inOrder.entries()) {
      const usualKg = usualAround(inOrder, i)
      if (usualKg === undefined) continue
      const percents = ofWorkout.get(workoutId) ?? []
      ofWorkout.set(workoutId, [...percents, (e1rmKg / usualKg - 1) * 100])
    }
  }
  return new Map([...ofWorkout].map(([id, percents]) => [id, percents.reduce((a, b) => a + b) / percents.length]))
}

function usualAround(inOrder: readonly LiftSession[], at: number): number | undefined {
  const day = inOrder[at]?.day ?? 0
  const near = [
    ...inOrder.slice(Math.max(0, at - neighboursASide), at),
    ...inOrder.slice(at + 1, at + 1 + neighboursASide),
  ].filter((session) => Math.abs(session.day - day) <= nearDays)
  return near.length < fewestNeighbours ? undefined : median(near.map(({ e1rmKg }) => e1rmKg))
}
