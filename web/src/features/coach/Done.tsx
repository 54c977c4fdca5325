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
      <div role="status" className="flex flex-wrap items-center gap-2 rounded-field bg-volt-soft py-1.5 pr-1.5 pl-3.5">
        <Check size={18} strokeWidth={3} aria-hidden="true" className="text-volt-text" />
        <p className="min-w-40 flex-1 py-1 text-label font-medium">{sentences.join(' ')}</p>
        <Button variant="ghost" isBusy={undo.isPending} onClick={() => undo.mutate()} className="text-ink">
          <Undo2 size={17} aria-hidden="true" />
          Undo
        </Button>
        {children}
      </div>
      {undo.error !== null && <Problem>{explain(undo.error)}</Problem>}
    </div>
  )
}
