import type { addGoalEntry, addGoalMilestone, Goal } from '@fitai/contract'
import { fromGoalBase, isOnTheWay, toGoalBase } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import * as analytics from '../analytics/service.ts'
import * as users from '../users/service.ts'
import { follow, unitOf } from './courses.ts'
import { ofId } from './service.ts'
import { shownOne } from './shown.ts'
import * as store from './store.ts'

const mostMilestones = 20
const mostEntries = 1000

export async function addMilestone(
  app: App,
  user: User,
  goalId: string,
  { id, name, value }: z.output<(typeof addGoalMilestone)['body']>,
): Promise<Goal> {
  const goal = await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const of = await ofId(tx, user, goalId)
    const there = await store.milestonesOf(tx, user, [goalId])
    if (there.some((milestone) => milestone.id === id)) return of
    if (there.length >= mostMilestones) fail('goal_full')
    const course = (await follow(app, tx, user, [of])).followed[0]?.course ?? fail('goal_not_found')
    const unit = unitOf(of)
    if (!isOnTheWay(course, toGoalBase(value, unit))) {
      const shown = (base: number | undefined) => (base === undefined ? 'the start' : `${fromGoalBase(base, unit)}`)
      fail('goal_milestone_unfit', `Between ${shown(course.startValue)} and ${shown(course.targetValue)}`)
    }
    if (!(await store.addMilestone(tx, user, { id, goalId, name, value }))) fail('id_taken')
    return of
  })
  return shownOne(app, user, goal)
}

export async function removeMilestone(app: App, user: User, goalId: string, id: string): Promise<Goal> {
  const goal = await ofId(app.db, user, goalId)
  if (!(await store.removeMilestone(app.db, user, goalId, id))) fail('goal_milestone_not_found')
  return shownOne(app, user, goal)
}

export async function addEntry(
  app: App,
  user: User,
  goalId: string,
  { id, value, localDate, note }: z.output<(typeof addGoalEntry)['body']>,
): Promise<Goal> {
  const goal = await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const of = await ofId(tx, user, goalId)
    if (of.kind !== 'custom') fail('goal_not_custom')
    const there = await store.entriesOf(tx, user, [goalId])
    if (there.some((entry) => entry.id === id)) return of
    if (there.length >= mostEntries) fail('goal_full')
    const today = analytics.todayOf(app, (await users.accountOf(tx, user)).timezone)
    const entry = { id, goalId, value, localDate: localDate ?? today, note: note ?? null }
    if (!(await store.addEntry(tx, user, { ...entry, createdAt: app.now().toISOString() }))) fail('id_taken')
    return of
  })
  return shownOne(app, user, goal)
}

export async function removeEntry(app: App, user: User, goalId: string, id: string): Promise<Goal> {
  const goal = await ofId(app.db, user, goalId)
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    if (!(await store.removeEntry(tx, user, goalId, id))) fail('goal_entry_not_found')
  })
  return shownOne(app, user, goal)
}
