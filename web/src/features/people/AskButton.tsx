import type { Person, Relation } from '@fitai/contract'
import { UserPlus } from 'lucide-react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/say.ts'
import { useAsk } from './friends.ts'

export function AskButton({ person: { id, name, relation } }: { person: Person & { relation: Relation } }) {
  const ask = useAsk()
  const says = relation === 'asks' ? 'Accept' : 'Ask'
  return (
    <Button
      variant="primary"
      aria-label={relation === 'asks' ? `Accept ${name}` : `Ask ${name} to be your friend`}
      isBusy={ask.isPending}
      onClick={() => ask.mutate({ userId: id }, { onError: (error) => say(explain(error)) })}
    >
      <UserPlus size={17} aria-hidden="true" />
      {says}
    </Button>
  )
}
