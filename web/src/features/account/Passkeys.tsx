import { deletePasskey, listPasskeys, type Passkey } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Fingerprint, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Loaded } from '../../Loaded.tsx'
import { canUsePasskeys } from '../../passkeys.ts'
import { read } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Confirm, Sheet } from '../../ui/Sheet.tsx'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { say } from '../../ui/Toast.tsx'
import { AddPasskey } from './AddPasskey.tsx'
import { useConfirming } from './confirming.tsx'
import { doorsChanged } from './doors-changed.ts'
import { Row, Rows, Section } from './Section.tsx'
import { dayOf, timeOf } from './when.ts'

export function Passkeys() {
  const [isAdding, setIsAdding] = useState(false)
  const passkeys = useQuery(read(listPasskeys, {}))
  const isAble = canUsePasskeys()
  return (
    <Section
      title="Passkeys"
      text="Sign in with a finger, a face or the PIN of your device, without password and code."
      action={isAble && <Button onClick={() => setIsAdding(true)}>Add a passkey</Button>}
    >
      {!isAble && <Note>This browser offers no passkeys here. They need https and a browser of 2025 or later.</Note>}
      <Loaded query={passkeys} waiting={<SkeletonList lines={1} />}>
        {({ items }) => (items.length === 0 ? null : <List passkeys={items} />)}
      </Loaded>
      <Sheet title="Add a passkey" isOpen={isAdding} onClose={() => setIsAdding(false)}>
        <AddPasskey onDone={() => setIsAdding(false)} />
      </Sheet>
    </Section>
  )
}

function List({ passkeys }: { passkeys: readonly Passkey[] }) {
  const [leaving, setLeaving] = useState<Passkey>()
  const { confirmed, confirming } = useConfirming()
  const remove = useMutation({
    mutationFn: (id: string) => confirmed(() => call(deletePasskey, { params: { id } })),
    onSuccess: async () => {
      say('Passkey removed.')
      await doorsChanged()
    },
  })
  const go = () => {
    if (leaving) remove.mutate(leaving.id)
    setLeaving(undefined)
  }
  return (
    <>
      {remove.error && <Problem>{explain(remove.error)}</Problem>}
      <Rows label="Passkeys">
        {passkeys.map((passkey) => (
          <Row
            key={passkey.id}
            icon={Fingerprint}
            title={passkey.name}
            sub={
              passkey.lastUsedAt === null
                ? `Added ${dayOf(passkey.createdAt)}, not used yet`
                : `Last used ${timeOf(passkey.lastUsedAt)}`
            }
            action={
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Remove ${passkey.name}`}
                isBusy={remove.isPending && remove.variables === passkey.id}
                onClick={() => setLeaving(passkey)}
              >
                <Trash2 size={18} aria-hidden="true" />
              </Button>
            }
          />
        ))}
      </Rows>
      <Confirm
        title="Remove this passkey?"
        text="It lets nobody in any more. Delete it on your device, too, so that it is not offered again."
        action="Remove"
        isOpen={leaving !== undefined}
        isBusy={false}
        onConfirm={go}
        onClose={() => setLeaving(undefined)}
      />
      {confirming}
    </>
  )
}
