import type { Engine, PlanDifference } from '@fitai/contract'
import { CircleSlash, Sparkles, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'

/** What a change did, and the way back. It stays in sight while the plan is looked through. */
export function Difference({ difference, onUndo }: { difference: PlanDifference; onUndo: () => void }) {
  const [isHidden, setIsHidden] = useState(false)
  if (isHidden) return null
  return (
    <section
      aria-label="What changed"
      className="max-h-[40dvh] overflow-y-auto rounded-card border border-line-strong bg-bg bg-linear-[0deg,var(--volt-soft),var(--volt-soft)] pr-1.5 pb-3 pl-4 shadow-(--shadow-card)"
    >
      <header className="flex items-center">
        <h2 className="flex-1 text-label font-semibold">Changed</h2>
        <Button variant="ghost" onClick={onUndo} className="px-3 text-ink hover:bg-volt-soft">
          <Undo2 size={17} aria-hidden="true" />
          Undo
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Hide what changed"
          onClick={() => setIsHidden(true)}
          className="hover:bg-volt-soft"
        >
          <X size={18} />
        </Button>
      </header>
      <Sentences sentences={difference.sentences} />
    </section>
  )
}

type OfferProps = { engine: Engine; difference: PlanDifference; onTake: () => void; onKeep: () => void }

/** What a model would change. The plan stays until it is taken. */
export function Offer({ engine, difference, onTake, onKeep }: OfferProps) {
  return (
    <section
      aria-label="A suggestion"
      className="flex flex-col gap-3 rounded-card border border-line-strong bg-surface p-4"
    >
      <h2 className="flex items-center gap-2 text-label font-medium text-volt-text">
        <Sparkles size={16} aria-hidden="true" className="shrink-0" />
        <span className="min-w-0 break-words">{nameOf(engine)} suggests</span>
      </h2>
      <Sentences sentences={difference.sentences} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onTake}>
          Take it
        </Button>
        <Button onClick={onKeep}>Keep mine</Button>
      </div>
      <p className="text-cap text-ink3">It has passed the same checks as your plan.</p>
    </section>
  )
}

/** Why a change is not possible. The plan stays as it is. */
export function Refusal({ sentence }: { sentence: string }) {
  return (
    <p
      role="alert"
      className="flex items-start gap-2.5 rounded-field bg-bg bg-linear-[0deg,var(--amber-soft),var(--amber-soft)] px-3.5 py-3 text-label"
    >
      <CircleSlash size={17} aria-hidden="true" className="mt-px shrink-0 text-amber" />
      <span>
        <span className="font-medium">Not changed.</span> {sentence}
      </span>
    </p>
  )
}

function Sentences({ sentences }: Pick<PlanDifference, 'sentences'>) {
  return (
    <ul className="num mr-2.5 text-label text-pretty">
      {sentences.map((sentence) => (
        <li key={sentence} className="mt-1 first:mt-0">
          {sentence}
        </li>
      ))}
    </ul>
  )
}

export function nameOf({ kind, model }: Engine): string {
  if (kind === 'built-in') return 'The built-in coach'
  return model ?? (kind === 'gemini' ? 'Gemini' : 'The model')
}
