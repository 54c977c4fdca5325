import { analyticsSets } from '@fitai/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { fullDay, massText } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { useAccount } from '../../session.ts'
import { effortText, setText } from '../../sets.ts'
import { Button } from '../../ui/Button.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { setsButton } from './explanations.ts'

type Props = { address: Record<string, string>; count: number; startsOpen: boolean }
type BehindSet = (typeof analyticsSets)['reply']['_output']['items'][number]

const noCursor: string | undefined = undefined

/** The very sets a figure is made of, newest first, each with the way to its workout. */
export function SetsBehind({ address, count, startsOpen }: Props) {
  const [isOpen, setIsOpen] = useState(startsOpen)
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{setsButton(count)}</Button>
  return <Sets address={address} />
}

function Sets({ address }: { address: Record<string, string> }) {
  const sets = useInfiniteQuery({
    queryKey: [analyticsSets.path, address],
    queryFn: ({ pageParam }) => call(analyticsSets, { query: { ...address, limit: 20, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  const items = sets.data?.pages.flatMap((page) => page.items)
  return (
    <Loaded query={{ ...sets, data: items }} waiting={<SkeletonList lines={5} className="h-11" />}>
      {(all) => (
        <>
          <ul aria-label="Sets" className="-mx-2 divide-y divide-line">
            {all.map((set) => (
              <li key={set.id}>
                <Row set={set} />
              </li>
            ))}
          </ul>
          {sets.hasNextPage && (
            <Button isBusy={sets.isFetchingNextPage} onClick={() => void sets.fetchNextPage()}>
              {sets.isFetchNextPageError ? 'That failed. Try again' : 'Earlier sets'}
            </Button>
          )}
        </>
      )}
    </Loaded>
  )
}

function Row({ set }: { set: BehindSet }) {
  const { weightUnit } = useAccount()
  const facts = [
    fullDay(set.date),
    set.e1rmKg !== null && `e1RM ${massText(set.e1rmKg, weightUnit)}`,
    !set.isHard && 'not a hard set',
  ]
  return (
    <Link
      to="/training/$workoutId"
      params={{ workoutId: set.workoutId }}
      className="flex min-h-12 items-center gap-3 rounded-cell px-2 py-1.5 transition hover:bg-sheet-field"
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{set.exercise.name}</span>
        <span className="num block truncate text-cap text-ink3">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="num shrink-0 text-right font-semibold">
        {setText(set) || '–'} <span className="font-normal text-ink2">{effortText(set)}</span>
      </span>
      <ChevronRight size={16} aria-hidden="true" className="shrink-0 text-ink3" />
    </Link>
  )
}
