import { useQuery } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { blocksQuery, useUnblock } from './friends.ts'

/** Nothing is shown where nobody is blocked. */
export function Blocked() {
  const blocks = useQuery(blocksQuery)
  const unblock = useUnblock()
  if (!blocks.data || blocks.data.items.length === 0) return null
  return (
    <Card aria-label="Blocked" className="p-4 pb-2">
      <CardTitle>Blocked</CardTitle>
      <ul>
        {blocks.data.items.map(({ id, name }) => (
          <li key={id} className="flex min-h-13 items-center justify-between gap-2">
            <span className="truncate">{name}</span>
            <Button aria-label={`Unblock ${name}`} disabled={unblock.isPending} onClick={() => unblock.mutate(id)}>
              Unblock
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
