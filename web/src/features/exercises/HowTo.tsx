import type { Exercise, ExerciseLink } from '@fitai/contract'
import { limitations } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { Check, PenLine, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { limitationWords } from '../../words.ts'
import { Pictures } from './Pictures.tsx'

/** How an exercise is done. A brief guide has a description and steps, one of one's own perhaps neither. */
export function HowTo({ exercise }: { exercise: Exercise }) {
  const { description, steps, cues, mistakes, easier, harder, alternatives } = exercise.guide
  const isEmpty = description === '' && steps.length === 0
  if (isEmpty) return <NotDescribed exercise={exercise} />
  return (
    <>
      {description !== '' && <p className="max-w-2xl text-row text-pretty whitespace-pre-line">{description}</p>}
      {steps.length > 0 && (
        <Part title="Steps">
          <ol className="flex flex-col gap-3">
            {steps.map((step, index) => (
              <li key={step} className="flex gap-3">
                <span
                  aria-hidden="true"
                  className="num grid size-7 shrink-0 place-items-center rounded-chip bg-raised text-label font-semibold"
                >
                  {index + 1}
                </span>
                <span className="pt-0.5 text-pretty">{step}</span>
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Pictures exercise={exercise} />
      {(cues.length > 0 || mistakes.length > 0) && (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <Lines title="Cues" lines={cues} icon={<Check size={16} strokeWidth={3} className="text-volt-text" />} />
          <Lines title="Mistakes" lines={mistakes} icon={<TriangleAlert size={16} className="text-amber" />} />
        </div>
      )}
      <Safety exercise={exercise} />
      <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <Links title="Easier" links={easier} />
        <Links title="Harder" links={harder} />
        <Links title="Instead" links={alternatives} />
      </div>
    </>
  )
}

function NotDescribed({ exercise }: { exercise: Exercise }) {
  return (
    <EmptyState
      icon={PenLine}
      title="Not described yet"
      text="Write down how you do it: the setup, the steps, the seat height."
    >
      {exercise.isOwn && !exercise.isArchived && (
        <Link
          to="/exercises/$exerciseId/edit"
          params={{ exerciseId: exercise.id }}
          className={buttonClass({ variant: 'primary' })}
        >
          Describe it
        </Link>
      )}
    </EmptyState>
  )
}

function Part({ title, sub, children }: { title: string; sub?: string; children: ReactNode }) {
  return (
    <Card className="p-4">
      <CardTitle sub={sub}>{title}</CardTitle>
      <div className="mt-3">{children}</div>
    </Card>
  )
}

function Lines({ title, lines, icon }: { title: string; lines: readonly string[]; icon: ReactNode }) {
  if (lines.length === 0) return null
  return (
    <Part title={title}>
      <ul className="flex flex-col gap-2.5">
        {lines.map((line) => (
          <li key={line} className="flex gap-2.5">
            <span aria-hidden="true" className="mt-[3px] shrink-0">
              {icon}
            </span>
            <span className="text-pretty">{line}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Safety({ exercise }: { exercise: Exercise }) {
  const notes = limitations.flatMap((limitation) => {
    const text = exercise.guide.safety[limitation]
    return text === undefined ? [] : [{ limitation, text }]
  })
  if (notes.length === 0) return null
  return (
    <Part title="With a limitation" sub="not medical advice">
      <dl className="flex flex-col gap-3">
        {notes.map(({ limitation, text }) => (
          <div key={limitation}>
            <dt className="flex items-center gap-2 text-label font-semibold">
              {limitationWords[limitation]}
              <span className="font-normal text-ink3">
                {exercise.contraindications[limitation] === 'avoid' ? 'avoid' : 'with care'}
              </span>
            </dt>
            <dd className="text-pretty text-ink2">{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function Links({ title, links }: { title: string; links: readonly ExerciseLink[] }) {
  if (links.length === 0) return null
  return (
    <Card className="overflow-hidden pt-3 pb-1">
      <div className="px-4">
        <CardTitle>{title}</CardTitle>
      </div>
      <ul>
        {links.map(({ id, slug, name }) => (
          <li key={id}>
            <Link
              to="/exercises/$exerciseId"
              params={{ exerciseId: slug ?? id }}
              className="flex min-h-11 items-center px-4 py-2 text-ink2 transition hover:bg-raised hover:text-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
