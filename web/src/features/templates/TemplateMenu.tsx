import { duplicateTemplate, type Template } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Copy, Ellipsis, Link2, Pencil, Sparkles, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { templateTold } from '../../templates/queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { say } from '../../ui/say.ts'
import { ImproveSheet } from './ImproveSheet.tsx'
import { ShareSheet } from './ShareSheet.tsx'
import { useDelete } from './useDelete.ts'

const icon = { size: 18, className: 'text-ink2', 'aria-hidden': true } as const

/** What can be done with a template beside starting it. */
export function TemplateMenu({ template }: { template: Template }) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<'share' | 'improve'>()
  const { id, isOwn } = template
  const edit = (templateId: string) => navigate({ to: '/training/templates/$templateId/edit', params: { templateId } })
  const copy = useMutation({
    mutationFn: () => call(duplicateTemplate, { params: { id }, body: { id: v7() } }),
    onSuccess: async (made) => {
      await templateTold(made)
      await edit(made.id)
    },
    onError: (error) => say(explain(error)),
  })
  const remove = useDelete(template)
  const copyItem = (
    <MenuItem onClick={() => copy.mutate()}>
      <Copy {...icon} />
      {isOwn ? 'Duplicate' : 'Copy and edit'}
    </MenuItem>
  )
  return (
    <>
      <Menu
        name="Template"
        label="More"
        trigger={<Ellipsis size={20} aria-hidden="true" />}
        triggerClass={buttonClass({ variant: 'outline', size: 'icon' })}
      >
        {isOwn ? (
          <>
            <MenuItem onClick={() => void edit(id)}>
              <Pencil {...icon} />
              Edit
            </MenuItem>
            <MenuItem onClick={() => setOpen('improve')}>
              <Sparkles {...icon} />
              Ask the coach to improve it
            </MenuItem>
            {copyItem}
            <MenuItem onClick={() => setOpen('share')}>
              <Link2 {...icon} />
              Share
            </MenuItem>
            <MenuItem onClick={() => remove.mutate()}>
              <Trash2 {...icon} />
              Delete
            </MenuItem>
          </>
        ) : (
          copyItem
        )}
      </Menu>
      <ShareSheet template={template} isOpen={open === 'share'} onClose={() => setOpen(undefined)} />
      <ImproveSheet template={template} isOpen={open === 'improve'} onClose={() => setOpen(undefined)} />
    </>
  )
}
