import type { GoalInFull } from '@fitai/contract'
import { fullDay } from '../../format.ts'
import { measureText, valueText } from '../../goals/values.ts'
import { Loaded } from '../../Loaded.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { PaceChart } from '../../ui/charts/PaceChart.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { coneOf, dayOfTime, paceOf, sentenceOf, tableOf, tickOf } from './chart-of.ts'
import { timeOf } from './points.ts'
import { useGoalPoints } from './useGoalPoints.ts'

/** What was logged, against the line from the start to the target. */
export function GoalChart({ goal, today }: { goal: GoalInFull; today: string }) {
  const points = useGoalPoints(goal, today)
  const pace = paceOf(goal)
  const cone = coneOf(goal, today)
  return (
    <Card aria-label="The way" className="min-w-0 p-4 pb-3">
      <CardTitle sub={measureText(goal)}>The way</CardTitle>
      <Loaded query={points} waiting={<Skeleton className="mt-3 h-64" />}>
        {(values) => (
          <div className="mt-2">
            <PaceChart
              values={values}
              target={goal.progress.target}
              pace={pace}
              cone={cone}
              today={timeOf(today)}
              sentence={sentenceOf(goal, values, today)}
              table={tableOf(goal, values, pace)}
              formatDay={(t) => fullDay(dayOfTime(t))}
              formatValue={(value) => valueText(goal, value)}
              formatTick={tickOf(goal)}
            />
          </div>
        )}
      </Loaded>
    </Card>
  )
}
