import type { Range } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { useIsWide } from '../../useIsWide.ts'
import { asSearch } from './address.ts'
import { RangeControl } from './RangeControl.tsx'

type Props = {
  title: string
  sub?: string
  range?: Range
  onRange?: (range: Range) => void
  /** Beside the range, or instead of it. */
  actions?: ReactNode
  children: ReactNode
}

/** One kind of figures in full, with the way back to all of them. */
export function DetailPage({ title, sub, range, onRange, actions, children }: Props) {
  const isWide = useIsWide()
  const controls = (range && onRange) || actions
  const shown = controls && (
    <div className="flex flex-wrap gap-2">
      {range && onRange && <RangeControl range={range} onChange={onRange} className="flex-1" />}
      {actions}
    </div>
  )
  return (
    <Page title={title} sub={sub} back={<BackToProgress range={range} />} actions={isWide && shown}>
      {!isWide && shown}
      {children}
    </Page>
  )
}

function BackToProgress({ range }: { range: Range | undefined }) {
  return (
    <Link
      to="/progress"
      search={range ? asSearch(range) : {}}
      className={buttonClass({ variant: 'ghost', className: 'px-2' })}
    >
      <ChevronLeft size={18} aria-hidden="true" />
      Progress
    </Link>
  )
}
