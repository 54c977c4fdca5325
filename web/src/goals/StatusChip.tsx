import type { GoalStatus } from '@fitai/domain'
import { Chip } from '../ui/Chip.tsx'
import { statusLooks } from './words.ts'

export function StatusChip({ status }: { status: GoalStatus }) {
  const { name, tone, icon: Icon } = statusLooks[status]
  return (
    <Chip tone={tone} className="shrink-0">
      <Icon size={13} strokeWidth={2.5} aria-hidden="true" />
      {name}
    </Chip>
  )
}
