import type { GeneratedWorkout } from '@fitai/contract'
import { PenLine, ShieldAlert, SlidersHorizontal } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'

type Plan = Pick<GeneratedWorkout, 'warnings' | 'reasoning' | 'progression'>

/** Somebody else has to look first, or the limits leave nothing. There is nothing to start here, on purpose. */
export function NoTraining({ plan, onAsk }: { plan: Plan; onAsk: () => void }) {
  const isReferral = plan.warnings.some(({ type }) => type === 'refer')
  const Icon = isReferral ? ShieldAlert : SlidersHorizontal
  const title = isReferral ? 'First a check-up' : 'Rest for now'
  const tone = isReferral ? 'bg-danger-soft text-danger' : 'bg-amber-soft text-amber'
  return (
    <Card aria-label={title} className="flex flex-col gap-4 p-5">
      <div className="flex items-center gap-3">
        <span className={cx('grid size-11 shrink-0 place-items-center rounded-full', tone)}>
          <Icon size={22} aria-hidden="true" />
        </span>
        <h2 className="text-title font-semibold tracking-[-.015em]">{title}</h2>
      </div>
      <ul className="flex flex-col gap-2">
        {plan.warnings.map(({ text }) => (
          <li key={text} className="text-row font-medium text-pretty">
            {text}
          </li>
        ))}
      </ul>
      <p className="text-pretty text-ink2">{plan.reasoning}</p>
      <p className="text-pretty text-ink2">{plan.progression}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        <Button onClick={onAsk}>
          <PenLine size={17} aria-hidden="true" />
          {isReferral ? 'I meant something else' : 'Change what I asked'}
        </Button>
        <p className="text-label text-ink3">Not medical advice.</p>
      </div>
    </Card>
  )
}
