import type { GeneratedWorkout } from '@fitai/contract'
import { clock } from '../../format.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'

export function Preparation({ title, items }: { title: string; items: GeneratedWorkout['warmup'] }) {
  if (items.length === 0) return null
  return (
    <Card className="p-4">
      <CardTitle>{title}</CardTitle>
      <ul className="num mt-1.5">
        {items.map(({ slug, name, reps, durationSeconds }) => (
          <li key={slug} className="flex min-h-8 items-center justify-between gap-3 text-ink2">
            {name}
            <span className="shrink-0 font-medium text-ink">
              {durationSeconds !== null ? clock(durationSeconds) : reps !== null ? `${reps} reps` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
