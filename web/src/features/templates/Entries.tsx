import type { Template } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { clock, plural } from '../../format.ts'
import { useSession } from '../../session.ts'
import { groupsOf, warmUpCount } from '../../targets.ts'
import { cx } from '../../ui/cx.ts'
import { SupersetRail } from '../../ui/SupersetRail.tsx'
import { joinsAt } from './groups.ts'

type Entry = Template['days'][number]['entries'][number]

/** What is done on a day of a template, and what is asked for. */
export function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol aria-label="Exercises" className="flex flex-col divide-y divide-line">
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an exercise may be there twice, and a day does not change its order
        <li key={at} className="relative flex items-start gap-3 py-3 pr-4 pl-4">
          {entry.supersetGroup !== null && <SupersetRail {...joinsAt(entries, at)} />}
          <span
            aria-hidden="true"
            className="num grid size-9 shrink-0 place-items-center rounded-cell bg-raised font-semibold text-ink2"
          >
            {at + 1}
          </span>
          <div className="min-w-0 flex-1">
            <Name entry={entry} />
            <More entry={entry} />
          </div>
          <Targets entry={entry} />
        </li>
      ))}
    </ol>
  )
}

/** Leads to the exercise, where somebody is in who may see it. */
function Name({ entry: { exerciseName, exerciseSlug, exerciseId } }: { entry: Entry }) {
  const isIn = useSession().status === 'signed_in'
  const key = exerciseSlug ?? exerciseId
  if (!isIn || key === null) return <p className="pt-1.5 font-medium text-pretty">{exerciseName}</p>
  return (
    <p className="pt-1.5 font-medium text-pretty">
      <Link
        to="/exercises/$exerciseId"
        params={{ exerciseId: key }}
        className="-my-2 inline-block rounded-cell py-2 underline-offset-4 hover:underline"
      >
        {exerciseName}
      </Link>
    </p>
  )
}

function More({ entry: { sets, note, supersetGroup, restSeconds, isAuthorsOwn } }: { entry: Entry }) {
  const warmUps = warmUpCount(sets)
  const facts = [
    supersetGroup !== null && 'Superset',
    warmUps > 0 && plural(warmUps, 'warm-up set'),
    restSeconds !== null && restSeconds > 0 && `rest ${clock(restSeconds)}`,
    isAuthorsOwn && 'the author’s own exercise',
  ].filter(Boolean)
  return (
    <>
      {facts.length > 0 && <p className="num text-label text-ink2 first-letter:uppercase">{facts.join(' · ')}</p>}
      {note !== null && <p className="text-label text-pretty text-ink2">{note}</p>}
    </>
  )
}

function Targets({ entry: { sets } }: { entry: Entry }) {
  const groups = groupsOf(sets)
  if (groups.length === 0) return <p className="pt-1.5 text-label text-ink3">No sets yet</p>
  return (
    <ul aria-label="Sets" className="num flex max-w-[50%] shrink-0 flex-col items-end gap-0.5 pt-1.5">
      {groups.map(({ count, amount, load, effort }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sets alike may come twice, in their order
        <li key={at} className="text-right">
          <span className={cx('font-semibold', groups.length === 1 && 'text-row leading-6')}>
            {count} × {amount}
          </span>
          {(load !== '' || effort !== '') && (
            <span className={cx('text-label text-ink2', groups.length === 1 ? 'block' : 'ml-1.5')}>
              {[load, effort].filter(Boolean).join(' ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
