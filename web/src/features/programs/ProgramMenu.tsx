import { deleteProgram, duplicateProgram, exportProgram, type Program } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Copy, Download, Ellipsis, Link2, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { programsChanged, programTold } from '../../programs/queries.ts'
import { saveFile } from '../../save-file.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { ShareSheet } from './ShareSheet.tsx'

const icon = { size: 18, className: 'text-ink2', 'aria-hidden': true } as const

/** What can be done with a program beside starting it. */
export function ProgramMenu({ program }: { program: Program }) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<'share' | 'delete'>()
  const { id, isOwn } = program
  const copy = useMutation({
    mutationFn: () => call(duplicateProgram, { params: { id }, body: { id: v7() } }),
    onSuccess: async (made) => {
      await programTold(made)
      await navigate({ to: '/training/programs/$programId/edit', params: { programId: made.id } })
    },
    onError: (error) => say(explain(error)),
  })
  const download = useMutation({
    mutationFn: () => call(exportProgram, { params: { id } }),
    onSuccess: (file) => {
      const name = `${
        file.name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '') || 'program'
      }.json`
      saveFile({ type: 'application/json', content: new TextEncoder().encode(JSON.stringify(file, null, 2)), name })
    },
    onError: (error) => say(explain(error)),
  })
  return (
    <>
      <Menu
        name="Program"
        label="More"
        trigger={<Ellipsis size={20} aria-hidden="true" />}
        triggerClass={buttonClass({ variant: 'outline', size: 'icon' })}
      >
        {isOwn && (
          <MenuItem
            onClick={() => void navigate({ to: '/training/programs/$programId/edit', params: { programId: id } })}
          >
            <Pencil {...icon} />
            Edit
          </MenuItem>
        )}
        <MenuItem onClick={() => copy.mutate()}>
          <Copy {...icon} />
          {isOwn ? 'Duplicate' : 'Copy and edit'}
        </MenuItem>
        {isOwn && (
          <MenuItem onClick={() => setOpen('share')}>
            <Link2 {...icon} />
            Share
          </MenuItem>
        )}
        <MenuItem onClick={() => download.mutate()}>
          <Download {...icon} />
          Save as a file
        </MenuItem>
        {isOwn && (
          <MenuItem onClick={() => setOpen('delete')}>
            <Trash2 {...icon} />
            Delete
          </MenuItem>
        )}
      </Menu>
      <ShareSheet program={program} isOpen={open === 'share'} onClose={() => setOpen(undefined)} />
      <Delete program={program} isOpen={open === 'delete'} onClose={() => setOpen(undefined)} />
    </>
  )
}

type DeleteProps = { program: Program; isOpen: boolean; onClose: () => void }

function Delete({ program: { id, name }, isOpen, onClose }: DeleteProps) {
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => call(deleteProgram, { params: { id } }),
    onSuccess: async () => {
      say(`“${name}” is deleted.`)
      await navigate({ to: '/training/programs' })
      await programsChanged()
    },
    onError: (error) => say(explain(error)),
  })
  return (
    <Confirm
      title="Delete this program?"
      text="It cannot be brought back. Runs of it and workouts stay."
      action="Delete"
      isOpen={isOpen}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  )
}
