import { Form } from '@base-ui/react/form'
import { ApiFailure } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Problem } from '../../ui/states.tsx'
import { inviteIn } from './door.ts'
import { guessUnit } from './guess-unit.ts'
import { goOn } from './welcome.ts'

type Values = { name: string; email: string; password: string; invitation?: string }

/** Only the server knows whether sign-up is open: where it is not, an invitation is asked for. */
export function SignUpForm({ invite }: { invite: string }) {
  const [weightUnit, setWeightUnit] = useState(() => guessUnit(navigator.language))
  const [isClosed, setIsClosed] = useState(false)
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const signUp = useMutation({
    mutationFn: ({ invitation, ...values }: Values) => {
      const code = inviteIn(invitation ?? invite)
      return api.signUp({ ...values, weightUnit, timezone, ...(code !== '' && { invite: code }) })
    },
    onSuccess: (unfinished, { email }) => goOn(unfinished, email),
    onError: (error) => setIsClosed((was) => was || isAboutInvitation(error)),
  })
  const isTold = isClosed && signUp.error instanceof ApiFailure && signUp.error.code === 'sign_up_closed'
  return (
    <Form<Values>
      className="flex flex-col gap-4"
      errors={fieldProblems(signUp.error)}
      onFormSubmit={(values) => signUp.mutate(values)}
    >
      {isClosed && (
        <>
          <Note>
            Here people sign up by invitation. Ask whoever runs this server for one, and paste its link or code.
          </Note>
          <Field
            ref={cameIntoView}
            label="Invitation"
            name="invitation"
            autoComplete="off"
            defaultValue={invite}
            maxLength={300}
            required
          />
        </>
      )}
      <Field label="Name" name="name" autoComplete="name" maxLength={80} required />
      <Field label="E-mail" name="email" type="email" autoComplete="username" maxLength={254} required />
      <PasswordField label="Password" isNew hint="Ten characters at least." />
      <div className="flex items-center justify-between gap-3">
        <span className="text-label font-medium text-ink2">Weights in</span>
        <Segmented
          label="Weights in"
          items={[
            { value: 'kg', label: 'kg' },
            { value: 'lb', label: 'lb' },
          ]}
          value={weightUnit}
          onChange={setWeightUnit}
        />
      </div>
      {signUp.error && !isTold && <Problem>{explain(signUp.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={signUp.isPending}>
        Create account
      </Button>
    </Form>
  )
}

/** The button that was pressed is far below it on a phone. */
function cameIntoView(input: HTMLElement | null): void {
  input?.focus()
}

const isAboutInvitation = (error: unknown) =>
  error instanceof ApiFailure && (error.code === 'sign_up_closed' || error.code === 'invite_not_valid')
