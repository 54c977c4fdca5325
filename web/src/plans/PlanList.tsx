import type { ReactNode } from 'react'
import { Skeleton } from '../ui/states.tsx'

const grid = 'grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-2 xl:grid-cols-3'

type ListProps<Plan> = { label: string; plans: readonly Plan[]; children: (plan: Plan) => ReactNode }

export function PlanList<Plan extends { id: string }>({ label, plans, children }: ListProps<Plan>) {
  return (
    <ul aria-label={label} className={grid}>
      {plans.map((plan) => (
        <li key={plan.id}>{children(plan)}</li>
      ))}
    </ul>
  )
}

/** How many there are, and beside it in which order. */
export function ListHead({ count, children }: { count: string; children: ReactNode }) {
  return (
    <div className="-mt-2 flex items-center justify-between gap-3 pl-1">
      <p role="status" className="num text-label text-ink2">
        {count}
      </p>
      {children}
    </div>
  )
}

export function PlansWaiting() {
  return (
    <div role="status" className={grid}>
      <span className="sr-only">Loading</span>
      {[1, 2, 3, 4, 5, 6].map((card) => (
        <Skeleton key={card} className="h-40 rounded-card" />
      ))}
    </div>
  )
}
