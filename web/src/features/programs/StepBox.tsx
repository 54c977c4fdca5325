import type { Step, WeightUnit } from '@fitai/domain'
import { NumberBox } from '../../NumberBox.tsx'

type Props = {
  label: string
  step: Step
  unit: WeightUnit
  isSigned?: boolean
  showsLabel?: boolean
  onChange: (step: Step) => void
}

/** A step in the unit of whoever writes it. In the other one it is what is loaded there for it: 2.5 kg and 5 lb. */
export function StepBox({ label, step, unit, isSigned = false, showsLabel = true, onChange }: Props) {
  return (
    <NumberBox
      label={label}
      showsLabel={showsLabel}
      isSigned={isSigned}
      suffix={unit}
      value={step[unit]}
      onChange={(value) => onChange(unit === 'kg' ? { kg: value, lb: value * 2 } : { kg: value / 2, lb: value })}
    />
  )
}
