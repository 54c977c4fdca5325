import { ApiFailure, changeTemplate, readTemplate, type Template } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Lock } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { saidByServer } from '../../offline/kept.ts'
import { Conflict } from '../../plans/Conflict.tsx'
import { useAccount } from '../../session.ts'
import { templateQuery, templateTold } from '../../templates/queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Problem, SkeletonList } from '../../ui/states.tsx'
import { bodyOf, type Draft, draftOf } from './draft.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { TemplateGone } from './TemplateGone.tsx'

/** A template of one's own, changed. */
export function EditPage({ templateId }: { templateId: string }) {
  const query = useQuery(templateQuery(templateId))
  // Whoever begins with a copy of before would change what is there no more.
  const said = { ...query, data: query.error ? query.data : saidByServer(query) }
  return (
    <Page
      title={query.data ? `Edit ${query.data.name}` : 'Edit template'}
      back={
        <Link
          to="/training/templates/$templateId"
          params={{ templateId }}
          className={buttonClass({ variant: 'ghost', className: 'px-2' })}
        >
          <ChevronLeft size={18} aria-hidden="true" />
          Template
        </Link>
      }
    >
      {isGone(query.error) ? (
        <TemplateGone title="This template is not there" text="It was deleted, or its author keeps it private." />
      ) : (
        <Loaded query={said} waiting={<SkeletonList lines={3} className="h-52" />}>
          {(template) => (template.isOwn ? <Editing template={template} /> : <NotYours templateId={templateId} />)}
        </Loaded>
      )}
    </Page>
  )
}

/** Begins with the template as it was when the page opened; `begun` is what a newer one has to be weighed against. */
function Editing({ template }: { template: Template }) {
  const [begun, setBegun] = useState(template)
  const onRead = (newer: Template) => setBegun(newer)
  return <Form key={begun.version} template={begun} onRead={onRead} />
}

type FormProps = { template: Template; onRead: (newer: Template) => void }

function Form({ template, onRead }: FormProps) {
  const navigate = useNavigate()
  const { weightUnit } = useAccount()
  const [start] = useState(() => draftOf(template, weightUnit, v7))
  const { id } = template
  const change = useMutation({
    mutationFn: ({ draft, version }: { draft: Draft; version: number }) =>
      call(changeTemplate, { params: { id }, body: bodyOf(draft), ifVersion: version }),
    onSuccess: async (changed) => {
      await templateTold(changed)
      await navigate({
        to: '/training/templates/$templateId',
        params: { templateId: id },
        replace: true,
        ignoreBlocker: true,
      })
    },
  })
  const { error, variables } = change
  const isStale = error instanceof ApiFailure && error.code === 'stale_version'
  return (
    <TemplateForm
      start={start}
      isBusy={change.isPending}
      onSave={(draft) => change.mutate({ draft, version: template.version })}
    >
      {isStale && variables && (
        <Conflict
          what="template"
          read={() => newest(id)}
          onTake={onRead}
          onKeep={(newer) => change.mutate({ draft: variables.draft, version: newer.version })}
        />
      )}
      {error && !isStale && <Problem>{explain(error)}</Problem>}
    </TemplateForm>
  )
}

async function newest(id: string): Promise<Template> {
  const newer = await call(readTemplate, { params: { id } })
  await templateTold(newer)
  return newer
}

function NotYours({ templateId }: { templateId: string }) {
  return (
    <EmptyState icon={Lock} title="This template is not yours" text="Copy it first. The copy is yours to change.">
      <Link
        to="/training/templates/$templateId"
        params={{ templateId }}
        className={buttonClass({ variant: 'primary' })}
      >
        See the template
      </Link>
    </EmptyState>
  )
}
