import type { applyRecommendation } from '@fitai/contract'
import { Check, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/states.tsx'

type Props = {
  applied: (typeof applyRecommendation)['reply']['_output']
  undo: { mutate: () => void; isPending: boolean; error: unknown }
  children?: ReactNode
}

/** What was done, where it is, and the way back. */
export function Done({ applied: { sentences }, undo, children }: Props) {
  return (
    <div className="flex flex-col gap-2">
      <div className="rounded-field bg-volt-soft p-1.5 pl-3.5">
        <p role="status" className="flex items-start gap-2.5 py-2 font-medium">
          <Check size={18} strokeWidth={3} aria-hidden="true" className="mt-0.5 shrink-0 text-volt-text" />
          {sentences.join(' ')}
        </p>
        <div className="flex justify-end gap-1.5">
          <Button variant="ghost" isBusy={undo.isPending} onClick={() => undo.mutate()} className="text-ink">
            <Undo2 size={17} aria-hidden="true" />
            Undo
          </Button>
          {children}
        </div>
      </div>
      {undo.error !== null && <Problem>{explain(undo.error)}</Problem>}
    </div>
  )
}
