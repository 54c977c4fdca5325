import { testModel } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/states.tsx'

/** Asks the model one small question, of which nothing is anybody's. */
export function TestModel({ hasModel }: { hasModel: boolean }) {
  const test = useMutation({ mutationFn: () => call(testModel, { body: {} }) })
  if (!hasModel) return null
  return (
    <div className="flex flex-col items-start gap-2">
      <Button isBusy={test.isPending} onClick={() => test.mutate()}>
        {test.isPending ? 'Asking…' : 'Test the model'}
      </Button>
      {test.data && (
        <p role="status" className="flex items-start gap-2 text-label">
          {test.data.isOk ? (
            <CircleCheck size={16} aria-hidden="true" className="mt-px shrink-0 text-volt-text" />
          ) : (
            <CircleAlert size={16} aria-hidden="true" className="mt-px shrink-0 text-amber" />
          )}
          {test.data.sentence}
        </p>
      )}
      {test.error && <Problem>{explain(test.error)}</Problem>}
    </div>
  )
}
