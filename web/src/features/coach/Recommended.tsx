import type { Recommendation } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Sparkles } from 'lucide-react'
import { Advice } from '../../coach/Advice.tsx'
import { openRecommendations } from '../../coach/recommendations.ts'
import { shortDay } from '../../format.ts'
import { Card } from '../../ui/Card.tsx'
import { More } from '../../ui/Choices.tsx'
import { PlanRow } from './PlanRow.tsx'

const mostPlans = 5
const openAdvice = 2

/** What the coach recommends now, and the plans of the last days that nobody used. */
export function Recommended() {
  const { data } = useQuery(openRecommendations)
  const items = data?.items ?? []
  const advice = items.filter(({ kind }) => kind === 'advice' || kind === 'template_change')
  const plans = items.filter((item) => !advice.includes(item)).slice(0, mostPlans)
  if (items.length === 0) return null
  return (
    <Card aria-label="The coach recommends" className="flex flex-col gap-4 p-4">
      {advice.length > 0 && (
        <>
          <header className="-mb-2 flex items-center gap-2 text-label font-medium text-volt-text">
            <Sparkles size={16} aria-hidden="true" />
            <h2>The coach recommends</h2>
          </header>
          <AdviceList advice={advice.slice(0, openAdvice)} />
          {advice.length > openAdvice && (
            <div className="border-t border-line pt-3">
              <More label="More advice" chosen={advice.length - openAdvice}>
                <AdviceList advice={advice.slice(openAdvice)} />
              </More>
            </div>
          )}
        </>
      )}
      {plans.length > 0 && <Plans plans={plans} isAlone={advice.length === 0} />}
    </Card>
  )
}

function AdviceList({ advice }: { advice: readonly Recommendation[] }) {
  return (
    <ul className="divide-y divide-line">
      {advice.map((one) => (
        <li key={one.id} className="py-3 first:pt-0 last:pb-0">
          <Advice advice={one} />
        </li>
      ))}
    </ul>
  )
}

function Plans({ plans, isAlone }: { plans: readonly Recommendation[]; isAlone: boolean }) {
  return (
    <div className={isAlone ? undefined : 'border-t border-line pt-3'}>
      <More label="Plans you have not used" chosen={plans.length}>
        <ul className="divide-y divide-line">
          {plans.map((plan) => (
            <li key={plan.id}>
              <PlanRow plan={plan} day={shortDay(plan.createdAt.slice(0, 10))} />
            </li>
          ))}
        </ul>
      </More>
    </div>
  )
}
