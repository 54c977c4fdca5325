import { listPrograms, listTemplates } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../Loaded.tsx'
import { read } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { type Gift, useGive } from './links.ts'

type Props = { linkId: string; isOpen: boolean; onClose: () => void }

/** One’s own templates and programs, to be copied to a client. */
export function GiveSheet({ linkId, isOpen, onClose }: Props) {
  return (
    <Sheet title="Give a plan" isOpen={isOpen} onClose={onClose}>
      <Plans linkId={linkId} onDone={onClose} />
    </Sheet>
  )
}

function Plans({ linkId, onDone }: { linkId: string; onDone: () => void }) {
  const templates = useQuery(read(listTemplates, { query: { limit: 100 } }))
  const programs = useQuery(read(listPrograms, { query: { scope: 'mine', limit: 100 } }))
  const give = useGive(linkId)
  const onGive = (gift: Gift) => give.mutate(gift, { onSuccess: onDone })
  const waiting = <SkeletonList lines={2} className="h-12" />
  return (
    <div className="flex flex-col gap-5">
      <p className="text-ink2">They get a copy. It is theirs from then on.</p>
      <Loaded query={templates} waiting={waiting}>
        {({ items }) => (
          <Gifts name="Templates" kind="template" items={items} isBusy={give.isPending} onGive={onGive} />
        )}
      </Loaded>
      <Loaded query={programs} waiting={waiting}>
        {({ items }) => <Gifts name="Programs" kind="program" items={items} isBusy={give.isPending} onGive={onGive} />}
      </Loaded>
    </div>
  )
}

type GiftsProps = {
  name: string
  kind: Gift['kind']
  items: readonly { id: string; name: string }[]
  isBusy: boolean
  onGive: (gift: Gift) => void
}

function Gifts({ name: heading, kind, items, isBusy, onGive }: GiftsProps) {
  return (
    <section aria-label={heading}>
      <h3 className="font-semibold">{heading}</h3>
      {items.length === 0 && <p className="text-label text-ink2">You have none.</p>}
      <ul className="divide-y divide-line">
        {items.map(({ id, name }) => (
          <li key={id} className="flex min-h-14 items-center justify-between gap-3">
            <span className="min-w-0 truncate">{name}</span>
            <Button disabled={isBusy} aria-label={`Give ${name}`} onClick={() => onGive({ kind, id, name })}>
              Give
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
