import { Form } from '@base-ui/react/form'
import { changePassword, listIdentities } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { read } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { useConfirming } from './confirming.tsx'
import { doorsChanged } from './doors-changed.ts'
import { Section } from './Section.tsx'

export function PasswordSection() {
  const [isChanging, setIsChanging] = useState(false)
  return (
    <Section
      title="Password"
      text="Changing it signs you out everywhere else."
      action={<Button onClick={() => setIsChanging(true)}>Change password</Button>}
    >
      <Sheet title="Change password" isForm isOpen={isChanging} onClose={() => setIsChanging(false)}>
        <ChangePassword onDone={() => setIsChanging(false)} />
      </Sheet>
    </Section>
  )
}

type Values = { currentPassword: string; password: string }

function ChangePassword({ onDone }: { onDone: () => void }) {
  const { confirmed, confirming } = useConfirming()
  // Whoever came by a provider may have no password yet.
  const mayHaveNone = (useQuery(read(listIdentities, {})).data?.items.length ?? 0) > 0
  const change = useMutation({
    mutationFn: ({ currentPassword, password }: Values) => {
      const body = { password, ...(currentPassword !== '' && { currentPassword }) }
      return confirmed(() => call(changePassword, { body }))
    },
    onSuccess: async () => {
      say('Password changed. Everywhere else you are signed out.')
      onDone()
      await doorsChanged()
    },
  })
  return (
    <>
      <Form<Values>
        className="flex flex-col gap-4"
        errors={fieldProblems(change.error)}
        onFormSubmit={(values) => change.mutate(values)}
      >
        <PasswordField
          label="Your password"
          name="currentPassword"
          isRequired={!mayHaveNone}
          {...(mayHaveNone && { hint: 'Leave it empty if you have none yet.' })}
        />
        <PasswordField label="New password" isNew hint="Ten characters at least." />
        {change.error && <Problem>{explain(change.error)}</Problem>}
        <Button type="submit" variant="primary" size="lg" isBusy={change.isPending}>
          Change password
        </Button>
      </Form>
      {confirming}
    </>
  )
}
