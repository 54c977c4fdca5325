import { Form } from '@base-ui/react/form'
import { type CoachScope, coachScopes } from '@fitai/contract'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Many } from '../../ui/Choices.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { useCreateLink } from './links.ts'
import { scopeWords } from './words.ts'

type Props = { isOpen: boolean; onClose: () => void }

export function InviteCoach({ isOpen, onClose }: Props) {
  return (
    <Sheet title="Let a coach in" isOpen={isOpen} onClose={onClose}>
      <Inviting />
    </Sheet>
  )
}

function Inviting() {
  const [id] = useState(() => newId())
  const [scopes, setScopes] = useState<readonly CoachScope[]>(['workouts', 'comment', 'assign'])
  const [lastDay, setLastDay] = useState('')
  const create = useCreateLink()
  if (create.data?.code) return <Code code={create.data.code} />
  const make = () =>
    create.mutate({
      ...{ id, scopes: [...scopes] },
      ...(lastDay !== '' && { endsAt: new Date(`${lastDay}T23:59:59`).toISOString() }),
    })
  return (
    <Form className="flex flex-col gap-5" onFormSubmit={make}>
      <Many
        label="What they may do"
        showsLabel
        items={coachScopes.map((value) => ({ value, name: scopeWords[value] }))}
        values={scopes}
        onChange={setScopes}
      />
      <Field
        label="Until"
        name="endsAt"
        type="date"
        hint="Leave it empty: until one of you ends it."
        value={lastDay}
        onValueChange={setLastDay}
      />
      {create.error && <Problem>{explain(create.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={create.isPending} disabled={scopes.length === 0}>
        Make a code
      </Button>
    </Form>
  )
}

function Code({ code }: { code: string }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink2">
        Give this code to your coach. It works once, within seven days, and is shown this once.
      </p>
      <p className="rounded-field bg-raised px-3 py-2.5 font-mono break-all select-all">{code}</p>
      <CopyButton text={code} />
    </div>
  )
}
