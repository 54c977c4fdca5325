import type { Person } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Face } from '../../people/Face.tsx'

/** Somebody in a row of a list: the way to their profile. */
export function PersonName({ person: { id, name, username }, note }: { person: Person; note?: string }) {
  const below = note ?? (username && `@${username}`)
  return (
    <Link
      to="/community/people/$personId"
      params={{ personId: id }}
      className="flex min-h-16 min-w-0 flex-1 items-center gap-3 underline-offset-4 hover:underline"
    >
      <Face name={name} />
      <span className="min-w-0">
        <span className="block truncate font-medium">{name}</span>
        {below && <span className="block truncate text-label text-ink3">{below}</span>}
      </span>
    </Link>
  )
}
