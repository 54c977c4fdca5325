import type { SharedTemplate } from '@fitai/contract'
import type { ReactNode } from 'react'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { equipmentWord } from '../../words.ts'

type Props = { template: Pick<SharedTemplate, 'description' | 'equipment' | 'tags'>; children?: ReactNode }

/** What a template is for, and what it needs. */
export function About({ template: { description, equipment, tags }, children }: Props) {
  const gear = equipment.length === 0 ? ['Bodyweight'] : equipment.map(equipmentWord)
  return (
    <Card aria-label="About" className="flex flex-col gap-3 p-4">
      <CardTitle>About</CardTitle>
      {description && <p className="text-pretty whitespace-pre-line text-ink2">{description}</p>}
      <Chips label="Equipment" items={gear} />
      {tags.length > 0 && <Chips label="Tags" items={tags} />}
      {children}
    </Card>
  )
}

function Chips({ label, items }: { label: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className="mb-1.5 text-label font-medium text-ink2">{label}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {items.map((item) => (
          <li key={item}>
            <Chip>{item}</Chip>
          </li>
        ))}
      </ul>
    </div>
  )
}
