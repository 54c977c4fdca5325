import { changeTemplate, shareTemplate, type Template, unshareTemplate } from '@fitai/contract'
import { call } from '../../api.ts'
import { queryClient } from '../../queries.ts'
import { LinkPart } from '../../sharing/LinkPart.tsx'
import { manyLinks } from '../../sharing/links.ts'
import { VisibilityPart } from '../../sharing/VisibilityPart.tsx'
import { templateQuery, templatesChanged, templateTold } from '../../templates/queries.ts'
import { Sheet } from '../../ui/Sheet.tsx'

type Props = { template: Template; isOpen: boolean; onClose: () => void }

/** Who may see a template: everybody here, or whoever has a link. */
export function ShareSheet({ template: { id, name, isShared, visibility }, isOpen, onClose }: Props) {
  const share = async () => {
    const link = await call(shareTemplate, { params: { id } })
    showShared(id, true)
    return link
  }
  const stop = async () => {
    await call(unshareTemplate, { params: { id } })
    showShared(id, false)
  }
  const show = async (next: 'private' | 'public') =>
    templateTold(await call(changeTemplate, { params: { id }, body: { visibility: next } }))
  return (
    <Sheet title="Share" isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <LinkPart
          text="Whoever has it sees the template as it is then, and can copy it."
          path="/training/templates/shared/"
          title={name}
          isShared={isShared}
          words={manyLinks}
          onShare={share}
          onStop={stop}
        />
        <VisibilityPart label="Among the shared templates here" visibility={visibility} onChange={show} />
      </div>
    </Sheet>
  )
}

function showShared(id: string, isShared: boolean): void {
  queryClient.setQueryData(templateQuery(id).queryKey, (before) => before && { ...before, isShared })
  void templatesChanged()
}
