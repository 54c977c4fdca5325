import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button, buttonClass } from './Button.tsx'
import { cx } from './cx.ts'

const scrim =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0'
const panel =
  'fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full max-w-lg flex-col rounded-t-sheet border-t border-line-strong bg-sheet shadow-(--shadow-sheet) outline-none transition-transform duration-[280ms] ease-sheet data-ending-style:translate-y-full data-starting-style:translate-y-full sm:bottom-1/2 sm:translate-y-1/2 sm:overflow-hidden sm:rounded-sheet sm:border sm:data-ending-style:translate-y-[55%] sm:data-ending-style:opacity-0 sm:data-starting-style:translate-y-[55%] sm:data-starting-style:opacity-0 data-nested-dialog-open:opacity-0'

type SheetProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Searches fill the height, so that results do not make the sheet jump. */
  isTall?: boolean
  /** What is asked for is typed at once; after a touch the keyboard waits for the next one. */
  isForm?: boolean
}

/** A bottom sheet on the phone, a dialog on the laptop. */
export function Sheet({ title, isOpen, onClose, children, isTall = false, isForm = false }: SheetProps) {
  const content = useRef<HTMLDivElement>(null)
  const firstField = (by: string) => (by !== 'touch' && content.current?.querySelector('input')) || true
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={scrim} />
        <Dialog.Popup
          initialFocus={isForm ? firstField : true}
          className={cx(panel, 'pb-[env(safe-area-inset-bottom)]', isTall && 'h-[92dvh] sm:h-[80dvh]')}
        >
          <header className="flex items-center justify-between gap-3 py-2 pr-2 pl-5">
            <Dialog.Title className="text-row font-semibold">{title}</Dialog.Title>
            <Dialog.Close aria-label="Close" className={buttonClass({ variant: 'ghost', size: 'icon' })}>
              <X size={20} />
            </Dialog.Close>
          </header>
          <div ref={content} className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type ConfirmProps = {
  title: string
  text: string
  action: string
  isOpen: boolean
  isBusy: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something is lost. */
export function Confirm({ title, text, action, isOpen, isBusy, onConfirm, onClose }: ConfirmProps) {
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={scrim} />
        <AlertDialog.Popup className={cx(panel, 'gap-1 px-5 pt-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))]')}>
          <AlertDialog.Title className="text-title font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-ink2">{text}</AlertDialog.Description>
          <div className="mt-4 flex gap-2">
            <AlertDialog.Close className={buttonClass({ variant: 'outline', size: 'lg', className: 'flex-1' })}>
              Keep it
            </AlertDialog.Close>
            <Button variant="danger" size="lg" className="flex-1" isBusy={isBusy} onClick={onConfirm}>
              {action}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
