import { deleteInvite, type Invite, listInvites } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ShieldCheck, Ticket, Trash2, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient, read } from '../../queries.ts'
import { SettingsFrame } from '../../SettingsFrame.tsx'
import { useAccount } from '../../session.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { EmptyState, Problem, SkeletonList } from '../../ui/states.tsx'
import { NewInvite } from './NewInvite.tsx'
import { Part } from './Part.tsx'
import { Row, Rows, Section } from './Section.tsx'
import { dayOf } from './when.ts'

/** Whom the admin has asked in. */
export function InvitationsPage() {
  const { role } = useAccount()
  return <SettingsFrame place="Invites">{role === 'admin' ? <Invitations /> : <NotForYou />}</SettingsFrame>
}

function NotForYou() {
  return (
    <EmptyState icon={ShieldCheck} title="For the admin" text="Who runs this server invites people.">
      <Link to="/settings" className={buttonClass({ variant: 'primary' })}>
        Back to settings
      </Link>
    </EmptyState>
  )
}

function Invitations() {
  const [isInviting, setIsInviting] = useState(false)
  const invites = useQuery(read(listInvites, {}))
  const isEmpty = invites.data?.items.length === 0
  const invite = (
    <Button variant={isEmpty ? 'primary' : 'soft'} onClick={() => setIsInviting(true)}>
      Invite somebody
    </Button>
  )
  return (
    <>
      <Section
        title="Invitations"
        text={
          <>
            A link lets one person sign up, within two weeks. Start the server with <b>SIGN_UP=invited</b> and nobody
            signs up without one.
          </>
        }
        action={!isEmpty && invite}
      >
        <Part query={invites} waiting={<SkeletonList lines={2} />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={Ticket} title="Nobody invited yet" text="Bring in the people you train with.">
                {invite}
              </EmptyState>
            ) : (
              <List invites={items} />
            )
          }
        </Part>
      </Section>
      <Sheet title="Invite somebody" isForm isOpen={isInviting} onClose={() => setIsInviting(false)}>
        <NewInvite onDone={() => setIsInviting(false)} />
      </Sheet>
    </>
  )
}

function List({ invites }: { invites: readonly Invite[] }) {
  const takeBack = useMutation({
    mutationFn: (id: string) => call(deleteInvite, { params: { id } }),
    onSuccess: () => say('Invitation taken back.'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [listInvites.path] }),
  })
  return (
    <>
      {takeBack.error && <Problem>{explain(takeBack.error)}</Problem>}
      <Rows label="Invitations">
        {invites.map((invite) => {
          const whom = invite.email ?? 'Whoever has the link'
          const state = stateOf(invite)
          return (
            <Row
              key={invite.id}
              icon={UserPlus}
              title={whom}
              chip={<Chip tone={state.tone}>{state.name}</Chip>}
              sub={state.text}
              action={
                invite.usedAt === null && (
                  <Button
                    variant="ghost"
                    size="icon"
                    aria-label={`Take back the invitation of ${dayOf(invite.createdAt)}: ${whom}`}
                    isBusy={takeBack.isPending && takeBack.variables === invite.id}
                    onClick={() => takeBack.mutate(invite.id)}
                  >
                    <Trash2 size={18} aria-hidden="true" />
                  </Button>
                )
              }
            />
          )
        })}
      </Rows>
    </>
  )
}

type State = { name: string; tone: 'volt' | 'plain' | 'amber'; text: string }

function stateOf({ expiresAt, usedAt }: Invite): State {
  if (usedAt !== null) return { name: 'Used', tone: 'volt', text: `Signed up ${dayOf(usedAt)}` }
  const text = `Good until ${dayOf(expiresAt)}`
  const isOver = Date.parse(expiresAt) < Date.now()
  return isOver ? { name: 'Ended', tone: 'plain', text } : { name: 'Open', tone: 'amber', text }
}
