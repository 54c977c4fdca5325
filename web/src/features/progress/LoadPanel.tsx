import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'
import { MissingNote } from './MissingNote.tsx'
import { agoWords, groupName } from './muscle-words.ts'
import { Panel } from './Panel.tsx'
import { whyRecovery } from './questions.ts'
import type { RecoveryReply } from './replies.ts'
import { average, tenth } from './scale.ts'

/** This week against the usual one, and what had the longest rest. Facts, no forecast of injuries. */
export function LoadPanel({ recovery }: { recovery: RecoveryReply }) {
  const { load, monotony } = recovery
  const rested = recovery.groups
    .filter(({ daysSince }) => daysSince !== null)
    .toSorted((a, b) => (b.daysSince ?? 0) - (a.daysSince ?? 0))
    .slice(0, 5)
  return (
    <Panel
      title="Load and rest"
      sub="last 7 days"
      why={{ question: whyRecovery, figures: ['load', 'monotony', 'groups[].daysSince'] }}
    >
      {load.lastSevenDays !== null && (
        <p className="hero mt-1 text-hero font-semibold">
          {tenth(load.lastSevenDays)}
          <span className="ml-1 text-body font-medium tracking-normal text-ink3">hard sets</span>
        </p>
      )}
      {load.ratio !== null && load.usualWeek !== null && (
        <p className="num mt-1 flex items-start gap-1.5 text-label text-ink2">
          <RatioIcon ratio={load.ratio} />
          {ratioWords(load.ratio)}: {tenth(load.ratio)} × your usual {tenth(load.usualWeek)} in seven days.
        </p>
      )}
      {load.missing && <MissingNote missing={[load.missing]} className="mt-1" />}
      {monotony.value !== null && (
        <p className="num mt-2 text-label text-ink2">
          Monotony {tenth(monotony.value)}:{' '}
          {monotony.value >= 2 ? 'every day is alike' : 'hard and easy days alternate'}.
        </p>
      )}
      {rested.length > 0 && (
        <>
          <h3 className="mt-4 text-label font-semibold">Longest rest</h3>
          <ul className="mt-1 mb-1 divide-y divide-line">
            {rested.map(({ group, daysSince, lastSets }) => (
              <li key={group} className="flex min-h-10 items-center justify-between gap-3 text-label">
                <span className="font-medium">{groupName(group)}</span>
                <span className="num text-ink2">
                  {agoWords(daysSince)} · {average(lastSets, 'set')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-2 mb-1 text-cap text-ink3">A load ratio says what was usual. It foretells no injury.</p>
    </Panel>
  )
}

function RatioIcon({ ratio }: { ratio: number }) {
  const Icon = ratio > 1.3 ? ArrowUp : ratio < 0.8 ? ArrowDown : ArrowRight
  return <Icon size={15} strokeWidth={2.5} aria-hidden="true" className="mt-0.5 shrink-0" />
}

function ratioWords(ratio: number): string {
  if (ratio > 1.3) return 'More than usual'
  return ratio < 0.8 ? 'Less than usual' : 'About as usual'
}
