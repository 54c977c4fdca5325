import { Link } from '@tanstack/react-router'
import { CalendarDays } from 'lucide-react'
import { buttonClass } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'

export function NoWorkouts() {
  return (
    <EmptyState icon={CalendarDays} title="No workouts yet" text="Train once, or bring your years from another app.">
      <Link to="/training/import" className={buttonClass({ variant: 'primary' })}>
        Import history
      </Link>
    </EmptyState>
  )
}
