import { Form } from '@base-ui/react/form'
import { createInvite, listInvites } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { queryClient } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { Problem } from '../../ui/states.tsx'
import { Secret } from './ShownOnce.tsx'

export function NewInvite({ onDone }: { onDone: () => void }) {
  const inviting = useMutation({
    mutationFn: ({ email }: { email: string }) => call(createInvite, { body: email === '' ? {} : { email } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [listInvites.path] }),
  })
  if (inviting.data) {
    const { link, invite } = inviting.data
    return (
      <div className="flex flex-col gap-4">
        <Note tone="warning">
          Send this link to {invite.email ?? 'whom you invite'}. It works once, and is shown this one time.
        </Note>
        <Secret text={link} label="Link" />
        <Button variant="primary" size="lg" onClick={onDone}>
          Done
        </Button>
      </div>
    )
  }
  return (
    <Form<{ email: string }>
      className="flex flex-col gap-4"
      errors={fieldProblems(inviting.error)}
      onFormSubmit={(values) => inviting.mutate(values)}
    >
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="off"
        hint="Then it works for this address only. Leave it empty and it works for whoever has the link."
        maxLength={254}
      />
      {inviting.error && <Problem>{explain(inviting.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={inviting.isPending}>
        Make the link
      </Button>
    </Form>
  )
}
