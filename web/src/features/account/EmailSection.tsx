import { Form } from '@base-ui/react/form'
import { type Account, changeEmail, resendVerification } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Check, Mail, MailCheck } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { useConfirming } from './confirming.tsx'
import { Row, Rows, Section } from './Section.tsx'

export function EmailSection({ account: { email, isEmailVerified } }: { account: Account }) {
  const [isChanging, setIsChanging] = useState(false)
  return (
    <Section
      title="E-mail"
      text="You sign in with it."
      action={<Button onClick={() => setIsChanging(true)}>Change e-mail</Button>}
    >
      <Rows label="Address">
        <Row
          icon={Mail}
          title={email}
          chip={
            isEmailVerified ? (
              <Chip tone="volt">
                <Check size={13} strokeWidth={3} aria-hidden="true" />
                Confirmed
              </Chip>
            ) : (
              <Chip tone="amber">Not confirmed</Chip>
            )
          }
          sub={
            isEmailVerified
              ? 'Mails about your account go here.'
              : 'Confirm it, so that a lost password can be replaced.'
          }
        />
      </Rows>
      {!isEmailVerified && <SendAgain email={email} />}
      <Sheet title="Change e-mail" isForm isOpen={isChanging} onClose={() => setIsChanging(false)}>
        <ChangeEmail email={email} onDone={() => setIsChanging(false)} />
      </Sheet>
    </Section>
  )
}

function SendAgain({ email }: { email: string }) {
  const sending = useMutation({ mutationFn: () => call(resendVerification, { body: { email } }) })
  return (
    <>
      {sending.isSuccess && (
        <Note tone="done" icon={MailCheck}>
          A mail to {email} is on its way. Its link works once, for two days.
        </Note>
      )}
      {sending.error && <Problem>{explain(sending.error)}</Problem>}
      <Button variant="outline" className="self-start" isBusy={sending.isPending} onClick={() => sending.mutate()}>
        {sending.isSuccess ? 'Send it again' : 'Send the mail again'}
      </Button>
    </>
  )
}

type ChangeProps = { email: string; onDone: () => void }

/** The answer is the same whether or not somebody has the new address: the mail alone tells. */
function ChangeEmail({ email, onDone }: ChangeProps) {
  const { confirmed, confirming } = useConfirming()
  const change = useMutation({
    mutationFn: (body: { email: string }) => confirmed(() => call(changeEmail, { body })),
  })
  if (change.isSuccess)
    return (
      <div className="flex flex-col gap-4">
        <Note tone="done" icon={MailCheck}>
          A mail to <b className="font-semibold">{change.variables.email}</b> is on its way. Your address changes when
          you follow its link, within an hour. Until then it stays {email}.
        </Note>
        <Button variant="primary" size="lg" onClick={onDone}>
          Done
        </Button>
      </div>
    )
  return (
    <>
      <Form<{ email: string }>
        className="flex flex-col gap-4"
        errors={fieldProblems(change.error)}
        onFormSubmit={(values) => change.mutate(values)}
      >
        <Field label="New e-mail" name="email" type="email" autoComplete="email" maxLength={254} required />
        {change.error && <Problem>{explain(change.error)}</Problem>}
        <Button type="submit" variant="primary" size="lg" isBusy={change.isPending}>
          Send the link
        </Button>
      </Form>
      {confirming}
    </>
  )
}
