import { coachGoals } from '@fitai/domain'
import { type ReactNode, useRef, useState } from 'react'
import { plural } from '../../format.ts'
import { Leaving } from '../../Leaving.tsx'
import { LevelSelect } from '../../plans/LevelSelect.tsx'
import { Card } from '../../ui/Card.tsx'
import { One } from '../../ui/Choices.tsx'
import { Problems } from '../../ui/Problems.tsx'
import { SaveBar } from '../../ui/SaveBar.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import { goalWords } from '../../words.ts'
import type { Draft } from './draft.ts'
import { type DraftProblems, problemsOf } from './draft-problems.ts'
import { WeeksEditor } from './WeeksEditor.tsx'

/** `children` is what there is to say about saving it. */
type Props = { start: Draft; isBusy: boolean; onSave: (draft: Draft) => void; children?: ReactNode }

/** A program as it is written: what it is, and what its weeks hold. */
export function ProgramForm({ start, isBusy, onSave, children }: Props) {
  const [draft, setDraft] = useState(start)
  const [week, setWeek] = useState(0)
  const [hasTried, setHasTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const problems = hasTried ? problemsOf(draft) : undefined
  const save = () => {
    setHasTried(true)
    const found = problemsOf(draft)
    if (found.count === 0) return onSave(draft)
    requestAnimationFrame(() => focusWrong(form.current))
    const wrong = firstWrongWeek(found)
    if (found.name === undefined && found.minutes === undefined && wrong !== undefined) setWeek(wrong)
  }
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Head draft={draft} problems={problems} onChange={setDraft} />
      <WeeksEditor {...{ draft, problems, week }} onWeek={setWeek} onChange={setDraft} />
      <Problems problems={problems?.whole ?? []} />
      <SaveBar
        label="Save program"
        problem={problems && problems.count > 0 ? `${plural(problems.count, 'thing')} to put right` : undefined}
        isBusy={isBusy}
      >
        {children}
      </SaveBar>
      <Leaving isDirty={draft !== start} />
    </form>
  )
}

function focusWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid=true], [data-wrong=true]')?.focus()
}

function firstWrongWeek({ weeks, entries }: DraftProblems): number | undefined {
  const wrong = [...weeks.keys(), ...[...entries.keys()].map((key) => Number(key.split('.')[0]))]
  return wrong.length === 0 ? undefined : Math.min(...wrong)
}

type HeadProps = { draft: Draft; problems: DraftProblems | undefined; onChange: (draft: Draft) => void }

function Head({ draft, problems, onChange }: HeadProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const none = { value: '' as const, label: 'Not said' }
  return (
    <Card aria-label="What it is" className="grid gap-4 p-4 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        <TextLine
          label="Name"
          value={draft.name}
          maxLength={120}
          problem={problems?.name}
          onChange={(name) => set({ name })}
        />
        <TextLine
          label="What it is"
          isLong
          maxLength={500}
          value={draft.description}
          problem={undefined}
          onChange={(description) => set({ description })}
        />
      </div>
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-3">
          <LevelSelect value={draft.level} onChange={(level) => set({ level })} />
          <Select
            showsLabel
            label="Goal"
            items={[none, ...coachGoals.map((value) => ({ value, label: goalWords[value] }))]}
            value={draft.goal ?? ''}
            onChange={(goal) => set({ goal: goal === '' ? null : goal })}
          />
        </div>
        <TextLine
          label="Minutes a day"
          inputMode="numeric"
          value={draft.minutes}
          problem={problems?.minutes}
          onChange={(minutes) => set({ minutes })}
        />
        <One
          label="After the last week"
          items={[
            { value: 'again', name: 'It begins anew' },
            { value: 'over', name: 'It is over' },
          ]}
          value={draft.isEndless ? 'again' : 'over'}
          onChange={(then) => set({ isEndless: then === 'again' })}
        />
      </div>
    </Card>
  )
}
