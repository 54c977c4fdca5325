import type { Range, Remark } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { ArrowUpRight, Lightbulb, Sparkles, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { count } from '../../format.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { whyTrends } from './questions.ts'
import type { TrendsReply } from './replies.ts'
import { WhyButton } from './Why.tsx'

type Props = { data: TrendsReply; range: Range }

/** The most telling remark, what it rests on, and what to try. */
export function CoachCard({ data: { remarks, counts }, range }: Props) {
  const [open, setOpen] = useState<'tips' | 'all'>()
  const [first, ...others] = remarks
  return (
    <Card aria-label="Coach" className="flex min-w-0 flex-col p-4 lg:col-span-2 xl:col-span-1">
      <header className="flex min-h-6 items-center gap-2 text-label font-medium text-volt-text">
        <Sparkles size={16} aria-hidden="true" />
        <h2>Coach</h2>
        <div className="-my-2.5 -mr-2.5 ml-auto flex min-w-0 items-center gap-1">
          {first && <Chip className="num min-w-0 shrink truncate">{first.basis}</Chip>}
          <WhyButton name="Remarks of the coach" question={whyTrends(range)} figures={['remarks']} />
        </div>
      </header>
      <p className="mt-2 text-row font-semibold tracking-[-.015em] text-pretty">
        {first ? first.sentence : 'Nothing stands out. Keep going.'}
      </p>
      <p className="num mt-1.5 text-label text-ink2">{countsSentence(counts)}</p>
      <div className="mt-auto flex flex-wrap gap-2 pt-4">
        {first && first.tips.length > 0 && (
          <Button variant="primary" onClick={() => setOpen('tips')}>
            What to try
          </Button>
        )}
        {others.length > 0 && <Button onClick={() => setOpen('all')}>All {remarks.length} remarks</Button>}
      </div>
      <Sheet title="What to try" isOpen={open === 'tips'} onClose={() => setOpen(undefined)}>
        {first && (
          <>
            <p className="mb-4 text-ink2">{first.sentence}</p>
            <Tips tips={first.tips} />
            <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
              <p className="num text-label text-ink3">{first.basis}</p>
              {first.exercise && <ToExercise exercise={first.exercise} />}
            </div>
          </>
        )}
      </Sheet>
      <Sheet title="Remarks" isOpen={open === 'all'} onClose={() => setOpen(undefined)}>
        <ul className="flex flex-col divide-y divide-line">
          {remarks.map((remark) => (
            <li key={remark.kind + remark.about} className="flex flex-col gap-2 py-4 first:pt-0">
              <OneRemark remark={remark} />
            </li>
          ))}
        </ul>
      </Sheet>
    </Card>
  )
}

function ToExercise({ exercise }: { exercise: NonNullable<Remark['exercise']> }) {
  return (
    <Link
      to="/exercises/$exerciseId"
      params={{ exerciseId: exercise.slug ?? exercise.id }}
      search={{ tab: 'chart' }}
      className={buttonClass({})}
    >
      Its chart
      <span className="sr-only">: {exercise.name}</span>
    </Link>
  )
}

function OneRemark({ remark }: { remark: Remark }) {
  const isGood = remark.kind === 'improving'
  const Icon = isGood ? ArrowUpRight : TriangleAlert
  return (
    <>
      <p className="flex items-start gap-2.5 font-medium">
        <Icon
          size={17}
          aria-hidden="true"
          className={isGood ? 'mt-0.5 shrink-0 text-volt-text' : 'mt-0.5 shrink-0 text-amber'}
        />
        {remark.sentence}
      </p>
      <Tips tips={remark.tips} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="num text-cap text-ink3">{remark.basis}</p>
        {remark.exercise && <ToExercise exercise={remark.exercise} />}
      </div>
    </>
  )
}

function Tips({ tips }: { tips: Remark['tips'] }) {
  if (tips.length === 0) return null
  return (
    <ul className="flex flex-col gap-2">
      {tips.map(({ tip, sentence }) => (
        <li key={tip} className="flex items-start gap-3 rounded-field bg-sheet-field px-3.5 py-3">
          <Lightbulb size={17} aria-hidden="true" className="mt-0.5 shrink-0 text-volt-text" />
          {sentence}
        </li>
      ))}
    </ul>
  )
}

function countsSentence(counts: TrendsReply['counts']): string {
  const known = [
    counts.improving > 0 && `${count(counts.improving)} improving`,
    counts.maintaining > 0 && `${count(counts.maintaining)} holding`,
    counts.plateau > 0 && `${count(counts.plateau)} at a plateau`,
    counts.declining > 0 && `${count(counts.declining)} declining`,
  ].filter(Boolean)
  return known.length > 0 ? `Your lifts: ${known.join(', ')}.` : 'Six sessions of a lift over three weeks make a trend.'
}
