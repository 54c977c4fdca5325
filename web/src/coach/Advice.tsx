import type { Recommendation } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Lightbulb, X } from 'lucide-react'
import { explain } from '../failures.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { say } from '../ui/say.ts'
import { Problem } from '../ui/states.tsx'
import { useApply, useFeedback } from './recommendations.ts'
import { Thumbs } from './Thumbs.tsx'

const reasons = {
  up: ['It helps', 'I felt the same'],
  down: ['I know already', 'It is not true', 'Not my goal'],
}

/** One thing the log says, with what to try. */
export function Advice({ advice }: { advice: Recommendation }) {
  const dismiss = useFeedback(advice.id)
  return (
    <article className="flex flex-col gap-3">
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1 pt-2.5 text-row leading-6 font-semibold tracking-[-.01em] text-pretty">
          {advice.text}
        </h3>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Dismiss: ${advice.title}`}
          isBusy={dismiss.isPending}
          onClick={() =>
            dismiss.mutate(
              { thumb: advice.feedback?.thumb ?? 'down', dismiss: true },
              { onError: (error) => say(explain(error)) },
            )
          }
          className="-mr-2"
        >
          <X size={18} />
        </Button>
      </div>
      {advice.tips.length > 0 && (
        <ul className="flex flex-col gap-2">
          {advice.tips.map((tip) => (
            <li key={tip} className="flex items-start gap-3 rounded-field bg-raised px-3.5 py-3 text-label">
              <Lightbulb size={17} aria-hidden="true" className="mt-px shrink-0 text-volt-text" />
              {tip}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-start gap-2">
        {advice.canApply && <Apply advice={advice} />}
        {advice.exercise && (
          <Link
            to="/exercises/$exerciseId"
            params={{ exerciseId: advice.exercise.slug ?? advice.exercise.id }}
            search={{ tab: 'chart' }}
            className={buttonClass({})}
          >
            Its chart
            <span className="sr-only">: {advice.exercise.name}</span>
          </Link>
        )}
        <Thumbs id={advice.id} name={advice.title} thumb={advice.feedback?.thumb} reasons={reasons} />
      </div>
    </article>
  )
}

function Apply({ advice }: { advice: Recommendation }) {
  const { apply, undo } = useApply(advice.id)
  const failure = apply.error ?? undo.error
  return (
    <>
      <Button
        variant="primary"
        isBusy={apply.isPending}
        onClick={() =>
          apply.mutate(undefined, {
            onSuccess: ({ sentences }) => say(sentences.join(' '), { label: 'Undo', onClick: () => undo.mutate() }),
          })
        }
      >
        {advice.kind === 'workout' ? 'Plan it' : advice.kind === 'plan' ? 'Save as template' : 'Apply'}
        <span className="sr-only">: {advice.title}</span>
      </Button>
      {failure && <Problem>{explain(failure)}</Problem>}
    </>
  )
}
