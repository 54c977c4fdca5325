import { Form } from '@base-ui/react/form'
import { confirmIdentity } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { withProof } from './with-proof.ts'

/**
 * For what opens an account to others: the server wants a proof of the last ten minutes. Where it is too old the
 * password is asked for, and then what was wanted goes out again. `confirming` has to be drawn.
 */
export function useConfirming() {
  const [asked, setAsked] = useState<{ answer: (isConfirmed: boolean) => void }>()
  const ask = () =>
    new Promise<boolean>((resolve) => {
      const answer = (isConfirmed: boolean) => {
        setAsked(undefined)
        resolve(isConfirmed)
      }
      setAsked({ answer })
    })
  const confirmed = <T,>(work: () => Promise<T>) => withProof(work, ask)
  const confirming = (
    <Sheet title="Is it you?" isForm isOpen={asked !== undefined} onClose={() => asked?.answer(false)}>
      <ConfirmForm onDone={() => asked?.answer(true)} />
    </Sheet>
  )
  return { confirmed, confirming }
}

function ConfirmForm({ onDone }: { onDone: () => void }) {
  const confirm = useMutation({
    mutationFn: (body: { password: string }) => call(confirmIdentity, { body }),
    onSuccess: onDone,
  })
  const leave = useMutation({ mutationFn: api.signOut })
  return (
    <Form<{ password: string }> className="flex flex-col gap-4" onFormSubmit={(values) => confirm.mutate(values)}>
      <p className="text-ink2">This changes who can get into your account. Your password is good for ten minutes.</p>
      <PasswordField label="Your password" />
      {confirm.error && <Problem>{explain(confirm.error)}</Problem>}
      {leave.error && <Problem>{explain(leave.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={confirm.isPending}>
        Go on
      </Button>
      <p className="text-center text-label text-ink2">
        No password?{' '}
        <button
          type="button"
          disabled={leave.isPending}
          onClick={() => leave.mutate()}
          className="h-10 rounded-chip px-1 font-semibold text-volt-text underline-offset-4 hover:underline"
        >
          Sign out and in again
        </button>
      </p>
    </Form>
  )
}
