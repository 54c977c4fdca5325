import { dayNumber, estimateE1rm, weeksInARow } from '@fitai/domain'
import type { Db } from '../../db/db.ts'
import * as store from './score-store.ts'
import type { Stored } from './store.ts'

/** What members amount to, as their logs say now. Nothing of it is kept. */
export async function scoresOf(db: Db, challenge: Stored, window: store.Window): Promise<Map<string, number>> {
  const { kind, exercise, startsOn, timesAWeek } = challenge
  if (kind === 'sessions') return byMember(await store.sessions(db, window))
  if (kind === 'volume') return byMember(await store.volumes(db, window))
  if (kind === 'distance') return byMember(await store.distances(db, window))
  if (kind === 'streak') return streaks(await store.trainingDays(db, window), startsOn, timesAWeek ?? 1)
  return ratios(await store.lifts(db, window, exercise?.id ?? ''))
}

const byMember = (totals: readonly store.Total[]) => new Map(totals.map(({ userId, score }) => [userId, score]))

function streaks(
  days: readonly { userId: string; day: string }[],
  startsOn: string,
  timesAWeek: number,
): Map<string, number> {
  const first = dayNumber(startsOn)
  return new Map(
    [...Map.groupBy(days, ({ userId }) => userId)].map(([userId, of]) => [
      userId,
      weeksInARow(
        of.map(({ day }) => dayNumber(day)),
        first,
        timesAWeek,
      ),
    ]),
  )
}

/** The same formula for everybody, whatever each has chosen for themselves. Without a bodyweight there is no ratio. */
function ratios(lifts: readonly store.Lift[]): Map<string, number> {
  const best = new Map<string, number>()
  for (const { userId, weightKg, reps, bodyweightKg } of lifts) {
    const e1rmKg = estimateE1rm({ weight: weightKg, reps })
    if (e1rmKg === undefined || bodyweightKg === null || bodyweightKg <= 0) continue
    best.set(userId, Math.max(best.get(userId) ?? 0, e1rmKg / bodyweightKg))
  }
  return best
}
