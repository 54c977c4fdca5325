import { Link } from '@tanstack/react-router'
import { ChevronRight, CircleDashed } from 'lucide-react'
import { cx } from '../../ui/cx.ts'
import { type MissingFact, wordsFor } from './missing.ts'

type Props = {
  missing: readonly MissingFact[]
  /** Where the page that could be led to is open already. */
  onMeasure?: () => void
  className?: string
}

const look =
  'ml-3.5 inline-flex h-11 items-center gap-0.5 rounded-cell px-2 font-medium text-volt-text underline-offset-4 hover:underline'

/** Why a figure is not there: in sentences, with the way to it. */
export function MissingNote({ missing, onMeasure, className }: Props) {
  if (missing.length === 0) return null
  return (
    <ul className={cx('flex flex-col gap-1', className)}>
      {missing.map((one) => {
        const { sentence, way } = wordsFor(one)
        return (
          <li key={one} className="text-label text-ink2">
            <p className="flex items-start gap-2">
              <CircleDashed size={15} aria-hidden="true" className="mt-0.5 shrink-0 text-ink3" />
              {sentence}
            </p>
            {way && way.to === '/progress/body' && onMeasure ? (
              <button type="button" onClick={onMeasure} className={look}>
                {way.label}
                <ChevronRight size={15} aria-hidden="true" />
              </button>
            ) : (
              way && (
                <Link to={way.to} className={look}>
                  {way.label}
                  <ChevronRight size={15} aria-hidden="true" />
                </Link>
              )
            )}
          </li>
        )
      })}
    </ul>
  )
}
