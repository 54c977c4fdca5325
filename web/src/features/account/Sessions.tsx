import { endSession, listSessions } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Laptop, Smartphone } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { read } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { say } from '../../ui/say.ts'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { deviceOf } from './device.ts'
import { doorsChanged } from './doors-changed.ts'
import { Part } from './Part.tsx'
import { Row, Rows, Section } from './Section.tsx'
import { dayOf, timeOf } from './when.ts'

export function Sessions() {
  const sessions = useQuery(read(listSessions, {}))
  const end = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await call(endSession, { params: { id } })
    },
    onSuccess: (_, ids) => say(ids.length === 1 ? 'Signed out there.' : `Signed out in ${ids.length} places.`),
    onSettled: doorsChanged,
  })
  const others = sessions.data?.items.filter(({ isCurrent }) => !isCurrent) ?? []
  const isEnding = (id: string) => end.isPending && end.variables.includes(id)
  return (
    <Section
      title="Where you are signed in"
      text="Whatever you do not know, sign out, and change your password."
      action={
        others.length > 1 && (
          <Button isBusy={end.isPending} onClick={() => end.mutate(others.map(({ id }) => id))}>
            Sign out everywhere else
          </Button>
        )
      }
    >
      {end.error && <Problem>{explain(end.error)}</Problem>}
      <Part query={sessions} waiting={<SkeletonList lines={2} />}>
        {({ items }) => (
          <Rows label="Sessions">
            {items.map(({ id, userAgent, createdAt, lastSeenAt, isCurrent }) => {
              const { name, isHandheld } = deviceOf(userAgent)
              return (
                <Row
                  key={id}
                  icon={isHandheld ? Smartphone : Laptop}
                  title={name}
                  chip={isCurrent && <Chip tone="volt">This one</Chip>}
                  sub={isCurrent ? `Since ${dayOf(createdAt)}` : `Last seen ${timeOf(lastSeenAt)}`}
                  action={
                    !isCurrent && (
                      <Button
                        variant="ghost"
                        aria-label={`Sign out ${name}`}
                        isBusy={isEnding(id)}
                        onClick={() => end.mutate([id])}
                      >
                        Sign out
                      </Button>
                    )
                  }
                />
              )
            })}
          </Rows>
        )}
      </Part>
    </Section>
  )
}
