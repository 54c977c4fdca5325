import type { ProgramRun } from '@fitai/contract'
import { Chip } from '../../ui/Chip.tsx'

const looks = {
  active: { tone: 'volt', text: 'Running' },
  paused: { tone: 'amber', text: 'Paused' },
  finished: { tone: 'plain', text: 'Done' },
  ended: { tone: 'plain', text: 'Ended' },
} as const satisfies Record<ProgramRun['status'], { tone: 'volt' | 'amber' | 'plain'; text: string }>

export function StatusChip({ status }: { status: ProgramRun['status'] }) {
  const { tone, text } = looks[status]
  return <Chip tone={tone}>{text}</Chip>
}
