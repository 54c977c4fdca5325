import type { Program } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { daysFor } from '../templates/copies.ts'
import { type Movements, movementsIn } from '../templates/movements.ts'
import type { Stored } from './store.ts'

type Planned = Pick<Stored, 'userId' | 'plan'>

/** The lifts of a program as a day of a template, so that both find and copy exercises in one way. */
function asTemplate({ userId, plan }: Planned) {
  const entries = plan.lifts.map(({ exercise }) => ({
    ...{ exerciseId: exercise, supersetGroup: null, restSeconds: null, note: null, sets: [] },
  }))
  return { userId, days: [{ name: '', weekday: null, entries }] }
}

/** What the exercises of programs are, for somebody who looks at them. */
export function movementsOf(app: App, db: Db, user: User | undefined, of: readonly Planned[]): Promise<Movements> {
  return movementsIn(app, db, user, of.map(asTemplate))
}

/**
 * A plan as the caller may have it: exercises the author made become exercises of the caller's own. Lifts of exercises
 * that nobody has any more leave it, with their entries.
 */
export async function planFor(app: App, db: Db, user: User, { userId, plan }: Planned): Promise<Program> {
  const movements = await movementsOf(app, db, user, [{ userId, plan }])
  const lifts = plan.lifts.filter(({ exercise }) => movements(exercise) !== undefined)
  const [day] = await daysFor(app, db, user, asTemplate({ userId, plan: { ...plan, lifts } }))
  const known = new Set(lifts.map(({ key }) => key))
  return {
    ...plan,
    lifts: lifts.map((lift, at) => ({ ...lift, exercise: day?.entries[at]?.exerciseId ?? lift.exercise })),
    weeks: plan.weeks.map((week) => ({
      ...week,
      days: week.days.map((each) => ({ ...each, entries: each.entries.filter(({ lift }) => known.has(lift)) })),
    })),
  }
}
