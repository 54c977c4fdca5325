import { isLoaded, type ProgressionRule, type TrackingKind, type WeightUnit } from '@fitai/domain'
import { NumberBox } from '../../NumberBox.tsx'
import { ChoiceChip } from '../../ui/ChoiceChip.tsx'
import { StepBox } from './StepBox.tsx'
import { usualStep } from './usual.ts'

type Stall = { fails: number; percent: number }

/** After how many misses how much comes off. */
export function StallBoxes({ stall, onChange }: { stall: Stall; onChange: (stall: Stall) => void }) {
  return (
    <>
      <NumberBox
        showsLabel
        label="Misses in a row"
        value={stall.fails}
        onChange={(fails) => onChange({ ...stall, fails })}
      />
      <NumberBox
        showsLabel
        label="Then off"
        suffix="%"
        value={stall.percent}
        onChange={(percent) => onChange({ ...stall, percent })}
      />
    </>
  )
}

type Growth = Pick<Extract<ProgressionRule, { kind: 'reps' | 'total_reps' }>, 'add' | 'most' | 'step' | 'stall'>
type GrowthProps = {
  growth: Growth
  unit: WeightUnit
  tracking: TrackingKind
  onChange: (part: Partial<Growth>) => void
}

/** How reps or seconds grow, and what comes then. */
export function GrowthBoxes({ growth: { add, most, step, stall }, unit, tracking, onChange }: GrowthProps) {
  return (
    <>
      <NumberBox showsLabel label="More each time" value={add} onChange={(value) => onChange({ add: value })} />
      <NumberBox showsLabel label="At most" value={most} onChange={(value) => onChange({ most: value })} />
      {step && <StepBox label="Then adds" step={step} unit={unit} onChange={(value) => onChange({ step: value })} />}
      <StallBoxes stall={stall} onChange={(value) => onChange({ stall: value })} />
      {isLoaded({ tracking }) && (
        <div className="col-span-full">
          <ChoiceChip isOn={step !== null} onChange={(isOn) => onChange({ step: isOn ? usualStep([]) : null })}>
            Then add weight
          </ChoiceChip>
        </div>
      )}
    </>
  )
}
