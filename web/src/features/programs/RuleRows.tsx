import type { RuleOf, Stage, WeightUnit } from '@fitai/domain'
import { Plus, X } from 'lucide-react'
import { NumberBox } from '../../NumberBox.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceChip } from '../../ui/ChoiceChip.tsx'
import { StepBox } from './StepBox.tsx'

type RowsProps = { rule: RuleOf<'amrap'>; unit: WeightUnit; onChange: (rule: RuleOf<'amrap'>) => void }

/** How many reps in the open set bring how much. */
export function AmrapRows({ rule, unit, onChange }: RowsProps) {
  const { rows } = rule
  const set = (at: number, part: Partial<(typeof rows)[number]>) =>
    onChange({ ...rule, rows: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  const last = rows.at(-1)
  return (
    <fieldset>
      <legend className="mb-2 text-label font-medium text-ink2">From so many reps in the open set, so much more</legend>
      <ul className="flex flex-col gap-2">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
          <li key={at} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
            <NumberBox
              label={`Reps of row ${at + 1}`}
              suffix="reps"
              value={row.reps}
              onChange={(reps) => set(at, { reps })}
            />
            <StepBox
              showsLabel={false}
              label={`Step of row ${at + 1}`}
              step={row.step}
              unit={unit}
              onChange={(step) => set(at, { step })}
            />
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove row ${at + 1}`}
              disabled={rows.length === 1}
              onClick={() => onChange({ ...rule, rows: rows.filter((_, index) => index !== at) })}
            >
              <X size={18} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {last && rows.length < 10 && (
        <Button
          className="mt-2"
          onClick={() => onChange({ ...rule, rows: [...rows, { ...last, reps: last.reps + 5 }] })}
        >
          <Plus size={17} aria-hidden="true" />
          Row
        </Button>
      )}
    </fieldset>
  )
}

type StagesProps = { rule: RuleOf<'staged'>; unit: WeightUnit; onChange: (rule: RuleOf<'staged'>) => void }

/** The sets and reps of each stage, and where it begins anew. */
export function Stages({ rule, unit, onChange }: StagesProps) {
  const { stages, restart } = rule
  const set = (at: number, part: Partial<Stage>) =>
    onChange({ ...rule, stages: stages.map((stage, index) => (index === at ? { ...stage, ...part } : stage)) })
  const last = stages.at(-1)
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <StepBox label="Step" step={rule.step} unit={unit} onChange={(step) => onChange({ ...rule, step })} />
        {'percent' in restart && (
          <NumberBox
            showsLabel
            label="Begins anew at"
            suffix="%"
            value={restart.percent}
            onChange={(percent) => onChange({ ...rule, restart: { percent } })}
          />
        )}
        {'plus' in restart && (
          <StepBox
            label="Begins anew above"
            step={restart.plus}
            unit={unit}
            onChange={(plus) => onChange({ ...rule, restart: { plus } })}
          />
        )}
      </div>
      <fieldset>
        <legend className="mb-2 text-label font-medium text-ink2">Sets and reps, stage by stage</legend>
        <ul className="flex flex-col gap-2">
          {stages.map((stage, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stages have nothing but their place
            <li key={at} className="flex flex-wrap items-end gap-2">
              <NumberBox
                className="w-20"
                label={`Sets of stage ${at + 1}`}
                suffix="×"
                value={stage.sets}
                onChange={(sets) => set(at, { sets })}
              />
              <NumberBox
                className="w-24"
                label={`Reps of stage ${at + 1}`}
                suffix="reps"
                value={stage.reps}
                onChange={(reps) => set(at, { reps })}
              />
              <ChoiceChip isOn={stage.isAmrap} onChange={(isAmrap) => set(at, { isAmrap })}>
                Last open
              </ChoiceChip>
              <Button
                variant="ghost"
                size="icon"
                className="ml-auto"
                aria-label={`Remove stage ${at + 1}`}
                disabled={stages.length === 1}
                onClick={() => onChange({ ...rule, stages: stages.filter((_, index) => index !== at) })}
              >
                <X size={18} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
        {last && stages.length < 6 && (
          <Button className="mt-2" onClick={() => onChange({ ...rule, stages: [...stages, last] })}>
            <Plus size={17} aria-hidden="true" />
            Stage
          </Button>
        )}
      </fieldset>
    </div>
  )
}
