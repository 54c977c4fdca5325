import { deleteIdentity, listIdentities, listProviders } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { read } from '../../queries.ts'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { say } from '../../ui/Toast.tsx'
import { useConfirming } from './confirming.tsx'
import { doorsChanged } from './doors-changed.ts'
import { Row, Rows, Section } from './Section.tsx'
import { dayOf } from './when.ts'

type Linked = { id: string; name: string; createdAt: string; lastUsedAt: string }

/** Whom one signs in with, where this server offers it or somebody has done so. */
export function Identities() {
  const { email } = useAccount()
  const offered = useQuery(read(listProviders, {})).data?.items ?? []
  const identities = useQuery(read(listIdentities, {})).data?.items ?? []
  const nameOf = (provider: string) => offered.find(({ id }) => id === provider)?.name ?? provider
  const linked = identities.map(({ provider, ...rest }) => ({ ...rest, name: nameOf(provider) }))
  const others = offered.filter(({ id }) => !identities.some(({ provider }) => provider === id))
  if (offered.length === 0 && linked.length === 0) return null
  return (
    <Section title="Linked sign-ins" text="Who vouches for you elsewhere lets you in here.">
      {linked.length > 0 && <List linked={linked} />}
      {others.length > 0 && (
        <p className="text-label text-ink2">
          To link {others.map(({ name }) => name).join(' or ')}: sign out, and sign in with it once. It has to know you
          as {email}.
        </p>
      )}
    </Section>
  )
}

function List({ linked }: { linked: readonly Linked[] }) {
  const [leaving, setLeaving] = useState<Linked>()
  const { confirmed, confirming } = useConfirming()
  const remove = useMutation({
    mutationFn: (id: string) => confirmed(() => call(deleteIdentity, { params: { id } })),
    onSuccess: async () => {
      say('Unlinked.')
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
      <Rows label="Linked sign-ins">
        {linked.map((one) => (
          <Row
            key={one.id}
            icon={Link2}
            title={one.name}
            sub={`Linked ${dayOf(one.createdAt)}, last used ${dayOf(one.lastUsedAt)}`}
            action={
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Unlink ${one.name}`}
                isBusy={remove.isPending && remove.variables === one.id}
                onClick={() => setLeaving(one)}
              >
                <Trash2 size={18} aria-hidden="true" />
              </Button>
            }
          />
        ))}
      </Rows>
      <Confirm
        title={`Unlink ${leaving?.name ?? ''}?`}
        text="You do not sign in with it any more."
        action="Unlink"
        isOpen={leaving !== undefined}
        isBusy={false}
        onConfirm={go}
        onClose={() => setLeaving(undefined)}
      />
      {confirming}
    </>
  )
}
