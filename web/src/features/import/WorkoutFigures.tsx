import type { ImportPreview } from '@fitai/contract'
import { count, plural } from '../../format.ts'
import { Figure } from '../../ui/Figure.tsx'

/** How much training is in the file. */
export function WorkoutFigures({ preview }: { preview: ImportPreview }) {
  const { workouts, newWorkouts, exercises, rows } = preview
  const unknown = exercises.filter((exercise) => exercise.match === null).length
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <Figure
        label="Workouts"
        value={count(workouts)}
        note={newWorkouts === workouts ? 'All new' : `${count(workouts - newWorkouts)} there already`}
      />
      <Figure label="Sets" value={count(preview.sets)} note={plural(preview.warmupSets, 'warm-up')} />
      <Figure label="Exercises" value={count(exercises.length)} note={`${count(unknown)} unknown`} />
      <Figure label="Rows" value={count(rows.data)} note={`${count(rows.rejected)} left out`} />
    </div>
  )
}
