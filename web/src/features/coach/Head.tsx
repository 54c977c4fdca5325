import type { Engine, GeneratedWorkout } from '@fitai/contract'
import { Cpu, Smartphone, Sparkles, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { nameOf } from './Difference.tsx'
import { takenFrom } from './understood.ts'

type Warnings = GeneratedWorkout['warnings']

type Props = { workout: GeneratedWorkout; basis: string | undefined; notice: ReactNode; children: ReactNode }

/** What the plan is, in four numbers and a reason, who wrote it, and what to do with it. */
export function Head({ workout, basis, notice, children }: Props) {
  const sets = workout.exercises.reduce((sum, exercise) => sum + exercise.sets.length, 0)
  return (
    <Card aria-label="Your plan" className="flex flex-col gap-3.5 p-4">
      <div>
        <h2 className="text-title font-semibold tracking-[-.015em] text-balance">{workout.name}</h2>
        <dl className="num mt-2 grid grid-cols-4 gap-2">
          <Hero value={String(workout.estimatedMinutes)} name="minutes" />
          <Hero
            value={String(workout.exercises.length)}
            name={workout.exercises.length === 1 ? 'exercise' : 'exercises'}
          />
          <Hero value={String(sets)} name={sets === 1 ? 'set' : 'sets'} />
          <Hero value={`≈${workout.estimatedCalories}`} name="kcal" />
        </dl>
      </div>
      <Warned warnings={workout.warnings} />
      {children}
      <p className="text-label text-pretty text-ink2">{workout.reasoning}</p>
      <Understood workout={workout} />
      <footer className="flex flex-col gap-1 border-t border-line pt-3 text-label text-ink2">
        <WrittenBy engine={workout.engine} basis={basis} />
        {notice}
        <p className="text-ink3">Not medical advice.</p>
      </footer>
    </Card>
  )
}

function Hero({ value, name }: { value: string; name: string }) {
  return (
    <div className="flex min-w-0 flex-col-reverse">
      <dt className="text-cap text-ink3">{name}</dt>
      <dd className="hero text-[1.625rem] leading-8 font-semibold max-[359px]:text-title">{value}</dd>
    </div>
  )
}

export function Warned({ warnings }: { warnings: Readonly<Warnings> }) {
  return warnings.map(({ type, text }) => (
    <p
      key={text}
      className={cx(
        'flex items-start gap-2.5 rounded-field px-3.5 py-3 text-label',
        type === 'refer' ? 'bg-danger-soft' : 'bg-amber-soft',
      )}
    >
      <TriangleAlert
        size={17}
        aria-hidden="true"
        className={cx('mt-px shrink-0', type === 'refer' ? 'text-danger' : 'text-amber')}
      />
      {text}
    </p>
  ))
}

function Understood({ workout: { understood } }: Pick<Props, 'workout'>) {
  const taken = takenFrom(understood)
  if (taken.length === 0) return null
  const words = [...new Set(taken.map((part) => `“${part.words}”`))].join(', ')
  return <p className="text-label text-ink2">From your words: {words}.</p>
}

/** Which engine answered, and what it went by. */
export function WrittenBy({ engine, basis }: { engine: Engine; basis: string | undefined }) {
  const Icon = basis ? Smartphone : engine.kind === 'built-in' ? Cpu : Sparkles
  const text =
    basis ??
    (engine.kind === 'built-in' ? 'Written by rules, from your log.' : `With ${nameOf(engine)}, checked by the rules.`)
  return (
    <>
      <p className="flex items-start gap-2">
        <Icon size={15} aria-hidden="true" className="mt-0.5 shrink-0 text-ink3" />
        <span className="min-w-0 break-words">{text}</span>
      </p>
      {engine.repairs.length > 0 && (
        <details className="ml-[23px]">
          <summary className="flex min-h-11 cursor-pointer items-center font-medium">
            What the rules mended in it ({engine.repairs.length})
          </summary>
          <ul className="list-disc pl-4">
            {engine.repairs.map((repair) => (
              <li key={repair}>{repair}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
