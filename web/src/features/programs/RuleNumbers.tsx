import type { ProgressionRule, TrackingKind, WeightUnit } from '@fitai/domain'
import { NumberBox } from '../../NumberBox.tsx'
import { ChoiceChip } from '../../ui/ChoiceChip.tsx'
import { GrowthBoxes, StallBoxes } from './GrowthBoxes.tsx'
import { AmrapRows, Stages } from './RuleRows.tsx'
import { StepBox } from './StepBox.tsx'

type Props = {
  rule: ProgressionRule
  tracking: TrackingKind
  unit: WeightUnit
  onChange: (rule: ProgressionRule) => void
}

/** The numbers of a rule, each kind with its own. */
export function RuleNumbers({ rule, unit, tracking, onChange }: Props) {
  const grid = 'grid grid-cols-2 gap-3 sm:grid-cols-3'
  switch (rule.kind) {
    case 'fixed':
      return null
    case 'linear':
      return (
        <div className={grid}>
          <StepBox label="Step" step={rule.step} unit={unit} onChange={(step) => onChange({ ...rule, step })} />
          <StallBoxes stall={rule.stall} onChange={(stall) => onChange({ ...rule, stall })} />
        </div>
      )
    case 'double':
      return (
        <div className="flex flex-col gap-3">
          <div className={grid}>
            <StepBox label="Step" step={rule.step} unit={unit} onChange={(step) => onChange({ ...rule, step })} />
          </div>
          <div>
            <ChoiceChip isOn={rule.isPerSet} onChange={(isPerSet) => onChange({ ...rule, isPerSet })}>
              Each set for itself
            </ChoiceChip>
          </div>
        </div>
      )
    case 'staged':
      return <Stages rule={rule} unit={unit} onChange={onChange} />
    case 'amrap':
      return (
        <div className="flex flex-col gap-3">
          <AmrapRows rule={rule} unit={unit} onChange={onChange} />
          <div className={grid}>
            <StallBoxes stall={rule.stall} onChange={(stall) => onChange({ ...rule, stall })} />
          </div>
        </div>
      )
    case 'training_max':
      return (
        <div className={grid}>
          <StepBox label="Step a cycle" step={rule.step} unit={unit} onChange={(step) => onChange({ ...rule, step })} />
          <NumberBox
            showsLabel
            label="Off after a miss"
            suffix="%"
            value={rule.stallPercent}
            onChange={(stallPercent) => onChange({ ...rule, stallPercent })}
          />
        </div>
      )
    case 'effort':
      return (
        <div className={grid}>
          <NumberBox
            showsLabel
            label="Reps in reserve"
            value={rule.rir}
            onChange={(rir) => onChange({ ...rule, rir })}
          />
          <StepBox label="Step" step={rule.step} unit={unit} onChange={(step) => onChange({ ...rule, step })} />
        </div>
      )
    case 'total_reps':
      return (
        <div className={grid}>
          <NumberBox
            showsLabel
            label="Reps together"
            value={rule.total}
            onChange={(total) => onChange({ ...rule, total })}
          />
          <GrowthBoxes
            growth={rule}
            unit={unit}
            tracking={tracking}
            onChange={(part) => onChange({ ...rule, ...part })}
          />
        </div>
      )
    case 'reps':
    case 'time':
      return (
        <div className={grid}>
          <NumberBox
            showsLabel
            label={rule.kind === 'reps' ? 'Reps at first' : 'Seconds at first'}
            value={rule.from}
            onChange={(from) => onChange({ ...rule, from })}
          />
          <GrowthBoxes
            growth={rule}
            unit={unit}
            tracking={tracking}
            onChange={(part) => onChange({ ...rule, ...part })}
          />
        </div>
      )
  }
}
