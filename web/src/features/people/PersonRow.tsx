import type { Person, Relation } from '@fitai/contract'
import { Chip } from '../../ui/Chip.tsx'
import { AskButton } from './AskButton.tsx'
import { PersonName } from './PersonName.tsx'

export function PersonRow({ person }: { person: Person & { relation: Relation } }) {
  return (
    <div className="flex items-center gap-2">
      <PersonName person={person} />
      <Standing person={person} />
    </div>
  )
}

/** What somebody is to you, or the way to ask them. */
export function Standing({ person }: { person: Person & { relation: Relation } }) {
  if (person.relation === 'self') return <Chip>You</Chip>
  if (person.relation === 'friend') return <Chip tone="volt">Friend</Chip>
  if (person.relation === 'requested') return <Chip>Asked</Chip>
  return <AskButton person={person} />
}
