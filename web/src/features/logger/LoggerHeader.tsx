import type { Workout } from '@fitai/contract'
import { isWorkingSet, toKg, type WeightUnit } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { ChevronDown, CloudCheck, CloudOff, CloudUpload } from 'lucide-react'
import { clock, mass } from '../../format.ts'
import type { LogState } from '../../offline/log.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useNow } from '../../useNow.ts'

type Props = { workout: Workout; status: LogState['status']; unit: WeightUnit; onFinish: () => void }

/** Name, time, how far, how much, and whether it is saved. */
export function LoggerHeader({ workout, status, unit, onFinish }: Props) {
  const sets = workout.entries.flatMap((entry) => entry.sets).filter(isWorkingSet)
  const done = sets.filter((set) => set.performedAt !== null)
  const lifted = mass(liftedKg(workout), unit)
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-bg sm:rounded-b-card">
      <div className="flex h-14 items-center gap-1 pr-4 pl-1.5">
        <Link to="/" aria-label="Minimise workout" className={buttonClass({ variant: 'ghost', size: 'icon' })}>
          <ChevronDown size={24} aria-hidden="true" />
        </Link>
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-row leading-5 font-semibold">{workout.name}</h1>
          <p className="num text-label text-ink2">
            <Elapsed since={workout.startedAt} />
          </p>
        </div>
        <Button variant="primary" onClick={onFinish}>
          Finish
        </Button>
      </div>
      <div className="px-4 pb-3">
        <Segments workout={workout} done={done.length} all={sets.length} />
        <div className="num mt-2 flex items-center justify-between gap-2 text-label whitespace-nowrap text-ink2">
          <span>
            <b className="font-semibold text-ink">{done.length}</b> of {sets.length}{' '}
            {sets.length === 1 ? 'set' : 'sets'}
          </span>
          <SaveState status={status} />
          <span>
            <b className="font-semibold text-ink">{lifted.value}</b> {lifted.unit}
            <span className="max-[379px]:hidden"> lifted</span>
          </span>
        </div>
      </div>
    </header>
  )
}

function Elapsed({ since }: { since: string | null }) {
  const now = useNow()
  return clock(since === null ? 0 : (now - Date.parse(since)) / 1000)
}

function SaveState({ status }: { status: LogState['status'] }) {
  const look = {
    saved: { tone: 'plain', icon: CloudCheck, text: 'Saved' },
    saving: { tone: 'plain', icon: CloudUpload, text: 'Saving…' },
    kept: { tone: 'amber', icon: CloudOff, text: 'On this device' },
  } as const
  const { tone, icon: Icon, text } = look[status]
  return (
    <Chip tone={tone} role="status">
      <Icon size={13} aria-hidden="true" />
      {text}
    </Chip>
  )
}

/** One segment an exercise, filled as far as its sets are done. */
function Segments({ workout, done, all }: { workout: Workout; done: number; all: number }) {
  return (
    <div
      role="progressbar"
      aria-label="Sets done"
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={done}
      className="flex h-1.5 gap-1"
    >
      {workout.entries.map(({ id, sets }) => {
        const ratio = sets.filter((set) => set.performedAt !== null).length / Math.max(1, sets.length)
        return (
          <span key={id} className="flex-1 overflow-hidden rounded-full bg-sunken">
            <span
              className="block h-full rounded-full bg-meter transition-[width] duration-200"
              style={{ width: `${ratio * 100}%` }}
            />
          </span>
        )
      })}
      {workout.entries.length === 0 && <span className="flex-1 rounded-full bg-sunken" />}
    </div>
  )
}

/** Weight × reps of the working sets that are done; what a machine helps with is not lifted. */
function liftedKg({ entries }: Workout): number {
  return entries
    .filter((entry) => entry.tracking !== 'assisted_bodyweight_reps')
    .flatMap((entry) => entry.sets)
    .filter((set) => set.performedAt !== null && isWorkingSet(set))
    .reduce((sum, { weight, weightUnit, reps }) => {
      return weight === null || weightUnit === null ? sum : sum + toKg({ weight, weightUnit }) * (reps ?? 0)
    }, 0)
}
