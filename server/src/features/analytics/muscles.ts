import type { analyticsMuscles, Explanation, MuscleBalance, MuscleGroup } from '@fitai/contract'
import {
  type BalancePair,
  balanceOf,
  balanceStanding,
  type Days,
  dateOfDay,
  dayNumber,
  muscles as everyMuscle,
  muscleGroups,
  setsByMuscle,
  setsOfGroup,
  standingIn,
  usualRatios,
  weekStartOf,
} from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { listed, setInputs, told } from './explain.ts'
import { movementsOf, withMovement } from './movements.ts'
import { type Asked, ask, datesOf } from './period.ts'
import * as store from './store.ts'
import { activeWeeks } from './totals.ts'

type Query = z.output<(typeof analyticsMuscles)['query']>
type Reply = z.input<(typeof analyticsMuscles)['reply']>

/** How often a muscle is trained is looked at over so many days at most. */
const visitDays = 84

export async function muscles(app: App, user: User, query: Query): Promise<Reply> {
  const asked = await ask(app, user, query)
  const { dates, days, isAll, lifter, today } = asked
  const recent = { from: Math.max(days.from, days.to - visitDays + 1), to: days.to }
  const week = { from: weekStartOf(today, lifter.firstWeekday), to: today }
  const [totals, thisWeek, visits, sided, first] = await Promise.all([
    isAll ? store.exerciseTotalsOfAll(app.db, user) : store.exerciseTotals(app.db, user, dates),
    store.exerciseTotals(app.db, user, datesOf(week)),
    store.hardSetsByDay(app.db, user, datesOf(recent)),
    store.sidedReps(app.db, user, dates),
    store.firstAndLast(app.db, user),
  ])
  const ids = [...new Set([...totals, ...thisWeek].map(({ exerciseId }) => exerciseId))]
  const movements = await movementsOf(app, user, ids)
  const last = await store.lastDays(app.db, user, ids, dates.to)
  const firstTrained = first.firstDate === null ? undefined : dayNumber(first.firstDate)
  const weeks = activeWeeks(days, firstTrained)
  const [inPeriod, inWeek] = [withMovement(totals, movements), withMovement(thisWeek, movements)]
  const [perMuscle, perMuscleThisWeek] = [setsByMuscle(inPeriod), setsByMuscle(inWeek)]

  const [visited, lasts] = [withMovement(visits, movements), withMovement(last, movements)]

  const groups = muscleGroups.map(({ group, muscles: of, band }): MuscleGroup => {
    const sets = setsOfGroup(of, inPeriod)
    const trained = new Set(
      inPeriod.filter((row) => setsOfGroup(of, [{ ...row, hardSets: 1 }]) > 0).map(({ exerciseId }) => exerciseId),
    )
    const daysOf = new Set(
      visited.filter((row) => row.hardSets > 0 && trained.has(row.exerciseId)).map(({ day }) => day),
    )
    const lastDay = Math.max(...lasts.filter(({ exerciseId }) => trained.has(exerciseId)).map(({ day }) => day))
    return {
      ...{ group, muscles: [...of], sets, setsPerWeek: sets / weeks, thisWeek: setsOfGroup(of, inWeek) },
      daysPerWeek: daysOf.size / activeWeeks(recent, firstTrained),
      lastDate: Number.isFinite(lastDay) ? dateOfDay(lastDay) : null,
      band: band ?? null,
      standing: band && totals.length > 0 ? standingIn(sets / weeks, band) : null,
    }
  })
  return {
    period: asked.period,
    weeks,
    groups,
    muscles: everyMuscle.map((muscle) => ({
      muscle,
      setsPerWeek: (perMuscle.get(muscle) ?? 0) / weeks,
      thisWeek: perMuscleThisWeek.get(muscle) ?? 0,
    })),
    balance: balances(inPeriod, sided),
    explanations: query.explain ? await explain(app, user, asked, week) : null,
  }
}

function balances(
  trained: Parameters<typeof balanceOf>[0],
  sided: Awaited<ReturnType<typeof store.sidedReps>>,
): MuscleBalance[] {
  const { push_pull, quad_hip } = balanceOf(trained)
  return [
    balance('push_pull', push_pull),
    balance('quad_hip', quad_hip),
    sided.sets === 0
      ? { ...unknown('left_right'), missing: 'no_sided_sets' }
      : balance('left_right', { first: sided.left, second: sided.right }),
  ]
}

const unknown = (pair: BalancePair) => ({
  ...{ pair, first: null, second: null, ratio: null, standing: null, usual: usualRatios[pair] },
})

function balance(pair: BalancePair, { first, second }: { first: number; second: number }): MuscleBalance {
  const usual = usualRatios[pair]
  if (first === 0 && second === 0) return { ...unknown(pair), missing: 'no_training' }
  if (first === 0 || second === 0) return { ...unknown(pair), first, second, missing: 'no_other_side' }
  const ratio = first / second
  return { pair, first, second, ratio, usual, standing: balanceStanding(ratio, usual), missing: null }
}

async function explain(app: App, user: User, { dates }: Asked, week: Days): Promise<Explanation[]> {
  const inputs = await setInputs(app, user, dates)
  const thisWeek = await setInputs(app, user, datesOf(week))
  const band = listed('profile', [])
  return [
    told('weeks', 'perWeek', listed('days', [], dates)),
    told('groups[].thisWeek', 'fractionalSets', thisWeek),
    told('groups[].band', 'band', band),
    told('groups[].daysPerWeek', 'count', inputs),
    told('groups', 'fractionalSets', inputs),
    told('muscles[].thisWeek', 'fractionalSets', thisWeek),
    told('muscles', 'fractionalSets', inputs),
    told('balance[2]', 'sideBalance', inputs),
    told('balance[].usual', 'balance', band),
    told('balance', 'balance', inputs),
  ]
}
