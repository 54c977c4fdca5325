import { setKinds, type TrackingKind } from '@fitai/domain'
import { Plus, X } from 'lucide-react'
import { v7 } from 'uuid'
import { NumberBox, OpenNumberBox } from '../../NumberBox.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { setKindWords } from '../../words.ts'
import { countsMetres, countsReps, countsSeconds, countsWeight, type Line, usualLine } from './lines.ts'

type Props = { lines: readonly Line[]; tracking: TrackingKind; onChange: (lines: Line[]) => void }

const kinds = setKinds.map((value) => ({ value, label: setKindWords[value].name }))

/** The sets of an exercise, a line for sets alike. */
export function SetLines({ lines, tracking, onChange }: Props) {
  const { weightUnit } = useAccount()
  const set = (key: string, part: Partial<Line>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = () => onChange([...lines, { ...(lines.at(-1) ?? usualLine(tracking, weightUnit, '')), key: v7() }])
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-label font-semibold">Sets</legend>
      <ul className="flex flex-col divide-y divide-line">
        {lines.map((line, at) => (
          <li key={line.key} className="flex flex-col gap-2 py-3 first:pt-0">
            <div className="grid grid-cols-3 items-end gap-2">
              <Numbers {...{ line, at, tracking }} onChange={(part) => set(line.key, part)} />
            </div>
            <div className="flex items-end gap-2">
              <Select
                label={`Kind of sets ${at + 1}`}
                className="flex-1"
                items={kinds}
                value={line.kind}
                onChange={(kind) => set(line.key, { kind })}
              />
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Remove sets ${at + 1}`}
                onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
              >
                <X size={18} aria-hidden="true" />
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Button className="self-start" onClick={add}>
        <Plus size={17} aria-hidden="true" />
        {lines.length === 0 ? 'Sets' : 'Other sets'}
      </Button>
    </fieldset>
  )
}

type NumbersProps = {
  line: Line
  at: number
  tracking: TrackingKind
  onChange: (part: Partial<Line>) => void
}
type OpenField = 'repsMin' | 'repsMax' | 'weight' | 'durationSeconds' | 'distanceMetres' | 'rpe' | 'rir'

function Numbers({ line, at, tracking, onChange }: NumbersProps) {
  const named = (what: string) => (at === 0 ? what : `${what}, sets ${at + 1}`)
  const box = (field: OpenField, what: string, suffix?: string) => (
    <OpenNumberBox
      key={field}
      showsLabel
      label={named(what)}
      suffix={suffix}
      value={line[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  )
  return (
    <>
      <NumberBox showsLabel label={named('Sets')} value={line.times} onChange={(times) => onChange({ times })} />
      {countsReps(tracking) && [box('repsMin', 'Reps from'), box('repsMax', 'Reps to')]}
      {countsMetres(tracking) && box('distanceMetres', 'Distance', 'm')}
      {countsSeconds(tracking) && box('durationSeconds', 'Time', 's')}
      {countsWeight(tracking) && box('weight', weightWord(tracking), line.weightUnit)}
      {line.rir !== null ? box('rir', 'In reserve') : box('rpe', 'RPE')}
    </>
  )
}

function weightWord(tracking: TrackingKind): string {
  if (tracking === 'weighted_bodyweight_reps') return 'Added'
  return tracking === 'assisted_bodyweight_reps' ? 'Help' : 'Weight'
}
