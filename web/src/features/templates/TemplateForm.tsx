import { type ReactNode, useRef, useState } from 'react'
import { plural } from '../../format.ts'
import { Leaving } from '../../Leaving.tsx'
import { LevelSelect } from '../../plans/LevelSelect.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { One } from '../../ui/Choices.tsx'
import { Problems } from '../../ui/Problems.tsx'
import { SaveBar } from '../../ui/SaveBar.tsx'
import { TextLine } from '../../ui/TextLine.tsx'
import { DaysEditor } from './DaysEditor.tsx'
import type { Draft } from './draft.ts'
import { type DraftProblems, problemsOf } from './draft-problems.ts'

type Props = {
  start: Draft
  isBusy: boolean
  onSave: (draft: Draft) => void
  /** What saving it has come to. */
  children: ReactNode
}

/** A template as it is written: what it is, and what is done. */
export function TemplateForm({ start, isBusy, onSave, children }: Props) {
  const [draft, setDraft] = useState(start)
  const [hasTried, setHasTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const problems = hasTried ? problemsOf(draft) : undefined
  const save = () => {
    setHasTried(true)
    if (problemsOf(draft).count === 0) return onSave(draft)
    requestAnimationFrame(() => focusWrong(form.current))
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
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Head draft={draft} problems={problems} onChange={setDraft} />
          <DaysEditor draft={draft} problems={problems} onChange={setDraft} />
          <Problems problems={problems?.whole === undefined ? [] : [problems.whole]} />
        </div>
        <Details draft={draft} problems={problems} onChange={setDraft} />
      </div>
      <SaveBar
        label="Save template"
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

type PartProps = { draft: Draft; problems: DraftProblems | undefined; onChange: (draft: Draft) => void }

function Head({ draft, problems, onChange }: PartProps) {
  return (
    <Card aria-label="What it is" className="flex flex-col gap-4 p-4">
      <TextLine
        label="Name"
        value={draft.name}
        maxLength={120}
        problem={problems?.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <One
        hidesLabel
        label="What it holds"
        items={[
          { value: 'workout', name: 'One workout' },
          { value: 'week', name: 'A week' },
        ]}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
    </Card>
  )
}

/** What somebody may say of a template, or leave. */
function Details({ draft, problems, onChange }: PartProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <Card aria-label="Details" className="flex flex-col gap-4 p-4">
      <CardTitle sub="if you like">Details</CardTitle>
      <div className="grid grid-cols-2 gap-3">
        <LevelSelect value={draft.level} onChange={(level) => set({ level })} />
        <TextLine
          isLow
          label={draft.kind === 'week' ? 'Minutes a day' : 'Minutes'}
          inputMode="numeric"
          value={draft.minutes}
          problem={problems?.minutes}
          onChange={(minutes) => set({ minutes })}
        />
      </div>
      <TextLine
        isLow
        label="Tags, with commas"
        value={draft.tags}
        problem={problems?.tags}
        onChange={(tags) => set({ tags })}
      />
      <TextLine
        label="Notes"
        isLong
        maxLength={2000}
        value={draft.description}
        problem={undefined}
        onChange={(description) => set({ description })}
      />
    </Card>
  )
}
