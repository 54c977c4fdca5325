import { useBlocker } from '@tanstack/react-router'
import { Confirm } from './ui/Sheet.tsx'

/** Asks before what was written is lost. */
export function Leaving({ isDirty }: { isDirty: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <Confirm
      title="Leave without saving?"
      text="What you changed here is lost."
      action="Leave"
      isOpen={status === 'blocked'}
      isBusy={false}
      onConfirm={() => proceed?.()}
      onClose={() => reset?.()}
    />
  )
}
