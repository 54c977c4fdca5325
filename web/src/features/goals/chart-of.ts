import type { GoalInFull } from '@fitai/contract'
import { fullDay, number } from '../../format.ts'
import { forecastSentence } from '../../goals/forecast-words.ts'
import { amount, valueText } from '../../goals/values.ts'
import type { ChartTable } from '../../ui/charts/ChartFrame.tsx'
import type { Point } from '../../ui/charts/decimate.ts'
import { type Cone, paceAt } from '../../ui/charts/pace-scales.ts'
import { timeOf } from './points.ts'

export const dayOfTime = (t: number) => new Date(t).toISOString().slice(0, 10)

/** From the start to the target at the deadline; nothing without a deadline or a start. */
export function paceOf({ startDate, deadline, progress: { start, target } }: GoalInFull): [Point, Point] | undefined {
  if (deadline === null || start === null) return undefined
  return [
    { t: timeOf(startDate), v: start },
    { t: timeOf(deadline), v: target },
  ]
}

/** From where somebody stands today to the days on which the target may be reached. */
export function coneOf({ progress: { current, forecast } }: GoalInFull, today: string): Cone | undefined {
  const { likely, from, to } = forecast
  if (current === null || likely === null || from === null) return undefined
  return {
    from: { t: timeOf(today), v: current },
    ...{ soonest: timeOf(from), likely: timeOf(likely), latest: to === null ? undefined : timeOf(to) },
  }
}

/** Newest first. */
export function tableOf(goal: GoalInFull, points: readonly Point[], pace: [Point, Point] | undefined): ChartTable {
  return {
    columns: ['Date', 'Logged', ...(pace ? ['Pace line'] : [])],
    rows: points.toReversed().map(({ t, v }) => {
      const expected = pace && paceAt(pace, t)
      const cells = pace ? [expected === undefined ? '' : valueText(goal, expected)] : []
      return [fullDay(dayOfTime(t)), valueText(goal, v), ...cells]
    }),
  }
}

export function sentenceOf(goal: GoalInFull, points: readonly Point[], today: string): string {
  const [first, last] = [points[0], points.at(-1)]
  const { target } = goal.progress
  const aim = `Target ${valueText(goal, target)}${goal.deadline === null ? '' : ` by ${fullDay(goal.deadline)}`}.`
  if (!first || !last) return `${goal.name}. ${aim} Nothing was logged yet.`
  const told = (point: Point) => `${valueText(goal, point.v)} on ${fullDay(dayOfTime(point.t))}`
  const values = first === last ? `${told(last)}.` : `From ${told(first)} to ${told(last)}.`
  return `${goal.name}. ${values} ${aim} ${forecastSentence(goal, today)}`
}

/** On the axis: as short as it can be told. */
export function tickOf(goal: GoalInFull): (value: number) => string {
  return (value) =>
    goal.measure === 'volume' && value >= 10_000 ? `${number(value / 1000)}k` : amount(goal, value).value
}
