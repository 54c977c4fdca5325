import type { MuscleGroup, Range } from '@fitai/contract'
import { localDay } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { BandMeter } from '../../ui/charts/BandMeter.tsx'
import { daysLeft } from '../../weeks.ts'
import { asSearch } from './address.ts'
import { BodyMap } from './BodyMap.tsx'
import { bandWords, groupName, mainGroups, weekStanding } from './muscle-words.ts'
import { Details, Panel } from './Panel.tsx'
import { whyMuscles } from './questions.ts'
import type { MusclesReply } from './replies.ts'
import { tenth } from './scale.ts'

type Props = { data: MusclesReply; range: Range }

/** What each muscle got this week, drawn, and the main ones against the range most people grow in. */
export function MusclesCard({ data, range }: Props) {
  const groups = mainGroups.flatMap((name) => data.groups.filter(({ group }) => group === name))
  const left = daysLeft(localDay(new Date()), useAccount().firstWeekday)
  const most = Math.max(24, ...groups.map(({ thisWeek }) => thisWeek))
  return (
    <Panel
      title="Muscles this week"
      sub="hard sets"
      why={{ question: whyMuscles(range), figures: ['groups[].thisWeek', 'groups[].band'] }}
    >
      <div className="mt-3 flex flex-1 items-center gap-4">
        <div className="w-[47%] max-w-56 min-w-0 shrink-0">
          <BodyMap
            muscles={data.muscles.map(({ muscle, thisWeek }) => ({ muscle, sets: thisWeek }))}
            sentence={musclesSentence(groups)}
          />
        </div>
        <ul className="flex min-w-0 flex-1 flex-col gap-3">
          {groups.map(({ group, thisWeek, band }) => (
            <li key={group}>
              <BandMeter
                name={groupName(group)}
                value={thisWeek}
                text={tenth(thisWeek)}
                aim={band ? `/ ${tenth(band.from)}–${tenth(band.to)}` : undefined}
                band={band}
                standing={weekStanding(thisWeek, band, left)}
                words={`sets, ${bandWords(thisWeek, band)}`}
                most={most}
                isQuiet
              />
            </li>
          ))}
        </ul>
      </div>
      <div className="mt-2 flex items-center justify-between gap-2">
        <HeatKey />
        <Details to="/progress/muscles" search={asSearch(range)} label="Muscles" />
      </div>
    </Panel>
  )
}

export function HeatKey() {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-cap text-ink3">
      <span className="flex items-center gap-1">
        0
        {[0, 1, 2, 3, 4].map((level) => (
          <span
            key={level}
            aria-hidden="true"
            className="h-2.5 w-3.5 rounded-[3px]"
            style={{ background: `var(--h${level})` }}
          />
        ))}
        16+ sets
      </span>
      <span className="flex items-center gap-1">
        <span aria-hidden="true" className="h-1.5 w-4 rounded-full bg-band" />
        usual range
      </span>
    </div>
  )
}

export function musclesSentence(groups: readonly Pick<MuscleGroup, 'group' | 'thisWeek' | 'band'>[]): string {
  const trained = groups.filter(({ thisWeek }) => thisWeek > 0)
  if (trained.length === 0) return 'Body map: no muscle was trained this week.'
  const sets = trained.map(({ group, thisWeek }) => `${groupName(group)} ${tenth(thisWeek)}`).join(', ')
  return `Body map of the hard sets of this week: ${sets}.`
}
