import { Form } from '@base-ui/react/form'
import { ApiFailure, resetPassword } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Problem } from '../../ui/states.tsx'
import { AuthFrame } from './AuthFrame.tsx'

export function ResetPassword({ token }: { token: string }) {
  const reset = useMutation({
    mutationFn: ({ password }: { password: string }) => call(resetPassword, { body: { token, password } }),
  })
  const isVoid = reset.error instanceof ApiFailure && reset.error.code === 'link_not_valid'
  if (reset.isSuccess)
    return (
      <AuthFrame key="done" name="Password changed" title="Your password is changed">
        <Note tone="done">
          You are signed out everywhere, and API tokens have ended. Sign in with the new password.
        </Note>
        <a href="/#sign-in" className={buttonClass({ variant: 'primary', size: 'lg' })}>
          Sign in
        </a>
      </AuthFrame>
    )
  return (
    <AuthFrame name="New password" title="Choose a new password" lead="You will be signed out everywhere.">
      <Form<{ password: string }>
        className="flex flex-col gap-4"
        errors={fieldProblems(reset.error)}
        onFormSubmit={(values) => reset.mutate(values)}
      >
        <PasswordField label="New password" isNew hint="Ten characters at least." />
        {reset.error && <Problem>{explain(reset.error)}</Problem>}
        {isVoid ? (
          <a href="/#forgot-password" className={buttonClass({ variant: 'primary', size: 'lg' })}>
            Ask for a new link
          </a>
        ) : (
          <Button type="submit" variant="primary" size="lg" isBusy={reset.isPending}>
            Save password
          </Button>
        )}
      </Form>
    </AuthFrame>
  )
}
