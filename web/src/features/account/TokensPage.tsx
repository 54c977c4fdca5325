import { type ApiToken, deleteApiToken, listApiTokens } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { KeyRound, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Loaded } from '../../Loaded.tsx'
import { read } from '../../queries.ts'
import { SettingsFrame } from '../../SettingsFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Confirm, Sheet } from '../../ui/Sheet.tsx'
import { EmptyState, Problem, SkeletonList } from '../../ui/states.tsx'
import { say } from '../../ui/Toast.tsx'
import { doorsChanged } from './doors-changed.ts'
import { NewToken } from './NewToken.tsx'
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
            They let your scripts in, for as much as you say.{' '}
            <a href="/docs" className="font-medium text-volt-text underline underline-offset-4">
              All endpoints
            </a>
          </>
        }
        action={!isEmpty && make}
      >
        <Loaded query={tokens} waiting={<SkeletonList lines={2} />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={KeyRound} title="No tokens" text="Make one for a script, a spreadsheet or another app.">
                {make}
              </EmptyState>
            ) : (
              <List tokens={items} />
            )
          }
        </Loaded>
      </Section>
      <Sheet title="New token" isOpen={isMaking} onClose={() => setIsMaking(false)}>
        <NewToken onDone={() => setIsMaking(false)} />
      </Sheet>
    </SettingsFrame>
  )
}

function List({ tokens }: { tokens: readonly ApiToken[] }) {
  const [leaving, setLeaving] = useState<ApiToken>()
  const revoke = useMutation({
    mutationFn: (id: string) => call(deleteApiToken, { params: { id } }),
    onSuccess: async () => {
      say('Token revoked.')
      setLeaving(undefined)
      await doorsChanged()
    },
    onError: () => setLeaving(undefined),
  })
  return (
    <>
      {revoke.error && <Problem>{explain(revoke.error)}</Problem>}
      <Rows label="API tokens">
        {tokens.map((token) => (
          <Row
            key={token.id}
            icon={KeyRound}
            title={token.name}
            chip={<Expiry expiresAt={token.expiresAt} />}
            sub={<Facts token={token} />}
            action={
              <Button variant="ghost" size="icon" aria-label={`Revoke ${token.name}`} onClick={() => setLeaving(token)}>
                <Trash2 size={18} aria-hidden="true" />
              </Button>
            }
          />
        ))}
      </Rows>
      <Confirm
        title={`Revoke ${leaving?.name ?? ''}?`}
        text="Whatever uses it is shut out at once. It cannot be brought back."
        action="Revoke"
        isOpen={leaving !== undefined}
        isBusy={revoke.isPending}
        onConfirm={() => leaving && revoke.mutate(leaving.id)}
        onClose={() => setLeaving(undefined)}
      />
    </>
  )
}

function Facts({ token: { prefix, scopes, lastUsedAt } }: { token: ApiToken }) {
  return (
    <>
      <span className="block">{scopesText(scopes)}</span>
      <span className="block">
        {prefix}… · {lastUsedAt === null ? 'Not used yet' : `Last used ${timeOf(lastUsedAt)}`}
      </span>
    </>
  )
}

function Expiry({ expiresAt }: { expiresAt: string | null }) {
  if (expiresAt === null) return <Chip>Never ends</Chip>
  if (Date.parse(expiresAt) < Date.now()) return <Chip tone="danger">Ended</Chip>
  return <Chip>Until {dayOf(expiresAt)}</Chip>
}
