import { useMutation } from '@tanstack/react-query'
import { explain } from '../failures.ts'
import { One } from '../ui/Choices.tsx'
import { Problem } from '../ui/states.tsx'

type Choice = 'private' | 'public'
type Props = { label: string; visibility: string; onChange: (next: Choice) => Promise<unknown> }

/** Whether everybody here finds it, or nobody but its author. */
export function VisibilityPart({ label, visibility, onChange }: Props) {
  const change = useMutation({ mutationFn: onChange })
  return (
    <section className="flex flex-col gap-3">
      <One
        label={label}
        items={[
          { value: 'private', name: 'Only me' },
          { value: 'public', name: 'Everybody signed in' },
        ]}
        value={change.isPending ? change.variables : visibility === 'public' ? 'public' : 'private'}
        onChange={(next) => change.mutate(next)}
      />
      {change.error && <Problem>{explain(change.error)}</Problem>}
    </section>
  )
}
