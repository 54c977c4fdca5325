import { Form } from '@base-ui/react/form'
import type { forgotPassword, resendVerification } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { Problem } from '../../ui/states.tsx'

type Props = {
  endpoint: typeof forgotPassword | typeof resendVerification
  action: string
  email?: string
  /** What is said for every address, known here or not. */
  sent: (email: string) => ReactNode
}

/** Asks for a mail, as often as it takes. */
export function AskForMail({ endpoint, action, email = '', sent }: Props) {
  const asking = useMutation({ mutationFn: (body: { email: string }) => call(endpoint, { body }) })
  const isSent = asking.isSuccess
  return (
    <Form<{ email: string }>
      className="flex flex-col gap-4"
      errors={fieldProblems(asking.error)}
      onFormSubmit={(values) => asking.mutate(values)}
    >
      {isSent && (
        <Note tone="done" icon={MailCheck}>
          {sent(asking.variables.email)}
        </Note>
      )}
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        maxLength={254}
        required
      />
      {asking.error && <Problem>{explain(asking.error)}</Problem>}
      <Button type="submit" variant={isSent ? 'outline' : 'primary'} size="lg" isBusy={asking.isPending}>
        {isSent ? 'Send it again' : action}
      </Button>
    </Form>
  )
}
