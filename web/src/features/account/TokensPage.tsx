import { type ApiToken, deleteApiToken, listApiTokens } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { read } from '../../queries.ts'
import { SettingsFrame } from '../../SettingsFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { NewToken } from './NewToken.tsx'
import { Part } from './Part.tsx'
import { useRemoving } from './removing.tsx'
import { Row, Rows, Section } from './Section.tsx'
import { scopesText } from './scope-words.ts'
import { dayOf, timeOf } from './when.ts'

/** For scripts and other programs. */
export function TokensPage() {
  const [isMaking, setIsMaking] = useState(false)
  const tokens = useQuery(read(listApiTokens, {}))
  const isEmpty = tokens.data?.items.length === 0
  const make = (
    <Button variant={isEmpty ? 'primary' : 'soft'} onClick={() => setIsMaking(true)}>
      New token
    </Button>
  )
  return (
    <SettingsFrame place="Tokens">
      <Section
        title="API tokens"
        text={
          <>
            For your scripts, as far as you say.{' '}
            <a href="/docs" className="font-medium text-volt-text underline underline-offset-4">
              API reference
            </a>
          </>
        }
        action={!isEmpty && make}
      >
        <Part query={tokens} waiting={<SkeletonList lines={2} />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={KeyRound} title="No tokens" text="Make one for a script, a spreadsheet or another app.">
                {make}
              </EmptyState>
            ) : (
              <List tokens={items} />
            )
          }
        </Part>
      </Section>
      <Sheet title="New token" isForm isOpen={isMaking} onClose={() => setIsMaking(false)}>
        <NewToken onDone={() => setIsMaking(false)} />
      </Sheet>
    </SettingsFrame>
  )
}

function List({ tokens }: { tokens: readonly ApiToken[] }) {
  const { removing, removeButton } = useRemoving({
    action: 'Revoke',
    text: 'Whatever uses it is shut out at once. It cannot be brought back.',
    done: 'Token revoked.',
    remove: (id) => call(deleteApiToken, { params: { id } }),
  })
  return (
    <>
      {removing}
      <Rows label="API tokens">
        {tokens.map((token) => (
          <Row
            key={token.id}
            icon={KeyRound}
            title={token.name}
            chip={<Expiry expiresAt={token.expiresAt} />}
            sub={<Facts token={token} />}
            action={removeButton(token)}
          />
        ))}
      </Rows>
    </>
  )
}

function Facts({ token: { prefix, scopes, expiresAt, lastUsedAt } }: { token: ApiToken }) {
  return (
    <>
      <span className="block">{scopesText(scopes)}</span>
      <span className="block">
        {prefix}…{expiresAt !== null && ` · until ${dayOf(expiresAt)}`}
      </span>
      <span className="block">{lastUsedAt === null ? 'Not used yet' : `Last used ${timeOf(lastUsedAt)}`}</span>
    </>
  )
}

function Expiry({ expiresAt }: { expiresAt: string | null }) {
  if (expiresAt === null) return <Chip>Never ends</Chip>
  return Date.parse(expiresAt) < Date.now() ? <Chip tone="danger">Ended</Chip> : null
}
