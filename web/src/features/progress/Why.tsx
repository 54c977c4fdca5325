import type { Explanation } from '@fitai/contract'
import { type QueryKey, useQuery } from '@tanstack/react-query'
import { Info } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Loaded } from '../../Loaded.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { explanationsOf, inputsText, setsAddress } from './explanations.ts'
import { SetsBehind } from './SetsBehind.tsx'

/** The question of a page, asked once more with `explain=true`. */
export type Question = { key: QueryKey; ask: () => Promise<{ explanations: readonly Explanation[] | null }> }

export type WhyProps = {
  /** What the figure is called on the page. */
  name: string
  question: Question
  /** Its places in the reply. */
  figures: readonly string[]
}

/** A small button beside a title that says where its numbers come from. */
export function WhyButton(props: WhyProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-label={`Why these numbers: ${props.name}`}
        onClick={() => setIsOpen(true)}
        className={buttonClass({ variant: 'ghost', size: 'icon', className: 'text-ink3 hover:text-ink' })}
      >
        <Info size={17} aria-hidden="true" />
      </button>
      <WhySheet {...props} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  )
}

/** The name of a figure that says, when it is tapped, where the number comes from. */
export function WhyLabel({ children, ...props }: WhyProps & { children?: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        className="relative z-1 -my-3 -ml-2 inline-flex h-11 max-w-full items-center gap-1 rounded-cell px-2 text-left text-label text-ink2 hover:text-ink"
      >
        <span className="truncate">{children ?? props.name}</span>
        <Info size={13} aria-hidden="true" className="shrink-0 text-ink3" />
        <span className="sr-only">, why this number</span>
      </button>
      <WhySheet {...props} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  )
}

function WhySheet({ name, isOpen, onClose, ...asked }: WhyProps & { isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet title={name} isOpen={isOpen} onClose={onClose}>
      {isOpen && <Explained {...asked} />}
    </Sheet>
  )
}

function Explained({ question, figures }: Omit<WhyProps, 'name'>) {
  const answer = useQuery({
    queryKey: ['why', ...question.key],
    queryFn: question.ask,
    networkMode: 'always',
  })
  return (
    <Loaded query={answer} waiting={<SkeletonList lines={3} className="h-20" />}>
      {({ explanations }) => {
        const chosen = explanationsOf(explanations ?? [], figures)
        if (chosen.length === 0) return <p className="text-ink2">Nothing was counted for it yet.</p>
        return (
          <ul className="flex flex-col gap-5">
            {chosen.map((one) => (
              <li key={one.figure}>
                <OneExplanation explanation={one} isAlone={chosen.length === 1} />
              </li>
            ))}
          </ul>
        )
      }}
    </Loaded>
  )
}

type OneProps = { explanation: Explanation; isAlone: boolean }

function OneExplanation({ explanation: { formula, source, inputs }, isAlone }: OneProps) {
  const sets = setsAddress(inputs.all)
  return (
    <section className="flex flex-col gap-3">
      <p className="rounded-field bg-sheet-field px-4 py-3 font-medium text-pretty">{formula}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 px-1 text-label">
        <dt className="text-ink3">Source</dt>
        <dd>{source ?? 'Counted, nobody’s formula'}</dd>
        {(inputs.kind !== 'profile' || inputs.count > 0) && (
          <>
            <dt className="text-ink3">Made of</dt>
            <dd className="num">{inputsText(inputs)}</dd>
          </>
        )}
      </dl>
      {sets && inputs.count > 0 && <SetsBehind address={sets} count={inputs.count} startsOpen={isAlone} />}
    </section>
  )
}
