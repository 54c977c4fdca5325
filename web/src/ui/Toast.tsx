import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { onSaying, type Saying } from './say.ts'

const manager = Toast.createToastManager()

/** What can be done about it has to be found and reached first. */
const stayMs = { plain: 5000, withAction: 8000 }

function show({ title, action }: Saying): void {
  if (!action) return void manager.add({ title, timeout: stayMs.plain })
  const onClick = () => {
    manager.close(id)
    action.onClick()
  }
  const id = manager.add({ title, timeout: stayMs.withAction, actionProps: { children: action.label, onClick } })
}

/** Shows what is said, a moment after the first screen stands: nobody waits for the code of it. */
export function Toasts() {
  useEffect(() => onSaying(show), [])
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-[calc(var(--docked)+env(safe-area-inset-bottom))] z-60 mx-auto flex max-w-sm flex-col gap-2 lg:left-[calc(212px+1rem)]">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function List() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-field bg-ink text-bg shadow-(--shadow-sheet) transition duration-200 data-ending-style:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-h-12 items-center gap-2 py-1 pr-1 pl-4">
        <Toast.Title className="flex-1 text-body font-medium" render={<p />} />
        <Toast.Action className="h-10 rounded-cell px-3 font-semibold underline underline-offset-4" />
        <Toast.Close aria-label="Dismiss" className="grid size-10 place-items-center rounded-cell">
          <X size={18} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
