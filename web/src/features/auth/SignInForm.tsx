import { Form } from '@base-ui/react/form'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Problem } from '../../ui/states.tsx'

type Values = { email: string; password: string }

export function SignInForm({ onDone }: { onDone: () => void }) {
  const signIn = useMutation({ mutationFn: api.signIn, onSuccess: onDone })
  return (
    <Form<Values> className="flex flex-col gap-4" onFormSubmit={(values) => signIn.mutate(values)}>
      <Field label="E-mail" name="email" type="email" autoComplete="username" required />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      {signIn.error && <Problem>{explain(signIn.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={signIn.isPending}>
        Sign in
      </Button>
    </Form>
  )
}
