import { deletePasskey, listPasskeys, type Passkey } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Fingerprint } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { canUsePasskeys } from '../../passkeys.ts'
import { read } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { AddPasskey } from './AddPasskey.tsx'
import { Part } from './Part.tsx'
import { useRemoving } from './removing.tsx'
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
      <Part query={passkeys} waiting={<SkeletonList lines={1} />}>
        {({ items }) => (items.length === 0 ? null : <List passkeys={items} />)}
      </Part>
      <Sheet title="Add a passkey" isForm isOpen={isAdding} onClose={() => setIsAdding(false)}>
        <AddPasskey onDone={() => setIsAdding(false)} />
      </Sheet>
    </Section>
  )
}

function List({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { removing, removeButton } = useRemoving({
    action: 'Remove',
    text: 'It lets nobody in any more. Delete it on your device, too, so that it is not offered again.',
    done: 'Passkey removed.',
    remove: (id) => call(deletePasskey, { params: { id } }),
  })
  return (
    <>
      {removing}
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
            action={removeButton(passkey)}
          />
        ))}
      </Rows>
    </>
  )
}
