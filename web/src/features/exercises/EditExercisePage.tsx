import { changeExercise, type Exercise } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { call } from '../../api.ts'
import { shownAs } from '../../exercises/create.ts'
import { exerciseQuery } from '../../exercises/library.ts'
import { Loaded } from '../../Loaded.tsx'
import { trainingChanged } from '../../queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { bodyOf, type Draft, draftOf } from './draft.ts'
import { ExerciseForm } from './ExerciseForm.tsx'

export function EditExercisePage({ exerciseId }: { exerciseId: string }) {
  const exercise = useQuery(exerciseQuery(exerciseId))
  return (
    <Page
      title="Edit exercise"
      sub={exercise.data?.name}
      back={
        <Link
          to="/exercises/$exerciseId"
          params={{ exerciseId }}
          className={buttonClass({ variant: 'ghost', className: 'px-2' })}
        >
          <ChevronLeft size={18} aria-hidden="true" />
          Back
        </Link>
      }
    >
      <Loaded query={exercise} waiting={<SkeletonList lines={4} className="h-16" />}>
        {(loaded) =>
          loaded.isOwn ? (
            <Editing key={loaded.id} exercise={loaded} />
          ) : (
            <Problem>This exercise belongs to the library. Make one of your own instead.</Problem>
          )
        }
      </Loaded>
    </Page>
  )
}

function Editing({ exercise }: { exercise: Exercise }) {
  const navigate = useNavigate()
  const change = useMutation({
    mutationFn: (draft: Draft) => call(changeExercise, { params: { id: exercise.id }, body: bodyOf(draft, exercise) }),
    onSuccess: async (changed) => {
      shownAs(changed)
      await navigate({ to: '/exercises/$exerciseId', params: { exerciseId: changed.id }, search: {}, replace: true })
      // Records follow another way of measuring, and workouts tell the new name.
      await trainingChanged()
    },
  })
  return (
    <ExerciseForm
      start={draftOf(exercise)}
      action="Save"
      isBusy={change.isPending}
      error={change.error}
      onSubmit={change.mutate}
    />
  )
}
