import type { ProgressionRule, TrackingKind, WeightUnit } from '@fitai/domain'
import { isLoaded } from '@fitai/domain'
import { ruleSentence, ruleWords } from '../../programs/rule-words.ts'
import { useAccount } from '../../session.ts'
import { ChoiceChip } from '../../ui/Chip.tsx'
import { One } from '../../ui/Choices.tsx'
import { NumberBox } from './NumberBox.tsx'
import { Problems } from './Problems.tsx'
import { AmrapRows, Stages } from './RuleRows.tsx'
import { StepBox } from './StepBox.tsx'
import { ruleOf, rulesFor, usualStep } from './usual.ts'

type Props = {
  rule: ProgressionRule
  tracking: TrackingKind
  problems: readonly string[]
  onChange: (rule: ProgressionRule) => void
}

/** How a lift moves on: which rule, with which numbers, and what that means in a sentence. */
export function RuleForm({ rule, tracking, problems, onChange }: Props) {
  const { weightUnit } = useAccount()
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">Progression</legend>
      <One
        label="How it progresses"
        items={rulesFor(tracking).map((kind) => ({ value: kind, name: ruleWords[kind] }))}
        value={rule.kind}
        onChange={(kind) => kind !== rule.kind && onChange(ruleOf(kind, []))}
      />
      <Numbers rule={rule} unit={weightUnit} tracking={tracking} onChange={onChange} />
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <p className="num rounded-field bg-sheet-field px-3 py-2.5 text-label text-pretty text-ink2">
          {ruleSentence(rule, weightUnit)}
        </p>
      )}
    </fieldset>
  )
}

type NumbersProps = Pick<Props, 'rule' | 'tracking' | 'onChange'> & { unit: WeightUnit }

function Numbers({ rule, unit, tracking, onChange }: NumbersProps) {
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

type Stall = { fails: number; percent: number }

function StallBoxes({ stall, onChange }: { stall: Stall; onChange: (stall: Stall) => void }) {
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

function GrowthBoxes({ growth: { add, most, step, stall }, unit, tracking, onChange }: GrowthProps) {
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
