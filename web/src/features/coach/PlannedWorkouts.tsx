import { PlannedRow } from '../../coach/PlannedRow.tsx'
import { usePlanned } from '../../coach/planned.ts'
import { Card } from '../../ui/Card.tsx'

export function PlannedWorkouts() {
  const planned = usePlanned()
  if (planned.length === 0) return null
  return (
    <Card aria-label="Planned for later">
      <ul className="divide-y divide-line">
        {planned.map((workout) => (
          <li key={workout.id}>
            <PlannedRow workout={workout} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
