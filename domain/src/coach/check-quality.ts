import { isLift } from './movement.ts'
import type { CoachRequest, FindExercise, Plan } from './plan.ts'
import { balance, coverage, frequencyAndRecovery, volume } from './quality-balance.ts'
import { cautions, honestClaims, progression, warmupAndCooldown } from './quality-care.ts'
import { effortPrescribed, levelFit, order, repsFitGoal, restFitsGoal, setsFitLevel } from './quality-dose.ts'
import { type Grade, itemsOf, type Look } from './quality-look.ts'
import type { Screening } from './red-flags.ts'

/** 0 to 100: the weighted mean of the quality checks that apply. Weights: the scorecard's 110 points. */
export function qualityOf(plan: Plan, request: CoachRequest, screening: Screening, find: FindExercise): number {
  if (screening.stop) return 100
  const items = plan.days.flatMap((day) => itemsOf(day, find))
  const look = { plan, request, screening, find, items, lifts: items.filter(({ exercise }) => isLift(exercise)) }
  let points = 0
  let weights = 0
  for (const [weight, grade] of grades) {
    const share = grade(look)
    if (share === undefined) continue
    points += weight * share
    weights += weight
  }
  return weights === 0 ? 100 : (100 * points) / weights
}

const grades: readonly [number, (look: Look) => Grade][] = [
  [12, coverage],
  [8, warmupAndCooldown],
  [10, repsFitGoal],
  [7, restFitsGoal],
  [8, setsFitLevel],
  [7, effortPrescribed],
  [8, levelFit],
  [6, order],
  [8, balance],
  [10, volume],
  [6, frequencyAndRecovery],
  [10, progression],
  [5, cautions],
  [5, honestClaims],
]
