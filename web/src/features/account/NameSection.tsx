import { Form } from '@base-ui/react/form'
import { type Account, changeProfile } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { api, call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { Section } from './Section.tsx'

export function NameSection({ account }: { account: Account }) {
  const saving = useMutation({
    mutationFn: (body: { name: string }) => call(changeProfile, { body }),
    onSuccess: (changed) => {
      api.changeAccount(changed)
      say('Saved.')
    },
  })
  const problems = fieldProblems(saving.error)
  return (
    <Section title="Name">
      <Form<{ name: string }>
        className="flex items-start gap-2"
        errors={problems}
        onFormSubmit={(values) => saving.mutate(values)}
      >
        <div className="min-w-0 max-w-sm flex-1">
          <Field
            label="What you are called"
            name="name"
            autoComplete="name"
            defaultValue={account.name}
            maxLength={80}
            required
          />
        </div>
        <Button type="submit" variant="soft" size="lg" className="mt-6" isBusy={saving.isPending}>
          Save
        </Button>
      </Form>
      {saving.error && Object.keys(problems).length === 0 && <Problem>{explain(saving.error)}</Problem>}
    </Section>
  )
}
