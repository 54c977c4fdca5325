import type { Achievement, listAchievements } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Award, ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { fullDay, number } from '../../format.ts'
import { achievementsQuery } from '../../goals/queries.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Ring } from '../../ui/charts/Ring.tsx'
import { cx } from '../../ui/cx.ts'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { firstOf, grouped } from './groups.ts'

type Reply = (typeof listAchievements)['reply']['_output']

/** What was earned, when, and what comes next. */
export function AchievementsPage() {
  const achievements = useQuery(achievementsQuery)
  return (
    <Page
      title="Achievements"
      back={
        <Link to="/goals" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Goals
        </Link>
      }
    >
      <Loaded query={achievements} waiting={<SkeletonList lines={4} className="h-32 rounded-card" />}>
        {(data) => (
          <>
            <OfflineNote query={achievements} />
            <Summary {...data} />
            {grouped(data.items).map((group) => (
              <Group key={group.name} {...group} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Group({ name, items, earned }: ReturnType<typeof grouped>[number]) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? items : firstOf(items)
  return (
    <section aria-label={name} className="flex flex-col gap-3">
      <h2 className="mt-2 text-body font-semibold">
        {name}
        <span className="num ml-2 text-label font-normal text-ink3">
          {earned} of {items.length}
        </span>
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2 sm:grid-cols-2 xl:grid-cols-3">
        {shown.map((achievement) => (
          <Tile key={achievement.id} achievement={achievement} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="ghost" className="self-start" onClick={() => setIsWhole(true)}>
          Show all {items.length}
        </Button>
      )}
    </section>
  )
}

function Summary({ items, earned, total, latest, next }: Reply) {
  const byId = new Map(items.map((item) => [item.id, item]))
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-[300px_minmax(0,1fr)]">
      <Card aria-label="Earned" className="flex items-center gap-4 p-4">
        <Ring size={76} stroke={7} value={total === 0 ? 0 : earned / total}>
          <Award size={26} aria-hidden="true" className={earned > 0 ? 'text-gold' : 'text-ink3'} />
        </Ring>
        <div className="min-w-0">
          <p className="hero text-hero font-semibold">
            {earned}
            <span className="ml-1.5 text-body font-medium tracking-normal text-ink3">of {total}</span>
          </p>
          <p className="text-label text-ink2">{lastText(named(latest))}</p>
        </div>
      </Card>
      {next.length > 0 && (
        <Card aria-label="Next" className="p-4 pb-2">
          <CardTitle>Next</CardTitle>
          <ul className="mt-1 divide-y divide-line">
            {named(next).map((achievement) => (
              <li key={achievement.id} className="py-2.5">
                <Toward achievement={achievement} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

function lastText([last]: readonly Achievement[]): string {
  if (!last || last.earnedOn === null) return 'The first one takes one workout.'
  return `Last: ${last.name}, ${fullDay(last.earnedOn)}`
}

function Toward({ achievement: { name, sentence, value, target, percent } }: { achievement: Achievement }) {
  return (
    <>
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{name}</span>
        <span className="num shrink-0 text-label text-ink2">
          {short(value)} of {short(target)}
        </span>
      </p>
      <p className="text-label text-ink3">{sentence}</p>
      <span aria-hidden="true" className="mt-1.5 block h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-meter" style={{ width: `${percent}%` }} />
      </span>
    </>
  )
}

const short = (value: number) => number(value >= 100 ? Math.floor(value) : Math.floor(value * 10) / 10)

function Tile({ achievement }: { achievement: Achievement }) {
  const { name, sentence, earnedOn } = achievement
  const isEarned = earnedOn !== null
  return (
    <li
      className={cx(
        'flex gap-3 rounded-card border border-line p-3.5',
        isEarned ? 'bg-surface shadow-(--shadow-card)' : 'border-dashed border-line-strong',
      )}
    >
      <span
        className={cx(
          'grid size-10 shrink-0 place-items-center rounded-full',
          isEarned ? 'bg-gold-soft text-gold' : 'bg-raised text-ink3',
        )}
      >
        <Award size={20} aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1">
        {isEarned ? (
          <>
            <p className="font-medium">{name}</p>
            <p className="text-label text-ink2">{sentence}</p>
            <p className="num mt-0.5 text-cap text-ink3">Earned {fullDay(earnedOn)}</p>
          </>
        ) : (
          <Toward achievement={achievement} />
        )}
      </div>
    </li>
  )
}
