import { Form } from '@base-ui/react/form'
import { addPasskey, beginPasskey } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { makePasskey } from '../../passkeys.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { useConfirming } from './confirming.tsx'
import { deviceOf } from './device.ts'
import { doorsChanged } from './doors-changed.ts'

export function AddPasskey({ onDone }: { onDone: () => void }) {
  const { confirmed, confirming } = useConfirming()
  const adding = useMutation({
    mutationFn: async ({ name }: { name: string }) => {
      const { challenge, options } = await confirmed(() => call(beginPasskey, {}))
      return call(addPasskey, { body: { challenge, name, response: await makePasskey(options) } })
    },
    onSuccess: async ({ name }) => {
      say(`Passkey added: ${name}.`)
      onDone()
      await doorsChanged()
    },
  })
  return (
    <>
      <Form<{ name: string }>
        className="flex flex-col gap-4"
        errors={fieldProblems(adding.error)}
        onFormSubmit={(values) => adding.mutate(values)}
      >
        <Field
          label="What you call it"
          name="name"
          autoComplete="off"
          defaultValue={deviceOf(navigator.userAgent).name}
          hint="So that you know it among others. Your device asks for the rest."
          maxLength={80}
          required
        />
        {adding.error && <Problem>{explain(adding.error)}</Problem>}
        <Button type="submit" variant="primary" size="lg" isBusy={adding.isPending}>
          Add passkey
        </Button>
      </Form>
      {confirming}
    </>
  )
}
