import { useMutation } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { useConfirming } from './confirming.tsx'
import { doorsChanged } from './doors-changed.ts'

type Item = { id: string; name: string }
type Removal = {
  /** `Revoke`: what the button says. */
  action: string
  /** What becomes of it. */
  text: string
  /** What is said when it is done. */
  done: string
  remove: (id: string) => Promise<unknown>
}

/** Takes one thing out of a list, after asking. `removing` has to be drawn above the list. */
export function useRemoving({ action, text, done, remove }: Removal) {
  const [asked, setAsked] = useState<Item>()
  const { confirmed, confirming } = useConfirming()
  const removal = useMutation({
    mutationFn: ({ id }: Item) => confirmed(() => remove(id)),
    onSuccess: async () => {
      say(done)
      await doorsChanged()
    },
  })
  const go = () => {
    if (asked) removal.mutate(asked)
    setAsked(undefined)
  }
  const removing = (
    <>
      {removal.error && <Problem>{explain(removal.error)}</Problem>}
      <Confirm
        title={`${action} ${asked?.name ?? ''}?`}
        text={text}
        action={action}
        isOpen={asked !== undefined}
        isBusy={false}
        onConfirm={go}
        onClose={() => setAsked(undefined)}
      />
      {confirming}
    </>
  )
  const removeButton = (item: Item) => (
    <Button
      variant="ghost"
      size="icon"
      aria-label={`${action} ${item.name}`}
      isBusy={removal.isPending && removal.variables.id === item.id}
      onClick={() => setAsked(item)}
    >
      <Trash2 size={18} aria-hidden="true" />
    </Button>
  )
  return { removing, removeButton }
}
