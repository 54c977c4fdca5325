type DayEntry<Kind, Target> = {
  exerciseId: string | null
  restSeconds: number | null
  supersetGroup: number | null
  note: string | null
  totalReps: number | null
  sets: readonly { kind: Kind; target: Target }[]
}
type Day<Kind, Target> = { name: string; entries: readonly DayEntry<Kind, Target>[] }

const longestName = 120

/**
 * The workout that a day of a program is: its name, and its entries with targets as planned. An exercise that is the
 * author's own and not the lifter's (`exerciseId` null) is left out; a total of reps that is asked for stands in the note.
 * `newId` makes the ids of entries and sets. Server and device make the same of it.
 */
export function workoutOfDay<Kind, Target>(programName: string, day: Day<Kind, Target>, newId: () => string) {
  const name = day.name === '' ? programName : `${programName}: ${day.name}`
  const entries = day.entries.flatMap(({ exerciseId, restSeconds, supersetGroup, note, totalReps, sets }) => {
    if (exerciseId === null) return []
    const asked = note ?? (totalReps === null ? null : `${totalReps} reps altogether.`)
    const planned = sets.map(({ kind, target }) => ({ id: newId(), kind, target }))
    return [{ id: newId(), exerciseId, restSeconds, supersetGroup, note: asked, sets: planned }]
  })
  return { name: name.slice(0, longestName), entries }
}
