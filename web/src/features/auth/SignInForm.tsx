import { Form } from '@base-ui/react/form'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Problem } from '../../ui/states.tsx'
import { DoorLink } from './AuthFrame.tsx'
import { goOn } from './welcome.ts'

type Values = { email: string; password: string }

export function SignInForm() {
  const signIn = useMutation({
    mutationFn: (values: Values) => api.signIn(values),
    onSuccess: (unfinished, { email }) => goOn(unfinished, email),
  })
  return (
    <Form<Values> className="flex flex-col gap-4" onFormSubmit={(values) => signIn.mutate(values)}>
      <Field label="E-mail" name="email" type="email" autoComplete="username" required />
      <PasswordField label="Password" />
      {signIn.error && <Problem>{explain(signIn.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={signIn.isPending}>
        Sign in
      </Button>
      <DoorLink href="#forgot-password" className="-my-1.5 self-center text-label">
        Forgot your password?
      </DoorLink>
    </Form>
  )
}
