import type { optimizeGoal } from '@fitai/contract'
import { adviseGoal, dateOfDay, dayNumber, fromKg, type TrendPoint, toKg, type WeightUnit } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import * as analytics from '../analytics/service.ts'
import * as body from '../body/service.ts'
import { ofKey } from '../exercises/visible.ts'
import * as users from '../users/service.ts'

type Body = z.output<(typeof optimizeGoal)['body']>
type Reply = z.input<(typeof optimizeGoal)['reply']>

/** What has been measured of a goal, in its own unit, oldest first. */
type Measured = { points: TrendPoint[]; toUnit: (value: number) => number; fromUnit: (value: number) => number }

const lookedAtDays = 182

/** Whether a goal can be reached in time at the rate of the log, and what would be wiser if not. */
export async function optimise(app: App, user: User, wish: Body): Promise<Reply> {
  const { timezone, weightUnit } = await users.accountOf(app.db, user)
  const today = dayNumber(analytics.todayOf(app, timezone))
  const measured = await measuredOf(app, user, wish, today, wish.weightUnit ?? weightUnit)
  const { points, toUnit, fromUnit } = measured
  const [first, last] = [points[0], points.at(-1)]
  const advice = adviseGoal({
    kind: wish.kind,
    startValue: first?.value ?? 0,
    currentValue: last?.value ?? 0,
    targetValue: fromUnit(wish.target),
    startDay: first?.day ?? today,
    today,
    deadlineDay: dayNumber(wish.deadline),
    points,
  })
  const shown = (value: number | undefined) => (value === undefined ? null : toUnit(value))
  return {
    verdict: advice.verdict,
    current: shown(last?.value),
    perWeekNeeded: shown(advice.perWeekNeeded),
    perWeekNow: shown(advice.perWeekNow),
    reachedBy: advice.reachedBy ? { from: dateOfDay(advice.reachedBy.from), to: dateOfDay(advice.reachedBy.to) } : null,
    proposal: advice.proposal
      ? {
          target: shown(advice.proposal.targetValue),
          deadline: advice.proposal.deadlineDay === undefined ? null : dateOfDay(advice.proposal.deadlineDay),
          reason: advice.proposal.reason,
        }
      : null,
    sentences: [...advice.sentences],
    numbers: advice.numbers,
  }
}

async function measuredOf(app: App, user: User, wish: Body, today: number, unit: WeightUnit): Promise<Measured> {
  const dates = { from: dateOfDay(today - lookedAtDays), to: dateOfDay(today) }
  const inUnit = {
    toUnit: (kg: number) => fromKg(kg, unit),
    fromUnit: (weight: number) => toKg({ weight, weightUnit: unit }),
  }
  const plain = { toUnit: (value: number) => value, fromUnit: (value: number) => value }
  if (wish.kind === 'strength') {
    if (wish.exercise === undefined) return fail('invalid_input', 'A strength goal names its exercise')
    const { id } = await ofKey(app, app.db, user, wish.exercise)
    const sessions = (await analytics.estimates(app.db, user, [id], dates)).get(id) ?? []
    return { points: sessions.map(({ day, e1rmKg }) => ({ day, value: e1rmKg })), ...inUnit }
  }
  if (wish.kind === 'body_weight') {
    const weighIns = await body.weighIns(app.db, user, dates)
    return { points: weighIns.map(({ date, kg }) => ({ day: dayNumber(date), value: kg })), ...inUnit }
  }
  const weeks = (await analytics.weeksOf(app, user, dates)).filter(({ start }) => dayNumber(start) + 7 <= today)
  const isVolume = wish.kind === 'volume'
  const points = weeks.map((week) => ({ day: dayNumber(week.start), value: isVolume ? week.volumeKg : week.workouts }))
  return { points, ...(isVolume ? inUnit : plain) }
}
