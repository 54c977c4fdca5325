import type { Trained } from '@fitai/contract'
import { Check } from 'lucide-react'
import { massText, plural } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { cx } from '../../ui/cx.ts'
import { Panel } from './Panel.tsx'
import type { WhyProps } from './Why.tsx'

type Props = {
  exercises: readonly Trained[]
  chosen: string | undefined
  why: Omit<WhyProps, 'name'>
  onChoose: (key: string) => void
}

/** The exercises that were trained most, each to be looked at alone. */
export function ExerciseShares({ exercises, chosen, why, onChoose }: Props) {
  const { weightUnit } = useAccount()
  if (exercises.length === 0) return null
  const largest = exercises.toSorted((a, b) => b.volumeKg - a.volumeKg || b.workingSets - a.workingSets)
  const most = Math.max(1, ...exercises.map(({ volumeKg }) => volumeKg))
  return (
    <Panel title="By exercise" sub="of those you trained most often" why={why}>
      <ul className="mt-2 -mx-2 grid grid-cols-[minmax(0,1fr)] gap-x-4 lg:grid-cols-2">
        {largest.map(({ id, slug, name, sessions, workingSets, volumeKg }) => {
          const isChosen = chosen !== undefined && (chosen === slug || chosen === id)
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => onChoose(slug ?? id)}
                className={cx(
                  'w-full rounded-cell px-2 py-2.5 text-left transition hover:bg-raised',
                  isChosen && 'bg-volt-soft',
                )}
              >
                <span className="flex items-baseline justify-between gap-3">
                  <span className="flex min-w-0 items-center gap-1.5 font-medium">
                    {isChosen && <Check size={15} strokeWidth={3} aria-hidden="true" className="shrink-0" />}
                    <span className="truncate">{name}</span>
                  </span>
                  <span className="num shrink-0 font-semibold">
                    {volumeKg > 0 ? massText(volumeKg, weightUnit) : 'no weight'}
                  </span>
                </span>
                <span aria-hidden="true" className="mt-1.5 block h-1.5 overflow-hidden rounded-full bg-raised">
                  <span
                    className="block h-full rounded-full bg-meter"
                    style={{ width: `${(volumeKg / most) * 100}%` }}
                  />
                </span>
                <span className={cx('num mt-1 block text-cap', isChosen ? 'text-ink2' : 'text-ink3')}>
                  {plural(sessions, 'session')} · {plural(workingSets, 'set')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
