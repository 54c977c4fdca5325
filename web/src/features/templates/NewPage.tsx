import { createTemplate } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { templateTold } from '../../templates/queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/states.tsx'
import { bodyOf, type Draft, newDraft } from './draft.ts'
import { TemplateForm } from './TemplateForm.tsx'

/** A new template of one's own. */
export function NewPage() {
  const navigate = useNavigate()
  const [id] = useState(() => v7())
  const [start] = useState(() => newDraft(v7))
  const create = useMutation({
    mutationFn: (draft: Draft) => call(createTemplate, { body: { id, ...bodyOf(draft) } }),
    onSuccess: async (template) => {
      await templateTold(template)
      await navigate({
        to: '/training/templates/$templateId',
        params: { templateId: id },
        replace: true,
        ignoreBlocker: true,
      })
    },
  })
  return (
    <Page
      title="New template"
      back={
        <Link to="/training/templates" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Templates
        </Link>
      }
      actions={
        <Link to="/coach" className={buttonClass({ variant: 'outline' })}>
          <Sparkles size={17} aria-hidden="true" />
          Ask the coach
        </Link>
      }
    >
      <TemplateForm start={start} isBusy={create.isPending} onSave={create.mutate}>
        {create.error && <Problem>{explain(create.error)}</Problem>}
      </TemplateForm>
    </Page>
  )
}
