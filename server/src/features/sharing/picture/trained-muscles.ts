import type { Muscle } from '@fitai/domain'

export type Trained = { sets: number; primaryMuscles: readonly Muscle[]; secondaryMuscles: readonly Muscle[] }
export type TrainedMuscles = { primary: Muscle[]; secondary: Muscle[] }

/** A muscle that helps gets half of the set. */
const helpingShare = 0.5
/** Below this share of the most trained muscle a muscle was touched, not trained. */
const leastShare = 0.25

/** What a whole workout was for: muscles with a fair share of its working sets, and those that were only touched. */
export function trainedMuscles(exercises: readonly Trained[]): TrainedMuscles {
  const direct = new Map<Muscle, number>()
  const all = new Map<Muscle, number>()
  for (const { sets, primaryMuscles, secondaryMuscles } of exercises) {
    for (const muscle of primaryMuscles) {
      add(direct, muscle, sets)
      add(all, muscle, sets)
    }
    for (const muscle of secondaryMuscles) add(all, muscle, sets * helpingShare)
  }
  const most = Math.max(0, ...all.values())
  const touched = [...all].filter(([, sets]) => sets > 0).map(([muscle]) => muscle)
  const isTrained = (muscle: Muscle) => (direct.get(muscle) ?? 0) > 0 && (all.get(muscle) ?? 0) >= most * leastShare
  return { primary: touched.filter(isTrained), secondary: touched.filter((muscle) => !isTrained(muscle)) }
}

function add(to: Map<Muscle, number>, muscle: Muscle, sets: number): void {
  to.set(muscle, (to.get(muscle) ?? 0) + sets)
}
