import type { Person } from '@fitai/contract'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { useChangeFriend, useTakeBack } from './friends.ts'
import { PersonName } from './PersonName.tsx'

type Props = { requests: readonly { person: Person }[] }

/** Who asked. Whoever is declined is not told. */
export function Received({ requests }: Props) {
  if (requests.length === 0) return null
  return (
    <Card aria-label="Requests" className="p-4 pb-1">
      <CardTitle sub={`${requests.length}`}>Requests</CardTitle>
      <ul className="divide-y divide-line">
        {requests.map(({ person }) => (
          <Asking key={person.id} person={person} />
        ))}
      </ul>
    </Card>
  )
}

function Asking({ person }: { person: Person }) {
  const answer = useChangeFriend(person.id)
  return (
    <li className="flex flex-wrap items-center gap-x-2 py-1">
      <PersonName person={person} note="wants to be your friend" />
      <span className="flex gap-2 pb-2 max-sm:w-full">
        <Button
          variant="primary"
          className="flex-1"
          aria-label={`Accept ${person.name}`}
          isBusy={answer.isPending}
          onClick={() => answer.mutate({ answer: 'accept' })}
        >
          Accept
        </Button>
        <Button
          className="flex-1"
          aria-label={`Decline ${person.name}`}
          disabled={answer.isPending}
          onClick={() => answer.mutate({ answer: 'decline' })}
        >
          Decline
        </Button>
      </span>
    </li>
  )
}

export function Sent({ requests }: Props) {
  if (requests.length === 0) return null
  return (
    <Card aria-label="Asked" className="p-4 pb-1">
      <CardTitle sub={`${requests.length}`}>Asked by you</CardTitle>
      <ul className="divide-y divide-line">
        {requests.map(({ person }) => (
          <Asked key={person.id} person={person} />
        ))}
      </ul>
    </Card>
  )
}

function Asked({ person }: { person: Person }) {
  const takeBack = useTakeBack(person.id)
  return (
    <li className="flex items-center gap-2">
      <PersonName person={person} note="has not answered yet" />
      <Button
        aria-label={`Take back what you asked ${person.name}`}
        isBusy={takeBack.isPending}
        onClick={() => takeBack.mutate()}
      >
        Take back
      </Button>
    </li>
  )
}
