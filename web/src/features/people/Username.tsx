import { Form } from '@base-ui/react/form'
import { changeUsername, readUsername } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { visibilityWords } from '../../people/visibility.ts'
import { queryClient, read } from '../../queries.ts'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'

const query = read(readUsername, {})

/** How others find the caller, and what they see then. */
export function Username() {
  const { privacy } = useAccount()
  const known = useQuery(query)
  return (
    <Card aria-label="How you are found" className="flex flex-col gap-3 p-4">
      <CardTitle>How you are found</CardTitle>
      <p className="text-label text-ink2">
        Your profile is shown to: <span className="font-medium text-ink">{visibilityWords[privacy.profile].name}</span>.{' '}
        <Link to="/settings" hash="privacy" className="text-volt-text underline underline-offset-4">
          Change what you show
        </Link>
      </p>
      {known.data && <Naming key={known.data.username} username={known.data.username} />}
    </Card>
  )
}

function Naming({ username }: { username: string | null }) {
  const [name, setName] = useState(username ?? '')
  const save = useMutation({
    mutationFn: () => call(changeUsername, { body: { username: name.trim() === '' ? null : name.trim() } }),
    onSuccess: (saved) => {
      queryClient.setQueryData(query.queryKey, saved)
      say('Saved.')
    },
  })
  return (
    <Form className="flex flex-col gap-3" onFormSubmit={() => save.mutate()}>
      <Field
        label="Username"
        name="username"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={30}
        hint="3 to 30 letters, digits, dots, dashes. Leave it empty to have none."
        value={name}
        onValueChange={setName}
      />
      {save.error && <Problem>{explain(save.error)}</Problem>}
      <Button type="submit" isBusy={save.isPending} disabled={name.trim() === (username ?? '')}>
        Save username
      </Button>
    </Form>
  )
}
