/**
 * Percent of the e1RM by reps and RPE (Reactive Training Systems, Tuchscherer), by half reps to failure: a single at
 * RPE 10 stands first, each half point of RPE less or half rep more one place on. Half steps are the rounded means of
 * their neighbours. The public copies of the chart disagree further on.
 */
const percents = [
  100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85, 83.7, 82.4, 81.1, 79.9, 78.6, 77.4, 76.2, 75.1, 73.9, 72.3,
  70.7, 69.4, 68, 66.7, 65.3, 64, 62.6, 61.3, 59.9,
]

/** What the chart covers. RPE goes in halves. */
export const rpeChart = { reps: { min: 1, max: 12 }, rpe: { min: 6.5, max: 10 } } as const

/** Reps in reserve of an RPE: 10 − RPE. */
export function rirOfRpe(rpe: number): number {
  return 10 - rpe
}

/** RPE of reps in reserve: 10 − RIR. */
export function rpeOfRir(rir: number): number {
  return 10 - rir
}

/** Percent of the e1RM for whole reps 1 to 12 at RPE 6.5 to 10 in halves; undefined beyond, and for 12 at 6.5. */
export function rpePercent({ reps, rpe }: { reps: number; rpe: number }): number | undefined {
  const isOnChart =
    Number.isInteger(reps) &&
    reps >= 1 &&
    Number.isInteger(rpe * 2) &&
    rpe >= rpeChart.rpe.min &&
    rpe <= rpeChart.rpe.max
  return isOnChart && reps <= rpeChart.reps.max ? percents[2 * (reps - 1 + rirOfRpe(rpe))] : undefined
}

/** The weight for reps at an RPE, unrounded in the unit of the e1RM, which lies above 0. */
export function rpeLoad({ e1rm, reps, rpe }: { e1rm: number; reps: number; rpe: number }): number | undefined {
  const percent = rpePercent({ reps, rpe })
  return percent !== undefined && e1rm > 0 ? (e1rm * percent) / 100 : undefined
}

/** The e1RM that a set at an RPE says, in the unit of its weight, which lies above 0. */
export function rpeE1rm({ weight, reps, rpe }: { weight: number; reps: number; rpe: number }): number | undefined {
  const percent = rpePercent({ reps, rpe })
  return percent !== undefined && weight > 0 ? (weight * 100) / percent : undefined
}
