import type { Goal } from '@fitai/contract'
import { useNavigate } from '@tanstack/react-router'
import { Archive, ArchiveRestore, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { useIsWide } from '../../useIsWide.ts'
import { EditGoal } from './EditGoal.tsx'
import { useArchiveGoal, useDeleteGoal, useUnarchiveGoal } from './writes.ts'

/** What can be done with a goal. All of it can be undone, so nothing asks before. */
export function GoalActions({ goal }: { goal: Goal }) {
  const navigate = useNavigate()
  const isWide = useIsWide()
  const [isEditing, setIsEditing] = useState(false)
  const archive = useArchiveGoal(goal)
  const unarchive = useUnarchiveGoal(goal)
  const remove = useDeleteGoal(goal, () => navigate({ to: '/goals' }))
  return (
    <div className="flex gap-2">
      {isWide && (
        <Button variant="outline" onClick={() => setIsEditing(true)}>
          <Pencil size={17} aria-hidden="true" />
          Edit
        </Button>
      )}
      <Menu
        name="Goal"
        label="More"
        trigger={<Ellipsis size={20} aria-hidden="true" />}
        triggerClass={buttonClass({ variant: 'outline', size: 'icon' })}
      >
        {!isWide && (
          <MenuItem onClick={() => setIsEditing(true)}>
            <Pencil size={18} className="text-ink2" aria-hidden="true" />
            Edit
          </MenuItem>
        )}
        {goal.isArchived ? (
          <MenuItem onClick={() => unarchive.mutate()}>
            <ArchiveRestore size={18} className="text-ink2" aria-hidden="true" />
            Take up again
          </MenuItem>
        ) : (
          <MenuItem onClick={() => archive.mutate()}>
            <Archive size={18} className="text-ink2" aria-hidden="true" />
            Archive
          </MenuItem>
        )}
        <MenuItem onClick={() => remove.mutate()}>
          <Trash2 size={18} className="text-ink2" aria-hidden="true" />
          Delete
        </MenuItem>
      </Menu>
      <EditGoal goal={goal} isOpen={isEditing} onClose={() => setIsEditing(false)} />
    </div>
  )
}
