import { Form } from '@base-ui/react/form'
import { challengeOpenTo } from '@fitai/contract'
import { challengeKinds } from '@fitai/domain'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { ExercisePicker } from '../../exercises/ExercisePicker.tsx'
import { explain } from '../../failures.ts'
import { localDay } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { One } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { useCreate } from './challenges.ts'
import { kindWords } from './words.ts'

type Props = { isOpen: boolean; onClose: () => void; onDone: (id: string) => void }

export function NewChallenge({ isOpen, onClose, onDone }: Props) {
  return (
    <Sheet title="New challenge" isOpen={isOpen} onClose={onClose}>
      <Setting onDone={onDone} />
    </Sheet>
  )
}

const openWords = { friends: 'Friends', link: 'Whoever has the code' }
const inDays = (days: number) => localDay(new Date(Date.now() + days * 86_400_000))

type Draft = {
  name: string
  kind: (typeof challengeKinds)[number]
  exercise: { id: string; name: string } | undefined
  timesAWeek: number
  startsOn: string
  endsOn: string
  openTo: (typeof challengeOpenTo)[number]
}

function Setting({ onDone }: Pick<Props, 'onDone'>) {
  const [id] = useState(() => newId())
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ name: '', kind: 'sessions', exercise: undefined, timesAWeek: 3 },
    ...{ startsOn: inDays(0), endsOn: inDays(27), openTo: 'friends' },
  }))
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const [isPicking, setIsPicking] = useState(false)
  const create = useCreate((challenge) => onDone(challenge.id))
  const isWithoutLift = draft.kind === 'relative_strength' && draft.exercise === undefined
  const name = draft.name.trim() === '' ? kindWords[draft.kind].name : draft.name.trim()
  const begin = () =>
    create.mutate({
      ...{ id, name, kind: draft.kind, startsOn: draft.startsOn, endsOn: draft.endsOn, openTo: draft.openTo },
      ...(draft.kind === 'streak' && { timesAWeek: draft.timesAWeek }),
      ...(draft.kind === 'relative_strength' && draft.exercise && { exerciseId: draft.exercise.id }),
    })
  return (
    <Form className="flex flex-col gap-5" onFormSubmit={begin}>
      <One
        label="What counts"
        items={challengeKinds.map((value) => ({ value, name: kindWords[value].name }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind === 'streak' && (
        <One
          label="Training days a week"
          items={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, name: `${value}` }))}
          value={draft.timesAWeek}
          onChange={(timesAWeek) => change({ timesAWeek })}
        />
      )}
      {draft.kind === 'relative_strength' && (
        <Button variant="outline" onClick={() => setIsPicking(true)}>
          {draft.exercise?.name ?? 'Choose a lift'}
        </Button>
      )}
      <Field
        label="Name"
        name="name"
        maxLength={120}
        placeholder={kindWords[draft.kind].name}
        value={draft.name}
        onValueChange={(text) => change({ name: text })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field
          label="First day"
          name="startsOn"
          type="date"
          required
          value={draft.startsOn}
          onValueChange={(startsOn) => change({ startsOn })}
        />
        <Field
          label="Last day"
          name="endsOn"
          type="date"
          required
          min={draft.startsOn}
          value={draft.endsOn}
          onValueChange={(endsOn) => change({ endsOn })}
        />
      </div>
      <Segmented
        label="Who may join"
        items={challengeOpenTo.map((value) => ({ value, label: openWords[value] }))}
        value={draft.openTo}
        onChange={(openTo) => change({ openTo })}
        className="w-full"
      />
      {create.error && <Problem>{explain(create.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={create.isPending} disabled={isWithoutLift}>
        Begin
      </Button>
      <ExercisePicker
        title="Choose a lift"
        isOpen={isPicking}
        onClose={() => setIsPicking(false)}
        onPick={(exercise) => {
          change({ exercise })
          setIsPicking(false)
        }}
      />
    </Form>
  )
}
