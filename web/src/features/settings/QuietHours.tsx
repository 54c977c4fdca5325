import type { QuietHours as Hours } from '@fitai/domain'
import { usualQuietHours } from '@fitai/domain'
import { One } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'

type Props = { hours: Hours | null; onChange: (hours: Hours | null) => void }

/** When no push comes. What was told meanwhile comes afterwards. */
export function QuietHours({ hours, onChange }: Props) {
  const change = (part: Partial<Hours>) => {
    const next = { ...(hours ?? usualQuietHours), ...part }
    if (next.from !== '' && next.to !== '') onChange(next)
  }
  return (
    <div className="flex flex-col gap-3">
      <One
        label="Quiet hours"
        items={[
          { value: 'on', name: 'On' },
          { value: 'off', name: 'Off' },
        ]}
        value={hours === null ? 'off' : 'on'}
        onChange={(chosen) => onChange(chosen === 'on' ? usualQuietHours : null)}
      />
      {hours && (
        <div className="grid max-w-xs grid-cols-2 gap-3">
          <Field label="From" name="from" type="time" value={hours.from} onValueChange={(from) => change({ from })} />
          <Field label="To" name="to" type="time" value={hours.to} onValueChange={(to) => change({ to })} />
        </div>
      )}
      <p className="text-label text-ink3">No push meanwhile, by the clock where you are. It comes afterwards.</p>
    </div>
  )
}
