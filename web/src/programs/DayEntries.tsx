import type { NextDay } from '@fitai/contract'
import type { ReasonCode } from '@fitai/domain'
import { ArrowDownRight, ArrowUpRight, CircleHelp, Equal, type LucideIcon } from 'lucide-react'
import { plural } from '../format.ts'
import { groupsOf, warmUpCount } from '../targets.ts'
import { cx } from '../ui/cx.ts'

type Entry = NextDay['entries'][number]

/** What is to be done on a day: each exercise with its loads, and why they are what they are. */
export function DayEntries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol aria-label="Exercises" className="flex flex-col divide-y divide-line">
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lift may be there twice, and a day does not change its order
        <li key={at} className="flex items-start gap-4 py-3 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1">
            <p className="font-medium text-pretty">{entry.exerciseName}</p>
            <Why reason={entry.reason} />
            <More entry={entry} />
          </div>
          <Sets entry={entry} />
        </li>
      ))}
    </ol>
  )
}

function Sets({ entry: { sets, totalReps } }: { entry: Entry }) {
  const groups = groupsOf(sets)
  if (totalReps !== null)
    return (
      <div className="num shrink-0 text-right">
        <p className="text-row leading-6 font-semibold">{groups[0]?.load || plural(totalReps, 'rep')}</p>
        <p className="text-label text-ink2">
          {groups[0]?.load && `${plural(totalReps, 'rep')} `}in {plural(sets.length - warmUpCount(sets), 'set')}
        </p>
      </div>
    )
  return (
    <ul aria-label="Sets" className="num flex shrink-0 flex-col items-end">
      {groups.map(({ count, amount, load }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sets alike may come twice, in their order
        <li key={at} className="flex items-baseline gap-2">
          <span className={cx(load === '' ? 'text-row font-semibold' : 'text-label text-ink2')}>
            {count === 1 && groups.length > 1 ? `${amount}` : `${count} × ${amount}`}
          </span>
          {load !== '' && <span className="min-w-17 text-right text-row leading-6 font-semibold">{load}</span>}
        </li>
      ))}
    </ul>
  )
}

function More({ entry: { sets, note, supersetGroup } }: { entry: Entry }) {
  const warmUps = warmUpCount(sets)
  const facts = [warmUps > 0 && `${plural(warmUps, 'warm-up set')} before`, supersetGroup !== null && 'Superset', note]
  const text = facts.filter(Boolean).join(' · ')
  return text === '' ? null : <p className="num text-label text-ink3">{text}</p>
}

type Tone = { icon: LucideIcon; className: string }
const up: Tone = { icon: ArrowUpRight, className: 'text-volt-text' }
const down: Tone = { icon: ArrowDownRight, className: 'text-amber' }
const same: Tone = { icon: Equal, className: 'text-ink3' }
const open: Tone = { icon: CircleHelp, className: 'text-ink3' }

const tones = {
  start: same,
  choose_weight: open,
  as_last_time: same,
  add_weight: up,
  add_reps: up,
  add_seconds: up,
  beat_total: up,
  widen_reps: up,
  hold: same,
  lighter_than_asked: same,
  next_stage: same,
  restart: down,
  back_off: down,
  effort_up: up,
  effort_down: down,
  effort_right: same,
  effort_unknown: open,
  cycle_goes_on: same,
  most_reached: same,
  set_by_you: same,
} satisfies Record<ReasonCode, Tone>

export function Why({ reason }: { reason: Entry['reason'] }) {
  const { icon: Icon, className } = tones[reason.code]
  return (
    <p className="num mt-0.5 flex items-start gap-1.5 text-label text-ink2">
      <Icon size={14} strokeWidth={2.5} aria-hidden="true" className={cx('mt-0.5 shrink-0', className)} />
      <span className="min-w-0 text-pretty">{reason.text}</span>
    </p>
  )
}
