import type { GeneratedWorkout } from '@fitai/contract'
import type { Muscle, PlanChange } from '@fitai/domain'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useExercises } from '../../exercises/library.ts'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { equipmentWord, muscleWords } from '../../words.ts'

type Props = { workout: GeneratedWorkout; isBusy: boolean; onChange: (change: PlanChange) => void }

const chip =
  'inline-flex h-11 shrink-0 items-center gap-1 rounded-full border border-line-strong bg-surface px-3.5 text-label font-medium text-ink transition duration-150 hover:bg-raised active:scale-[.97] aria-disabled:opacity-60 data-popup-open:bg-raised'

const simple = [
  { kind: 'shorter', name: 'Shorter' },
  { kind: 'longer', name: 'Longer' },
  { kind: 'easier', name: 'Easier' },
  { kind: 'harder', name: 'Harder' },
  { kind: 'other', name: 'Another one' },
] as const

/** What people want more of, the big ones first. */
const focusable: readonly Muscle[] = [
  ...(['chest', 'lats', 'upper_back', 'side_delts', 'rear_delts', 'quads', 'hamstrings', 'glutes'] as const),
  ...(['biceps', 'triceps', 'abs', 'calves'] as const),
]

/** Changes of one tap. */
export function Changes({ workout, isBusy, onChange }: Props) {
  const tools = useToolsOf(workout)
  return (
    <fieldset className="flex flex-wrap gap-1.5" aria-busy={isBusy}>
      <legend className="sr-only">Change the plan</legend>
      {simple.map(({ kind, name }) => (
        <button key={kind} type="button" className={chip} aria-disabled={isBusy} onClick={() => onChange({ kind })}>
          {name}
        </button>
      ))}
      {tools.length > 0 && (
        <ChangeMenu name="No …" title="Without which equipment">
          {tools.map((tool) => (
            <MenuItem key={tool} onClick={() => onChange({ kind: 'without', what: tool })}>
              No {equipmentWord(tool).toLowerCase()}
            </MenuItem>
          ))}
        </ChangeMenu>
      )}
      <ChangeMenu name="Focus" title="Focus on which muscle">
        {focusable.map((muscle) => (
          <MenuItem key={muscle} onClick={() => onChange({ kind: 'focus', muscle })}>
            {muscleWords[muscle]}
          </MenuItem>
        ))}
      </ChangeMenu>
    </fieldset>
  )
}

function ChangeMenu({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <Menu
      name={title}
      triggerClass={chip}
      trigger={
        <>
          {name}
          <ChevronDown size={15} aria-hidden="true" className="-mr-1 text-ink3" />
        </>
      }
    >
      {children}
    </Menu>
  )
}

/** The equipment a plan uses, in its order. */
function useToolsOf({ exercises }: GeneratedWorkout): string[] {
  const library = useExercises().data?.librarySlugs
  const tools = exercises.flatMap(({ slug }) => library?.get(slug)?.equipment ?? [])
  return [...new Set(tools)].filter((tool) => tool !== 'none')
}
