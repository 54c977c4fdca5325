import type { Program, ProgramRun } from '@fitai/contract'
import type { ProgressionRule } from '@fitai/domain'
import { useState } from 'react'
import { v7 } from 'uuid'
import { number, plural, weight } from '../../format.ts'
import { Why } from '../../programs/DayEntries.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { LoadField } from './LoadField.tsx'
import { useRunAction } from './run-actions.ts'
import { readLoads, type Texts } from './start-loads.ts'

type Props = { run: ProgramRun; program: Program | undefined }
type Lift = ProgramRun['lifts'][number]

/** Where each lift stands, and why. Loads can be set by hand. */
export function LiftStates({ run, program }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const rules = new Map(program?.lifts.map(({ key, rule }) => [key, rule]))
  const canChange = run.status === 'active' || run.status === 'paused'
  return (
    <Card aria-label="Lifts" className="flex flex-col gap-3 p-4">
      <CardTitle
        right={
          canChange && (
            <Button variant="ghost" className="-my-2.5 -mr-2 px-2 text-label" onClick={() => setIsOpen(true)}>
              Change loads
            </Button>
          )
        }
      >
        Where your lifts stand
      </CardTitle>
      <ul className="flex flex-col divide-y divide-line">
        {run.lifts.map((lift) => (
          <li key={lift.key} className="flex items-start gap-4 py-3 first:pt-0 last:pb-0">
            <div className="min-w-0 flex-1">
              <p className="font-medium text-pretty">{nameOf(lift, run.lifts)}</p>
              <Why reason={lift.reason} />
              <Standing lift={lift} rule={rules.get(lift.key)} />
            </div>
            <Figure lift={lift} rule={rules.get(lift.key)} unit={run.weightUnit} />
          </li>
        ))}
      </ul>
      <Sheet title="Change loads" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Adjust run={run} rules={rules} onDone={() => setIsOpen(false)} />
      </Sheet>
    </Card>
  )
}

function nameOf({ key, exerciseName }: Lift, all: readonly Lift[]): string {
  const isTwice = all.filter((other) => other.exerciseName === exerciseName).length > 1
  return isTwice ? `${exerciseName} (${key})` : exerciseName
}

type RuleProps = { lift: Lift; rule: ProgressionRule | undefined }

function Figure({ lift: { weight: load, amount }, rule, unit }: RuleProps & { unit: ProgramRun['weightUnit'] }) {
  const asked = amount === null ? '' : rule?.kind === 'time' ? `${number(amount)} s` : plural(amount, 'rep')
  const main = load === null ? asked || '–' : weight(Math.round(load * 100) / 100, unit)
  const below = rule?.kind === 'training_max' ? 'training max' : load === null ? '' : asked
  return (
    <div className="num shrink-0 text-right">
      <p className="text-row leading-6 font-semibold">{main}</p>
      {below && <p className="text-label text-ink2">{below}</p>}
    </div>
  )
}

function Standing({ lift: { fails, stage }, rule }: RuleProps) {
  const most = rule && 'stall' in rule ? rule.stall.fails : undefined
  const stages = rule?.kind === 'staged' ? rule.stages : undefined
  const now = stages?.[stage]
  if (fails === 0 && !now) return null
  return (
    <p className="num mt-1.5 flex flex-wrap gap-1.5">
      {fails > 0 && (
        <Chip tone="amber">{most === undefined ? plural(fails, 'miss', 'misses') : `${fails} of ${most} misses`}</Chip>
      )}
      {now && (
        <Chip>
          Stage {stage + 1} of {stages?.length}: {now.sets} × {now.reps}
        </Chip>
      )}
    </p>
  )
}

type AdjustProps = { run: ProgramRun; rules: ReadonlyMap<string, ProgressionRule>; onDone: () => void }

function Adjust({ run, rules, onDone }: AdjustProps) {
  const [id] = useState(() => v7())
  const { act } = useRunAction(run)
  const lifts = run.lifts.filter(({ weight: load, reason }) => load !== null || reason.code === 'choose_weight')
  const before = Object.fromEntries(lifts.map(({ key, weight: load }) => [key, load === null ? '' : textOf(load)]))
  const [texts, setTexts] = useState<Texts>(before)
  const [problems, setProblems] = useState<Texts>({})
  const save = () => {
    const changed = Object.fromEntries(Object.entries(texts).filter(([key, text]) => text !== before[key]))
    const read = readLoads(changed, 'weight')
    setProblems(read.problems)
    if (Object.keys(read.problems).length > 0) return
    const loads = read.loads.flatMap(({ lift, weight: load }) => (load === undefined ? [] : [{ lift, weight: load }]))
    if (loads.length > 0) act({ kind: 'adjust', id, loads })
    onDone()
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="text-ink2">For what is still to come. A workout that has begun stays as it is.</p>
      <ul className="flex flex-col divide-y divide-line">
        {lifts.map((lift) => (
          <li key={lift.key} className="py-2 first:pt-0">
            <LoadField
              name={nameOf(lift, run.lifts)}
              note={rules.get(lift.key)?.kind === 'training_max' ? 'Training max' : 'Load'}
              unit={run.weightUnit}
              text={texts[lift.key] ?? ''}
              problem={problems[lift.key]}
              onText={(text) => setTexts({ ...texts, [lift.key]: text })}
            />
          </li>
        ))}
      </ul>
      <Button type="submit" variant="primary" size="lg">
        Save
      </Button>
    </form>
  )
}

const textOf = (load: number) => String(Math.round(load * 100) / 100)
