import { duplicateSharedTemplate, type SharedTemplate } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Copy } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { sharedTemplateQuery, templateTold } from '../../templates/queries.ts'
import { headLine } from '../../templates/words.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { say } from '../../ui/say.ts'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { About } from './About.tsx'
import { Days } from './Days.tsx'
import { TemplateGone } from './TemplateGone.tsx'

/** The template behind a link: looked at, and copied. */
export function SharedPage({ token }: { token: string }) {
  const query = useQuery(sharedTemplateQuery(token))
  const template = query.data
  return (
    <Page
      title={template?.name ?? 'Shared template'}
      sub={template && headLine(template)}
      back={
        <Link to="/training/templates" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Templates
        </Link>
      }
      actions={template && <CopyIt token={token} />}
    >
      {isGone(query.error) ? (
        <TemplateGone title="This link leads nowhere" text="Its author has taken it back, or it is not whole." />
      ) : (
        <Loaded query={query} waiting={<SkeletonList lines={3} className="h-52" />}>
          {(loaded) => <SharedContent template={loaded} />}
        </Loaded>
      )}
    </Page>
  )
}

/** The template itself, for whoever has the link. */
export function SharedContent({ template }: { template: SharedTemplate }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
      <Days template={template} />
      <About template={template} />
    </div>
  )
}

function CopyIt({ token }: { token: string }) {
  const navigate = useNavigate()
  const [id] = useState(() => v7())
  const copy = useMutation({
    mutationFn: () => call(duplicateSharedTemplate, { params: { token }, body: { id } }),
    onSuccess: async (template) => {
      await templateTold(template)
      say(`“${template.name}” is yours now.`)
      await navigate({ to: '/training/templates/$templateId', params: { templateId: template.id } })
    },
  })
  return (
    <div className="flex flex-col gap-2 max-sm:w-full">
      <Button variant="primary" isBusy={copy.isPending} onClick={() => copy.mutate()}>
        <Copy size={17} aria-hidden="true" />
        Copy to my templates
      </Button>
      {copy.error && <Problem>{explain(copy.error)}</Problem>}
    </div>
  )
}
