import { Form } from '@base-ui/react/form'
import { type Account, changeProfile } from '@fitai/contract'
import { type CoachLevel, coachLevels, type Gender, genders, limitations } from '@fitai/domain'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { trainingChanged } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Many, More, One } from '../../ui/Choices.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { levelWords, limitationWords } from '../../words.ts'

const genderWords = { female: 'Woman', male: 'Man', nonbinary: 'Non-binary', other: 'Other' } satisfies Record<
  Gender,
  string
>

/** Who somebody is, how long they have trained, and what every plan has to mind. */
export function ProfileCard({ account }: { account: Account }) {
  const [draft, setDraft] = useState(() => ({
    name: account.name,
    bio: account.bio ?? '',
    gender: account.gender ?? ('unsaid' as const),
    level: account.level ?? ('log' as const),
    limitations: account.limitations,
  }))
  const saving = useMutation({
    mutationFn: (body: (typeof changeProfile)['body']['_input']) => call(changeProfile, { body }),
    onSuccess: async (changed) => {
      api.changeAccount(changed)
      say('Saved.')
      await trainingChanged()
    },
  })
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const problems = fieldProblems(saving.error)
  const save = () =>
    saving.mutate({
      ...{ name: draft.name.trim(), bio: draft.bio.trim() || null, limitations: draft.limitations },
      gender: draft.gender === 'unsaid' ? null : draft.gender,
      level: draft.level === 'log' ? null : draft.level,
    })
  return (
    <Card aria-label="Profile" className="p-4">
      <h2 className="mb-4 text-body font-semibold">Profile</h2>
      <Form className="flex flex-col gap-5" errors={problems} onFormSubmit={save}>
        <Field
          label="Name"
          name="name"
          required
          maxLength={80}
          autoComplete="name"
          value={draft.name}
          onValueChange={(name) => set({ name })}
        />
        <TextArea label="About you" name="bio" maxLength={500} value={draft.bio} onChange={(bio) => set({ bio })} />
        <One<Gender | 'unsaid'>
          label="Gender"
          items={[
            ...genders.map((value) => ({ value, name: genderWords[value] })),
            { value: 'unsaid', name: 'Not said' },
          ]}
          value={draft.gender}
          onChange={(gender) => set({ gender })}
        />
        <One<CoachLevel | 'log'>
          label="Level, for the coach"
          items={[
            { value: 'log', name: 'By my log' },
            ...coachLevels.map((value) => ({ value, name: levelWords[value] })),
          ]}
          value={draft.level}
          onChange={(level) => set({ level })}
        />
        <More label="What every plan has to mind" chosen={draft.limitations.length}>
          <Many
            label="What every plan has to mind"
            items={limitations.map((value) => ({ value, name: limitationWords[value] }))}
            values={draft.limitations}
            onChange={(values) => set({ limitations: [...values] })}
          />
        </More>
        {saving.error && Object.keys(problems).length === 0 && <Problem>{explain(saving.error)}</Problem>}
        <Button type="submit" variant="primary" className="self-start" isBusy={saving.isPending}>
          Update profile
        </Button>
      </Form>
    </Card>
  )
}
