import type { GeneratedDay, GeneratedPlan } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { BookmarkPlus, Footprints, Moon, RefreshCw } from 'lucide-react'
import { useApply } from '../../coach/recommendations.ts'
import { Thumbs } from '../../coach/Thumbs.tsx'
import { explain } from '../../failures.ts'
import { clock, plural } from '../../format.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Problem } from '../../ui/states.tsx'
import { Done } from './Done.tsx'
import { Warned, WrittenBy } from './Head.tsx'
import { NoTraining } from './NoTraining.tsx'
import { planReasons } from './Plan.tsx'
import { loadText, prescription } from './prescription.ts'

type Props = { week: GeneratedPlan; basis: string | undefined; onAnother: () => void; onAsk: () => void }

/** A week that was written: its days, and a template of it. */
export function Week({ week, basis, onAnother, onAsk }: Props) {
  const lifting = week.days.filter(({ exercises }) => exercises.length > 0)
  if (lifting.length === 0) return <NoTraining plan={week} onAsk={onAsk} />
  const minutes = week.days.reduce((sum, day) => sum + day.estimatedMinutes, 0)
  return (
    <div className="flex flex-col gap-3">
      <Card aria-label="Your week" className="flex flex-col gap-3.5 p-4">
        <div>
          <h2 className="text-title font-semibold tracking-[-.015em] text-balance">{week.name}</h2>
          <p className="num mt-0.5 text-label text-ink2">
            {plural(lifting.length, 'day')} of training · {minutes} min in the week
          </p>
        </div>
        <Warned warnings={week.warnings} />
        <Save week={week} isOnDevice={basis !== undefined} onAnother={onAnother} />
        <p className="text-label text-pretty text-ink2">{week.reasoning}</p>
        <footer className="flex flex-col gap-1 border-t border-line pt-3 text-label text-ink2">
          <WrittenBy engine={week.engine} basis={basis} />
          {week.engine.notice && <p>{week.engine.notice}</p>}
          {basis && <p>A template and thumbs need a connection. Write it again when you have one.</p>}
          <p className="text-ink3">Not medical advice.</p>
        </footer>
      </Card>
      <ol aria-label="Days" className="grid items-start gap-3 xl:grid-cols-2">
        {week.days.map((day) => (
          <li key={day.day}>
            <Day day={day} unit={week.weightUnit} />
          </li>
        ))}
      </ol>
      <Card className="p-4">
        <CardTitle>Week after week</CardTitle>
        <p className="mt-1 text-label text-pretty text-ink2">{week.progression}</p>
      </Card>
      {basis === undefined && (
        <Card className="px-4 py-2">
          <div className="flex flex-wrap items-start justify-between gap-x-3">
            <p className="py-3 font-medium">Is this a good week?</p>
            <Thumbs id={week.id} name="this week" reasons={planReasons} />
          </div>
        </Card>
      )}
    </div>
  )
}

type SaveProps = { week: GeneratedPlan; isOnDevice: boolean; onAnother: () => void }

function Save({ week, isOnDevice, onAnother }: SaveProps) {
  const { apply, undo } = useApply(week.id)
  if (apply.data)
    return (
      <Done applied={apply.data} undo={undo}>
        {apply.data.templateId !== null && (
          <Link
            to="/training/templates/$templateId"
            params={{ templateId: apply.data.templateId }}
            className={buttonClass({ variant: 'primary' })}
          >
            Open it
          </Link>
        )}
      </Done>
    )
  return (
    <div className="flex flex-col gap-2">
      {apply.error && <Problem>{explain(apply.error)}</Problem>}
      {undo.data && (
        <p role="status" className="text-label text-ink2">
          {undo.data.sentences.join(' ')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {!isOnDevice && (
          <Button
            variant="primary"
            size="lg"
            className="flex-1"
            isBusy={apply.isPending}
            onClick={() => apply.mutate()}
          >
            <BookmarkPlus size={18} aria-hidden="true" />
            Save as template
          </Button>
        )}
        <Button size="lg" className="flex-1" onClick={onAnother}>
          <RefreshCw size={17} aria-hidden="true" />
          Another one
        </Button>
      </div>
    </div>
  )
}

function Day({ day, unit }: { day: GeneratedDay; unit: WeightUnit }) {
  if (day.exercises.length === 0) return <QuietDay day={day} />
  const sets = day.exercises.reduce((sum, exercise) => sum + exercise.sets.length, 0)
  return (
    <Card className="p-4 pb-3">
      <h3 className="flex items-baseline justify-between gap-3">
        <span className="font-semibold">
          <span className="text-ink3">Day {day.day}</span> {day.name}
        </span>
        <span className="num shrink-0 text-label text-ink2">
          {day.estimatedMinutes} min · {plural(sets, 'set')}
        </span>
      </h3>
      <ol className="num mt-2 divide-y divide-line">
        {day.exercises.map((exercise) => (
          <li key={exercise.slug}>
            <details className="group">
              <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-3 py-1.5 [&::-webkit-details-marker]:hidden">
                <span className="min-w-0">{exercise.name}</span>
                <span className="shrink-0 text-right">
                  <span className="font-semibold">{prescription(exercise)}</span>
                  <span className="block text-cap text-ink3">{loadText(exercise, unit)}</span>
                </span>
              </summary>
              <p className="pb-3 text-label text-pretty text-ink2">
                {exercise.why} {exercise.notes} {exercise.restSeconds > 0 && `Rest ${clock(exercise.restSeconds)}.`}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function QuietDay({ day }: { day: GeneratedDay }) {
  const Icon = day.type === 'rest' ? Moon : Footprints
  return (
    <div className="flex min-h-12 items-center gap-3 rounded-card border border-dashed border-line-strong px-4">
      <Icon size={17} aria-hidden="true" className="shrink-0 text-ink3" />
      <h3 className="text-body text-ink2">
        <span className="text-ink3">Day {day.day}</span> {day.name}
      </h3>
      {day.estimatedMinutes > 0 && <p className="num ml-auto text-label text-ink3">{day.estimatedMinutes} min</p>}
    </div>
  )
}
