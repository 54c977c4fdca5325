import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useCreateExercise } from '../../exercises/create.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { bodyOf, newDraft } from './draft.ts'
import { ExerciseForm } from './ExerciseForm.tsx'

export function NewExercisePage({ name }: { name: string }) {
  const navigate = useNavigate()
  const create = useCreateExercise(
    ({ id }) => void navigate({ to: '/exercises/$exerciseId', params: { exerciseId: id }, search: {}, replace: true }),
  )
  return (
    <Page
      title="New exercise"
      sub="Only you see it."
      back={
        <Link to="/exercises" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Exercises
        </Link>
      }
    >
      <ExerciseForm
        start={newDraft(name)}
        action="Create"
        isBusy={create.isPending}
        error={create.error}
        onSubmit={(draft) => create.mutate(bodyOf(draft))}
      />
    </Page>
  )
}
