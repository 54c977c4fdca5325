import { type CoachExercise, type CoachRequest, changePlan, checkPlan, type Plan, planFor } from '@fitai/domain'

/** What came of one request: the plan again for the same seed, and another one for the same wish. */
export type Judged = {
  id: string
  quality: number
  failed: number
  milliseconds: number
  isReproducible: boolean
  /** Whether there is something to do another way. */
  hasExercises: boolean
  /** Which share of the main exercises "another one" changed; nothing where it says why it cannot. */
  changedShare: number | undefined
  /** Hard checks that the other plan failed under the same limits. */
  failedAgain: number
}

export function judge(id: string, request: CoachRequest, library: readonly CoachExercise[]): Judged {
  const started = performance.now()
  const { plan, check } = planFor(request, library)
  const milliseconds = performance.now() - started
  const again = planFor(structuredClone(request), library)
  const hasExercises = slugsOf(plan).length > 0
  const other = hasExercises ? changePlan(plan, request, { kind: 'other' }, library) : undefined
  const isOther = other !== undefined && !('refused' in other)
  return {
    ...{ id, milliseconds, quality: check.quality, hasExercises },
    failed: checkPlan(plan, request, library).failed.length,
    isReproducible: JSON.stringify(again.plan) === JSON.stringify(plan),
    changedShare: isOther ? changedShare(plan, other.plan) : undefined,
    failedAgain: isOther ? checkPlan(other.plan, request, library).failed.length : 0,
  }
}

const slugsOf = ({ days }: Plan) => [...new Set(days.flatMap(({ main }) => main.map(({ slug }) => slug)))]

function changedShare(before: Plan, after: Plan): number {
  const [old, fresh] = [slugsOf(before), slugsOf(after)]
  return fresh.filter((slug) => !old.includes(slug)).length / Math.max(1, fresh.length)
}
