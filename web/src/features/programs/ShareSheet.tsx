import { changeProgram, type Program, shareProgram, unshareProgram } from '@fitai/contract'
import { call } from '../../api.ts'
import { programQuery, programsChanged, programTold } from '../../programs/queries.ts'
import { queryClient } from '../../queries.ts'
import { LinkPart } from '../../sharing/LinkPart.tsx'
import { manyLinks } from '../../sharing/links.ts'
import { VisibilityPart } from '../../sharing/VisibilityPart.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

type Props = { program: Program; isOpen: boolean; onClose: () => void }

/** Who may see a program: everybody here, or whoever has a link. */
export function ShareSheet({ program: { id, name, isShared, visibility }, isOpen, onClose }: Props) {
  const share = async () => {
    const link = await call(shareProgram, { params: { id } })
    showShared(id, true)
    return link
  }
  const stop = async () => {
    await call(unshareProgram, { params: { id } })
    showShared(id, false)
  }
  const show = async (next: 'private' | 'public') =>
    programTold(await call(changeProgram, { params: { id }, body: { visibility: next } }))
  return (
    <Sheet title="Share" isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <LinkPart
          text="Whoever has it sees the program as it is then, and can copy it."
          path="/training/programs/shared/"
          title={name}
          isShared={isShared}
          words={manyLinks}
          onShare={share}
          onStop={stop}
        />
        <VisibilityPart label="Among the shared programs here" visibility={visibility} onChange={show} />
      </div>
    </Sheet>
  )
}

function showShared(id: string, isShared: boolean): void {
  queryClient.setQueryData(programQuery(id).queryKey, (before) => before && { ...before, isShared })
  void programsChanged()
}
