import { Form } from '@base-ui/react/form'
import type { GoalInFull, GoalMilestone } from '@fitai/contract'
import { Check, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { dayText, isClock, valueText } from '../../goals/values.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { type Problems, valueIn } from './draft.ts'
import { refusedFields } from './refused.ts'
import { asOwn, useAddMilestone, useDeleteMilestone } from './writes.ts'

/** What lies on the way: a quarter, a half, three quarters, the whole, and what somebody put there. */
export function Milestones({ goal, today }: { goal: GoalInFull; today: string }) {
  const [isAdding, setIsAdding] = useState(false)
  const reached = goal.milestones.filter(({ reachedOn }) => reachedOn !== null).length
  return (
    <Card aria-label="Milestones" className="p-4 pb-3">
      <CardTitle
        sub={`${reached} of ${goal.milestones.length}`}
        right={
          <Button
            variant="ghost"
            size="icon"
            className="-my-2.5 -mr-2"
            aria-label="Add a milestone"
            onClick={() => setIsAdding(true)}
          >
            <Plus size={20} aria-hidden="true" />
          </Button>
        }
      >
        Milestones
      </CardTitle>
      <ol className="mt-2">
        {goal.milestones.map((milestone, index) => (
          <Row
            key={milestone.id ?? milestone.percent}
            goal={goal}
            milestone={milestone}
            isLast={index === goal.milestones.length - 1}
            today={today}
          />
        ))}
      </ol>
      <Sheet title="Add a milestone" isOpen={isAdding} onClose={() => setIsAdding(false)}>
        <MilestoneForm goal={goal} onDone={() => setIsAdding(false)} />
      </Sheet>
    </Card>
  )
}

type RowProps = { goal: GoalInFull; milestone: GoalMilestone; isLast: boolean; today: string }

function Row({ goal, milestone, isLast, today }: RowProps) {
  const { name, percent, reachedOn } = milestone
  // A share of the way is a number of ours: a tenth is near enough.
  const value = percent === null || milestone.value === null ? milestone.value : Math.round(milestone.value * 10) / 10
  const remove = useDeleteMilestone(goal.id)
  const own = asOwn(milestone)
  const isReached = reachedOn !== null
  return (
    <li className="relative flex min-h-12 items-center gap-3">
      {!isLast && <span aria-hidden="true" className="absolute top-9 -bottom-3 left-3 w-px bg-line-strong" />}
      <span
        className={cx(
          'relative grid size-6 shrink-0 place-items-center rounded-full',
          isReached ? 'bg-volt text-on-volt' : 'border-2 border-line-strong bg-surface',
        )}
      >
        {isReached && <Check size={14} strokeWidth={3} role="img" aria-label="Reached" />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="num block truncate font-medium">{name}</span>
        {reachedOn !== null && <span className="num block text-cap text-ink3">{dayText(reachedOn, today)}</span>}
      </span>
      {value !== null && <span className="num shrink-0 text-label text-ink2">{valueText(goal, value)}</span>}
      {own && (
        <Button
          variant="ghost"
          size="icon"
          className="-mr-2"
          aria-label={`Delete milestone ${name}`}
          isBusy={remove.isPending}
          onClick={() => remove.mutate(own)}
        >
          <Trash2 size={17} aria-hidden="true" />
        </Button>
      )}
    </li>
  )
}

function MilestoneForm({ goal, onDone }: { goal: GoalInFull; onDone: () => void }) {
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const add = useAddMilestone(goal.id, { onDone })
  const save = () => {
    const value = valueIn(goal, text)
    if (value === undefined) return setProblems({ value: isClock(goal.unit) ? 'A time, such as 1:30.' : 'A number.' })
    setProblems({})
    add.mutate({ name: name.trim(), value }, { onError: (error) => setProblems(refusedFields(error)) })
  }
  const unit = goal.measure === 'frequency' ? 'weeks' : goal.unit
  return (
    <Form className="flex flex-col gap-4" errors={problems} onFormSubmit={save}>
      <Field
        label="Name"
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        placeholder="Two plates"
        value={name}
        onValueChange={setName}
      />
      <Field
        label={unit === '' ? 'Value' : `Value in ${unit}`}
        name="value"
        required
        inputMode={isClock(goal.unit) ? 'text' : 'decimal'}
        autoComplete="off"
        value={text}
        onValueChange={setText}
      />
      {add.error && Object.keys(refusedFields(add.error)).length === 0 && <Problem>{explain(add.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={add.isPending}>
        Add
      </Button>
    </Form>
  )
}
