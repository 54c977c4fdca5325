import { optimizeTemplate, type Template } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Check, CircleCheck, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useApply } from '../../coach/recommendations.ts'
import { explain } from '../../failures.ts'
import { plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { dayTitle } from '../../templates/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { EmptyState, Problem, SkeletonList } from '../../ui/states.tsx'
import { ProposedChange } from './ProposedChange.tsx'

type Props = { template: Template; isOpen: boolean; onClose: () => void }
type Answer = (typeof optimizeTemplate)['reply']['_output']

/** What the log says a template should be, change by change. Nothing changes until it is applied. */
export function ImproveSheet({ template, isOpen, onClose }: Props) {
  return (
    <Sheet title="What the coach would change" isOpen={isOpen} onClose={onClose}>
      <Asked template={template} onClose={onClose} />
    </Sheet>
  )
}

function Asked({ template, onClose }: Omit<Props, 'isOpen'>) {
  // What is on screen stays while it is applied; the next time the coach is asked anew.
  const query = useQuery({
    queryKey: ['advice', template.id],
    queryFn: () => call(optimizeTemplate, { params: { id: template.id }, body: {} }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Loaded query={query} waiting={<SkeletonList lines={3} className="h-24" />}>
      {(answer) =>
        answer.id === null ? (
          <EmptyState icon={CircleCheck} title="It is fine as it is" text={answer.basis}>
            <Button onClick={onClose}>Close</Button>
          </EmptyState>
        ) : (
          <Changes template={template} id={answer.id} answer={answer} onClose={onClose} />
        )
      }
    </Loaded>
  )
}

type ChangesProps = { template: Template; id: string; answer: Answer; onClose: () => void }

function Changes({ template, id, answer: { changes, basis }, onClose }: ChangesProps) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  // The places are those of the template that was asked about, also once it has changed.
  const [asked] = useState(template)
  const only = changes.map((_, at) => at).filter((at) => !left.has(at))
  const { apply, undo } = useApply(id, only)
  if (apply.data) return <Applied sentences={apply.data.sentences} undo={undo} onClose={onClose} />
  // The advice was about a version that is not the newest any more: it can only be asked for anew.
  if (undo.data) return <TakenBack sentences={undo.data.sentences} onClose={onClose} />
  const toggle = (at: number, isOn: boolean) =>
    setLeft(new Set(isOn ? [...left].filter((other) => other !== at) : [...left, at]))
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-2">
        {changes.map((change, at) => {
          const day = asked.days[change.day]
          return (
            <li key={`${change.day} ${change.entry} ${change.kind}`}>
              <ProposedChange
                change={change}
                place={[
                  asked.kind === 'week' && day && dayTitle(day, change.day),
                  change.entry !== null && day?.entries[change.entry]?.exerciseName,
                ]}
                isOn={!left.has(at)}
                onChange={(isOn) => toggle(at, isOn)}
              />
            </li>
          )
        })}
      </ul>
      <p className="text-label text-pretty text-ink3">{basis}</p>
      {apply.error && <Problem>{explain(apply.error)}</Problem>}
      <Button
        variant="primary"
        size="lg"
        disabled={only.length === 0}
        isBusy={apply.isPending}
        onClick={() => apply.mutate()}
      >
        Apply {plural(only.length, 'change')}
      </Button>
    </div>
  )
}

function TakenBack({ sentences, onClose }: Pick<AppliedProps, 'sentences' | 'onClose'>) {
  return (
    <div className="flex flex-col gap-4">
      <Note icon={Undo2}>{sentences.join(' ')}</Note>
      <Button size="lg" onClick={onClose}>
        Done
      </Button>
    </div>
  )
}

type AppliedProps = {
  sentences: readonly string[]
  undo: ReturnType<typeof useApply>['undo']
  onClose: () => void
}

function Applied({ sentences, undo, onClose }: AppliedProps) {
  return (
    <div className="flex flex-col gap-4">
      <div role="status" className="flex items-start gap-2.5 rounded-field bg-volt-soft px-3.5 py-3">
        <Check size={18} strokeWidth={3} aria-hidden="true" className="mt-0.5 shrink-0 text-volt-text" />
        <div className="min-w-0 flex-1">
          <p className="font-semibold">The template is changed.</p>
          <ul className="num mt-1 flex flex-col gap-1 text-label text-pretty">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </div>
      {undo.error && <Problem>{explain(undo.error)}</Problem>}
      <div className="flex gap-2">
        <Button size="lg" className="flex-1" isBusy={undo.isPending} onClick={() => undo.mutate()}>
          <Undo2 size={18} aria-hidden="true" />
          Undo
        </Button>
        <Button variant="primary" size="lg" className="flex-1" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
