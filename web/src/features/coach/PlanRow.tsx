import type { Recommendation } from '@fitai/contract'
import { X } from 'lucide-react'
import { useApply, useFeedback } from '../../coach/recommendations.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/say.ts'
import { nameOf } from './Difference.tsx'

/** A plan that was written before: still to be had, or to be put away. */
export function PlanRow({ plan, day }: { plan: Recommendation; day: string }) {
  const { apply, undo } = useApply(plan.id)
  const dismiss = useFeedback(plan.id)
  const orSay = { onError: (error: unknown) => say(explain(error)) }
  const use = () =>
    apply.mutate(undefined, {
      ...orSay,
      onSuccess: ({ sentences }) =>
        say(sentences.join(' '), { label: 'Undo', onClick: () => undo.mutate(undefined, orSay) }),
    })
  return (
    <div className="flex items-center gap-1 py-1">
      <p className="min-w-0 flex-1">
        <span className="block truncate font-medium">{plan.title}</span>
        <span className="num block truncate text-label text-ink3">
          {day} · {nameOf(plan.engine)}
        </span>
      </p>
      {plan.canApply && (
        <Button isBusy={apply.isPending} onClick={use}>
          {plan.kind === 'plan' ? 'Save' : 'Plan it'}
          <span className="sr-only">: {plan.title}</span>
        </Button>
      )}
      <Button
        variant="ghost"
        size="icon"
        aria-label={`Dismiss ${plan.title}`}
        isBusy={dismiss.isPending}
        onClick={() => dismiss.mutate({ thumb: plan.feedback?.thumb ?? 'down', dismiss: true }, orSay)}
      >
        <X size={18} />
      </Button>
    </div>
  )
}
