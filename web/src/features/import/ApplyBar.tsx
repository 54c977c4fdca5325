import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../../ui/Button.tsx'

type Props = { what: string; isEmpty: boolean; isBusy: boolean; onApply: () => void }

/** Adds what is new in the file, or leaves it. */
export function ApplyBar({ what, isEmpty, isBusy, onApply }: Props) {
  return (
    <div className="sticky bottom-[calc(var(--dock)+env(safe-area-inset-bottom))] z-10 flex gap-2 rounded-card border border-line bg-surface p-3 lg:bottom-4">
      <Link to="/training/import" className={buttonClass({ variant: 'outline', size: 'lg' })}>
        Cancel
      </Link>
      {isEmpty ? (
        <p className="grid flex-1 place-items-center text-center text-label text-ink2">Everything is there already.</p>
      ) : (
        <Button variant="primary" size="lg" className="min-w-0 flex-1" isBusy={isBusy} onClick={onApply}>
          {isBusy ? 'Adding…' : `Add ${what}`}
        </Button>
      )}
    </div>
  )
}
