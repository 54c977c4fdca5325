import { isLoaded, type ProgramSet, type ProgressionRule, type TrackingKind } from '@fitai/domain'
import { Plus, X } from 'lucide-react'
import { NumberBox } from '../../NumberBox.tsx'
import { Button } from '../../ui/Button.tsx'
import { Problems } from '../../ui/Problems.tsx'
import { Select } from '../../ui/Select.tsx'

type Props = {
  sets: readonly ProgramSet[]
  rule: ProgressionRule
  tracking: TrackingKind
  problems: readonly string[]
  onChange: (sets: ProgramSet[]) => void
}

const kinds = [
  { value: 'normal', label: 'Working' },
  { value: 'amrap', label: 'Open: as many as go' },
  { value: 'backoff', label: 'Back-off' },
] as const

/** The sets of an exercise, a line for sets alike. */
export function SetLines({ sets, rule, tracking, problems, onChange }: Props) {
  const set = (at: number, part: Partial<ProgramSet>) =>
    onChange(sets.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const last: ProgramSet = sets.at(-1) ?? { times: 3, kind: 'normal', reps: { min: 5, max: 5 } }
  if (rule.kind === 'staged')
    return <p className="rounded-field bg-sheet-field px-3 py-2.5 text-label text-ink2">Its stages say the sets.</p>
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-label font-semibold">Sets</legend>
      <ul className="flex flex-col divide-y divide-line">
        {sets.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
          <li key={at} className="grid grid-cols-4 items-end gap-2 py-3 first:pt-0 last:pb-0">
            <Line {...{ line, at, rule, tracking }} onChange={(part) => set(at, part)} />
            <div className="col-span-full flex items-end gap-2">
              <Select
                label={`Kind of line ${at + 1}`}
                className="flex-1"
                items={kinds}
                value={line.kind}
                onChange={(kind) => set(at, { kind })}
              />
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Remove line ${at + 1}`}
                disabled={sets.length === 1}
                onClick={() => onChange(sets.filter((_, index) => index !== at))}
              >
                <X size={18} aria-hidden="true" />
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Problems problems={problems} />
      <Button className="self-start" onClick={() => onChange([...sets, last])}>
        <Plus size={17} aria-hidden="true" />
        Other sets
      </Button>
    </fieldset>
  )
}

type LineProps = Pick<Props, 'rule' | 'tracking'> & {
  line: ProgramSet
  at: number
  onChange: (part: Partial<ProgramSet>) => void
}

function Line({ line, at, rule, tracking, onChange }: LineProps) {
  const { times, reps, seconds, percent = 100 } = line
  const name = (what: string) => (at === 0 ? what : `${what} of line ${at + 1}`)
  const isTimed = tracking === 'duration' || tracking === 'weight_duration'
  return (
    <>
      <NumberBox showsLabel label={name('Sets')} value={times} onChange={(value) => onChange({ times: value })} />
      {isTimed && rule.kind !== 'time' && (
        <NumberBox
          showsLabel
          label={name('Seconds')}
          value={seconds ?? Number.NaN}
          onChange={(value) => onChange({ seconds: value })}
        />
      )}
      {!isTimed && rule.kind !== 'reps' && rule.kind !== 'total_reps' && tracking.endsWith('reps') && (
        <>
          <NumberBox
            showsLabel
            label={name('Reps from')}
            value={reps?.min ?? Number.NaN}
            onChange={(min) => onChange({ reps: { min, max: reps && reps.max !== reps.min ? reps.max : min } })}
          />
          <NumberBox
            showsLabel
            label={name('Reps to')}
            value={reps?.max ?? Number.NaN}
            onChange={(max) => onChange({ reps: { min: reps?.min ?? max, max } })}
          />
        </>
      )}
      {isLoaded({ tracking }) && (
        <NumberBox
          showsLabel
          suffix="%"
          label={name(rule.kind === 'training_max' ? 'Of the max' : 'Of the load')}
          value={percent}
          onChange={(value) => onChange({ percent: value === 100 ? undefined : value })}
        />
      )}
    </>
  )
}
