import type { LoggedSet, SetEntry } from '@fitai/contract'
import { setKinds } from '@fitai/domain'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { number } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceChip } from '../../ui/ChoiceChip.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { setKindWords } from '../../words.ts'

type Props = {
  set: LoggedSet | undefined
  onChange: (change: Omit<SetEntry, 'id'>) => void
  onDelete: () => void
  onClose: () => void
}

const scales = {
  rpe: [6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10],
  rir: [0, 1, 2, 3, 4, 5],
}
type Scale = keyof typeof scales

/** Everything about a set that is not its numbers: kind, effort, delete. */
export function SetSheet({ set, onChange, onDelete, onClose }: Props) {
  return (
    <Sheet title="Set" isOpen={set !== undefined} onClose={onClose}>
      {set && <Content key={set.id} set={set} onChange={onChange} onDelete={onDelete} />}
    </Sheet>
  )
}

function Content({ set, onChange, onDelete }: Omit<Props, 'set' | 'onClose'> & { set: LoggedSet }) {
  const [scale, setScale] = useState<Scale>(set.rir === null ? 'rpe' : 'rir')
  const effort = (value: number | null) => (scale === 'rpe' ? { rpe: value, rir: null } : { rir: value, rpe: null })
  return (
    <div className="flex flex-col gap-5">
      <fieldset>
        <legend className="mb-2 text-label font-semibold">Kind</legend>
        <div className="flex flex-wrap gap-1.5">
          {setKinds.map((kind) => (
            <ChoiceChip key={kind} isOn={set.kind === kind} onChange={() => onChange({ kind })}>
              {setKindWords[kind].name}
            </ChoiceChip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="sr-only">Effort</legend>
        <div className="mb-2 flex items-center justify-between gap-3">
          <span className="text-label font-semibold">{scale === 'rpe' ? 'Effort, RPE' : 'Reps in reserve'}</span>
          <Segmented
            label="Scale"
            items={[
              { value: 'rpe', label: 'RPE' },
              { value: 'rir', label: 'RIR' },
            ]}
            value={scale}
            onChange={setScale}
          />
        </div>
        <div className="flex flex-wrap gap-1.5">
          {scales[scale].map((value) => (
            <ChoiceChip
              key={value}
              isOn={set[scale] === value}
              onChange={(isOn) => onChange(effort(isOn ? value : null))}
            >
              {number(value)}
            </ChoiceChip>
          ))}
        </div>
      </fieldset>
      <Button variant="danger" size="lg" onClick={onDelete}>
        <Trash2 size={18} aria-hidden="true" />
        Delete set
      </Button>
    </div>
  )
}
