import { deleteIdentity, listIdentities, listProviders } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import { call } from '../../api.ts'
import { read } from '../../queries.ts'
import { useAccount } from '../../session.ts'
import { useRemoving } from './removing.tsx'
import { Row, Rows, Section } from './Section.tsx'
import { dayOf } from './when.ts'

const anyOf = new Intl.ListFormat('en', { type: 'disjunction' })

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
          To link {anyOf.format(others.map(({ name }) => name))}: sign out, and sign in with it once. It has to know you
          as {email}.
        </p>
      )}
    </Section>
  )
}

function List({ linked }: { linked: readonly Linked[] }) {
  const { removing, removeButton } = useRemoving({
    action: 'Unlink',
    text: 'You do not sign in with it any more.',
    done: 'Unlinked.',
    remove: (id) => call(deleteIdentity, { params: { id } }),
  })
  return (
    <>
      {removing}
      <Rows label="Linked sign-ins">
        {linked.map((one) => (
          <Row
            key={one.id}
            icon={Link2}
            title={one.name}
            sub={`Linked ${dayOf(one.createdAt)}, last used ${dayOf(one.lastUsedAt)}`}
            action={removeButton(one)}
          />
        ))}
      </Rows>
    </>
  )
}
