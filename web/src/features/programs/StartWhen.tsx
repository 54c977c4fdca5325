import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Check } from 'lucide-react'
import { longWeekday, plural, shortDay, weekday } from '../../format.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { Field } from '../../ui/Field.tsx'
import { dayAfter } from '../../weeks.ts'
import { areSame } from './start-days.ts'

type When = { startsOn: string; mode: 'completion' | 'calendar'; days: number[] }
type Props = { when: When; usual: readonly number[]; onChange: (when: When) => void }

/** When a program begins, on which days, and what becomes of a day that is missed. */
export function StartWhen({ when, usual, onChange }: Props) {
  return (
    <Card aria-label="When" className="flex flex-col gap-5 p-4">
      <CardTitle>When</CardTitle>
      <Field
        label="First day"
        name="startsOn"
        type="date"
        required
        value={when.startsOn}
        onValueChange={(startsOn) => startsOn !== '' && onChange({ ...when, startsOn })}
      />
      <Days when={when} usual={usual} onChange={onChange} />
      <Mode mode={when.mode} onChange={(mode) => onChange({ ...when, mode })} />
    </Card>
  )
}

function Days({ when, usual, onChange }: Props) {
  const { startsOn, days } = when
  const toggle = (day: number) =>
    onChange({
      ...when,
      days: days.includes(day) ? days.filter((each) => each !== day) : [...days, day].sort((a, b) => a - b),
    })
  const isShort = days.length !== usual.length
  return (
    <fieldset aria-describedby="days-note" data-wrong={isShort} tabIndex={-1} className="outline-none">
      <legend className="mb-2 text-label font-medium text-ink2">{plural(usual.length, 'day')} of each week</legend>
      <div className="grid grid-cols-7 gap-1">
        {[0, 1, 2, 3, 4, 5, 6].map((day) => {
          const date = dayAfter(startsOn, day)
          const isOn = days.includes(day)
          return (
            <button
              key={day}
              type="button"
              aria-pressed={isOn}
              disabled={day === 0}
              onClick={() => toggle(day)}
              className={cx(
                'flex h-14 flex-col items-center justify-center gap-0.5 rounded-field text-label font-medium transition active:scale-[.97]',
                isOn ? 'bg-ink text-bg' : 'bg-raised text-ink2 hover:bg-sunken',
              )}
            >
              <span className="sr-only">{longWeekday(date)}</span>
              <span aria-hidden="true">{weekday(date)}</span>
              <span className="grid h-4 place-items-center">
                {isOn && <Check size={14} strokeWidth={3} aria-hidden="true" />}
              </span>
            </button>
          )
        })}
      </div>
      <p
        id="days-note"
        role={isShort ? 'alert' : undefined}
        className={cx('mt-2 text-label', isShort ? 'text-danger' : 'text-ink3')}
      >
        {isShort ? `Choose ${plural(usual.length, 'day')}, the first one with them.` : noteOf(when, usual)}
      </p>
    </fieldset>
  )
}

function noteOf({ startsOn, days }: When, usual: readonly number[]): string {
  if (!areSame(days, usual)) return 'Other days than the program has: a copy of your own with these days is made.'
  return `The first workout is on ${longWeekday(startsOn)}, ${shortDay(startsOn)}.`
}

const modes = [
  { value: 'completion', name: 'Day by day', text: 'A workout waits until you have done it. Nothing is missed.' },
  { value: 'calendar', name: 'By the calendar', text: 'Days pass. A workout that you do not do is missed.' },
] as const

function Mode({ mode, onChange }: { mode: When['mode']; onChange: (mode: When['mode']) => void }) {
  return (
    <div className="flex flex-col gap-2">
      <p id="mode-label" className="text-label font-medium text-ink2">
        If a day is missed
      </p>
      <RadioGroup
        aria-labelledby="mode-label"
        value={mode}
        onValueChange={(value) => onChange(value === 'calendar' ? 'calendar' : 'completion')}
        className="grid gap-2 sm:grid-cols-2"
      >
        {modes.map(({ value, name, text }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the radio inside is the control
          <label
            key={value}
            className="flex cursor-pointer items-start gap-3 rounded-field border border-line-strong p-3 transition hover:bg-raised has-data-checked:border-volt-text has-data-checked:bg-volt-row"
          >
            <Radio.Root
              value={value}
              className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border-2 border-ink3 data-checked:border-volt-text"
            >
              <Radio.Indicator className="size-2.5 rounded-full bg-volt-text" />
            </Radio.Root>
            <span>
              <span className="block font-medium">{name}</span>
              <span className="block text-label text-ink2">{text}</span>
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  )
}
