import type { ExerciseSession } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { fullDay, massText } from '../../format.ts'
import { setText } from '../../sets.ts'
import { Button } from '../../ui/Button.tsx'

type Props = { sessions: readonly ExerciseSession[]; unit: WeightUnit }

const pageSize = 10

export function SessionList({ sessions, unit }: Props) {
  const [limit, setLimit] = useState(pageSize)
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.slice(0, limit).map((session) => (
          <li key={session.workoutId}>
            <Link
              to="/training/$workoutId"
              params={{ workoutId: session.workoutId }}
              className="flex min-h-16 items-center gap-3 px-4 py-2 transition hover:bg-raised"
            >
              <span className="num min-w-0 flex-1">
                <span className="flex items-baseline justify-between gap-3">
                  <span className="truncate font-medium">{fullDay(session.localDate)}</span>
                  <span className="text-label text-ink2">
                    {session.bestE1rmKg === null
                      ? massText(session.volumeKg, unit)
                      : `e1RM ${massText(session.bestE1rmKg, unit)}`}
                  </span>
                </span>
                <span className="block text-label text-ink2">{session.sets.map(setText).join(', ')}</span>
              </span>
              <ChevronRight size={18} className="shrink-0 text-ink3" aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
      {sessions.length > limit && (
        <div className="p-3">
          <Button className="w-full" onClick={() => setLimit(limit + 4 * pageSize)}>
            Earlier sessions
          </Button>
        </div>
      )}
    </>
  )
}
