import type { analyticsRecovery } from '@fitai/contract'
import { dateOfDay, lastDays, loadComparedWithUsual, muscleGroups, setsOfGroup, weekMonotony } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { setInputs, told } from './explain.ts'
import { movementsOf, withMovement } from './movements.ts'
import { ask, datesOf } from './period.ts'
import * as store from './store.ts'

type Query = z.output<(typeof analyticsRecovery)['query']>
type Reply = z.input<(typeof analyticsRecovery)['reply']>
type Load = Reply['load']

/** A usual needs four weeks behind it (Williams 2017); they are also all that is looked at. */
const usualDays = 28
/** What was trained longer ago than this is as good as never. */
const rememberedDays = 730

export async function recovery(app: App, user: User, query: Query): Promise<Reply> {
  const { today } = await ask(app, user, {})
  const window = lastDays(today, usualDays)
  const dates = datesOf(window)
  const [visits, ids] = await Promise.all([
    store.hardSetsByDay(app.db, user, dates),
    store.exercisesSince(app.db, user, dateOfDay(today - rememberedDays)),
  ])
  const [movements, last, { firstDate }] = await Promise.all([
    movementsOf(app, user, ids),
    store.lastDays(app.db, user, ids, dates.to),
    store.firstAndLast(app.db, user),
  ])
  const isLongEnough = firstDate !== null && firstDate <= dates.from
  const known = withMovement(visits, movements)
  const daily = (sets: (of: typeof known) => number) =>
    Array.from({ length: usualDays }, (_, index) => sets(known.filter(({ day }) => day === window.from + index)))
  const all = daily((of) => of.reduce((sum, { hardSets }) => sum + hardSets, 0))
  const monotony = weekMonotony(all.slice(-7))?.monotony

  const groups = muscleGroups.map(({ group, muscles }) => {
    const days = withMovement(last, movements)
      .map((row) => ({ day: row.day, sets: setsOfGroup(muscles, [row]) }))
      .filter(({ sets }) => sets > 0)
    const lastDay = days.length === 0 ? undefined : Math.max(...days.map(({ day }) => day))
    return {
      group,
      lastDate: lastDay === undefined ? null : dateOfDay(lastDay),
      daysSince: lastDay === undefined ? null : today - lastDay,
      lastSets: days.filter(({ day }) => day === lastDay).reduce((sum, { sets }) => sum + sets, 0),
      load: loadOf(
        daily((of) => setsOfGroup(muscles, of)),
        isLongEnough,
      ),
    }
  })
  const inputs = query.explain ? await setInputs(app, user, dates) : undefined
  return {
    today: dateOfDay(today),
    load: loadOf(all, isLongEnough),
    monotony: { value: monotony ?? null, missing: monotony === undefined ? 'no_training' : null },
    groups,
    explanations: inputs
      ? [
          told('load.ewmaRatio', 'ewmaRatio', inputs),
          told('load', 'loadRatio', inputs),
          told('monotony', 'monotony', inputs),
          told('groups[].daysSince', 'daysSince', inputs),
          told('groups[].lastSets', 'fractionalSets', inputs),
          told('groups[].load.ewmaRatio', 'ewmaRatio', inputs),
          told('groups[].load', 'loadRatio', inputs),
        ]
      : null,
  }
}

function loadOf(daily: readonly number[], isLongEnough: boolean): Load {
  const unknown = { lastSevenDays: null, usualWeek: null, ratio: null, ewmaRatio: null }
  if (!isLongEnough) return { ...unknown, missing: 'needs_28_days' }
  const load = loadComparedWithUsual(daily)
  if (!load) return { ...unknown, missing: 'no_usual_load' }
  const { lastSevenDays, usualWeek, ratio, ewmaRatio } = load
  return { lastSevenDays, usualWeek, ratio, ewmaRatio, missing: null }
}
