import { Form } from '@base-ui/react/form'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useExercises } from '../../exercises/library.ts'
import { explain } from '../../failures.ts'
import { localDay } from '../../format.ts'
import { openGoalsQuery } from '../../goals/queries.ts'
import { kindWords } from '../../goals/words.ts'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { dayAfter } from '../../weeks.ts'
import { AimFields } from './AimFields.tsx'
import { type Draft, goalOf, nameOf, newDraft, type Problems } from './draft.ts'
import { refusedFields } from './refused.ts'
import { type Suggestion, suggestionsFrom } from './suggestions.ts'
import { useLogSoFar } from './useLogSoFar.ts'
import { What } from './What.tsx'
import { useCreateGoal } from './writes.ts'

/** A goal in three taps: its kind, what of it, the target with its deadline. */
export function NewGoal({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet title="Set a goal" isOpen={isOpen} onClose={onClose} isTall>
      <Steps onDone={onClose} />
    </Sheet>
  )
}

const usualDays = 84

type Step = { draft: Draft; isAiming: boolean }

function Steps({ onDone }: { onDone: () => void }) {
  const { weightUnit } = useAccount()
  const today = localDay(new Date())
  const known = useExercises().data
  const [step, setStep] = useState<Step>()
  const begin = (kind: Draft['kind']): Draft => ({
    ...newDraft(kind, { today, unit: weightUnit }),
    deadline: dayAfter(today, usualDays),
  })
  const take = ({ kind, measure, target, exerciseKey }: Suggestion) => {
    const exercise = exerciseKey === undefined ? undefined : known?.byKey.get(exerciseKey)
    const chosen = exercise && { key: exercise.id, name: exercise.name, tracking: exercise.tracking }
    setStep({ draft: { ...begin(kind), measure, target, exercise: chosen }, isAiming: true })
  }
  if (!step) return <Kinds onKind={(kind) => setStep({ draft: begin(kind), isAiming: false })} onSuggestion={take} />
  const { draft, isAiming } = step
  return (
    <div className="flex flex-col gap-4">
      <BackRow
        title={isAiming ? whatText(draft) : kindWords[draft.kind].name}
        onBack={() => setStep(isAiming ? { draft: begin(draft.kind), isAiming: false } : undefined)}
      />
      {isAiming ? (
        <Aim draft={draft} today={today} onChange={(next) => setStep({ draft: next, isAiming })} onDone={onDone} />
      ) : (
        <What draft={draft} onChosen={(part) => setStep({ draft: { ...draft, ...part }, isAiming: true })} />
      )}
    </div>
  )
}

function whatText(draft: Draft): string {
  if (draft.exercise) return draft.exercise.name
  return draft.kind === 'custom' ? draft.name : kindWords[draft.kind].name
}

function BackRow({ title, onBack }: { title: string; onBack: () => void }) {
  return (
    <div className="-ml-2 flex items-center gap-1">
      <Button variant="ghost" size="icon" aria-label="Back" onClick={onBack}>
        <ChevronLeft size={20} aria-hidden="true" />
      </Button>
      <h3 className="min-w-0 truncate text-title font-semibold tracking-[-.015em]">{title}</h3>
    </div>
  )
}

type KindsProps = { onKind: (kind: Draft['kind']) => void; onSuggestion: (suggestion: Suggestion) => void }

const inOrder = ['strength', 'frequency', 'body_weight', 'volume', 'endurance', 'custom'] as const

function Kinds({ onKind, onSuggestion }: KindsProps) {
  const log = useLogSoFar()
  const known = useExercises().data
  const goals = useQuery(openGoalsQuery).data ?? []
  const suggestions = suggestionsFrom(log, goals).filter(
    ({ exerciseKey }) => exerciseKey === undefined || known?.byKey.has(exerciseKey),
  )
  return (
    <div className="flex flex-col gap-4">
      {suggestions.length > 0 && (
        <section aria-label="From your log" className="flex flex-col gap-2">
          <h3 className="flex items-center gap-1.5 text-label font-semibold">
            <Sparkles size={15} aria-hidden="true" className="text-volt-text" />
            From your log
          </h3>
          <div className="-mx-5 flex snap-x scroll-px-5 gap-2 overflow-x-auto px-5 pb-1">
            {suggestions.map((suggestion) => (
              <button
                key={suggestion.text}
                type="button"
                onClick={() => onSuggestion(suggestion)}
                className="flex min-h-16 w-40 shrink-0 snap-start flex-col justify-center rounded-card bg-volt-soft px-3.5 py-2.5 text-left transition active:scale-[.98]"
              >
                <span className="font-semibold text-balance">{suggestion.text}</span>
                <span className="num text-cap text-ink2">{suggestion.why}</span>
              </button>
            ))}
          </div>
        </section>
      )}
      <ul className="-mx-3" aria-label="Kinds of goals">
        {inOrder.map((kind) => {
          const { name, sentence, icon: Icon } = kindWords[kind]
          return (
            <li key={kind}>
              <button
                type="button"
                onClick={() => onKind(kind)}
                className="flex min-h-16 w-full items-center gap-3.5 rounded-field px-3 py-2 text-left transition hover:bg-sheet-field"
              >
                <span className="grid size-11 shrink-0 place-items-center rounded-field bg-sheet-field text-ink2">
                  <Icon size={20} aria-hidden="true" />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold">{name}</span>
                  <span className="block text-label text-ink2">{sentence}</span>
                </span>
                <ChevronRight size={18} aria-hidden="true" className="text-ink3" />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

type AimProps = { draft: Draft; today: string; onChange: (draft: Draft) => void; onDone: () => void }

function Aim({ draft, today, onChange, onDone }: AimProps) {
  const log = useLogSoFar()
  // The same id when it is sent again: a goal that was stored, but not answered, is not set twice.
  const [id] = useState(() => newId())
  const [problems, setProblems] = useState<Problems>({})
  const create = useCreateGoal((goal) => {
    onDone()
    say(`“${goal.name}” is set.`)
  })
  const save = () => {
    const read = goalOf(draft, id)
    if ('problems' in read) return setProblems(read.problems)
    setProblems({})
    create.mutate(read.goal, { onError: (error) => setProblems(refusedFields(error)) })
  }
  const isAtField = Object.keys(refusedFields(create.error)).some((field) => field !== 'exercise')
  return (
    <Form className="flex flex-col gap-4" errors={problems} onFormSubmit={save}>
      <AimFields isNew {...{ draft, log, today, onChange }} />
      {create.error && !isAtField && <Problem>{explain(create.error)}</Problem>}
      <div className="sticky -bottom-5 -mx-5 -mb-5 border-t border-line bg-sheet px-5 py-3">
        <p className="num mb-2 truncate text-label text-ink2">{nameOf(draft)}</p>
        <Button type="submit" variant="primary" size="lg" className="w-full" isBusy={create.isPending}>
          Set goal
        </Button>
      </div>
    </Form>
  )
}
