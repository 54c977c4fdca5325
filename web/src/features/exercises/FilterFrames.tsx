import type { ReactNode } from 'react'
import { plural } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonList } from '../../ui/states.tsx'

/** The filters beside the list of a laptop. */
export function FilterCard({ children }: { children: ReactNode }) {
  return (
    <Card
      aria-label="Filters"
      className="sticky top-5 max-h-[calc(100dvh-2.5rem)] w-[288px] shrink-0 overflow-y-auto overscroll-contain p-4"
    >
      {children ?? <SkeletonList lines={6} className="h-11" />}
    </Card>
  )
}

type SheetProps = { isOpen: boolean; count: number; onClose: () => void; children: ReactNode }

/** The filters over the list of a phone, with what they leave. */
export function FilterSheet({ isOpen, count, onClose, children }: SheetProps) {
  return (
    <Sheet title="Filters" isOpen={isOpen} onClose={onClose} isTall>
      {children}
      <div className="sticky -bottom-5 -mx-5 mt-4 border-t border-line bg-sheet px-5 py-3">
        <Button variant="primary" size="lg" className="num w-full" onClick={onClose}>
          Show {plural(count, 'exercise')}
        </Button>
      </div>
    </Sheet>
  )
}
