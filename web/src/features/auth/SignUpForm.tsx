import { Form } from '@base-ui/react/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Problem } from '../../ui/states.tsx'
import { guessUnit } from './guess-unit.ts'

type Values = { name: string; email: string; password: string }

export function SignUpForm({ onDone }: { onDone: () => void }) {
  const [weightUnit, setWeightUnit] = useState(() => guessUnit(navigator.language))
  const signUp = useMutation({ mutationFn: api.signUp, onSuccess: onDone })
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Form<Values>
      className="flex flex-col gap-4"
      onFormSubmit={(values) => signUp.mutate({ ...values, weightUnit, timezone })}
    >
      <Field label="Name" name="name" autoComplete="name" maxLength={80} required />
      <Field label="E-mail" name="email" type="email" autoComplete="username" maxLength={254} required />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="Ten characters at least."
        minLength={10}
        maxLength={200}
        required
      />
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
      {signUp.error && <Problem>{explain(signUp.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={signUp.isPending}>
        Create account
      </Button>
    </Form>
  )
}
