import type { ExerciseSummary } from '@fitai/contract'
import { isLoaded, type ProgramSet, type ProgressionRule, type RuleOf, type TrackingKind } from '@fitai/domain'

const stall = { fails: 3, percent: 10 }
const barStep = { kg: 2.5, lb: 5 }
const bellStep = { kg: 2, lb: 5 }

/** What a step is where nobody has said it: what there usually is to load. */
export const usualStep = (equipment: readonly string[]) =>
  equipment.includes('dumbbell') || equipment.includes('kettlebell') ? bellStep : barStep

const countsReps = (tracking: TrackingKind) => tracking.endsWith('reps')
const countsSeconds = (tracking: TrackingKind) => tracking === 'duration' || tracking === 'weight_duration'

/** The rules that an exercise can go by. */
export function rulesFor(tracking: TrackingKind): ProgressionRule['kind'][] {
  if (countsSeconds(tracking)) return ['fixed', 'time']
  if (!countsReps(tracking)) return ['fixed']
  const byReps: ProgressionRule['kind'][] = ['reps', 'total_reps', 'fixed']
  return isLoaded({ tracking }) ? ['linear', 'double', 'training_max', 'amrap', 'effort', 'staged', ...byReps] : byReps
}

type Some = Pick<ExerciseSummary, 'tracking' | 'equipment'>

/** The rule of an exercise that nobody has chosen one for. */
export function usualRule({ tracking, equipment }: Some): ProgressionRule {
  const [first = 'fixed'] = rulesFor(tracking)
  return ruleOf(
    first === 'linear' ? 'double' : first === 'fixed' && countsSeconds(tracking) ? 'time' : first,
    equipment,
  )
}

const staged: Omit<RuleOf<'staged'>, 'step'> = {
  kind: 'staged',
  stages: [
    { sets: 5, reps: 3, isAmrap: true },
    { sets: 6, reps: 2, isAmrap: true },
    { sets: 10, reps: 1, isAmrap: true },
  ],
  restart: { percent: 85 },
}

/** A rule with the numbers that most programs give it. */
export function ruleOf(kind: ProgressionRule['kind'], equipment: readonly string[]): ProgressionRule {
  const step = usualStep(equipment)
  switch (kind) {
    case 'fixed':
      return { kind }
    case 'linear':
      return { kind, step, stall }
    case 'double':
      return { kind, step, isPerSet: false }
    case 'staged':
      return { ...staged, step }
    case 'amrap':
      return {
        kind,
        rows: [
          { reps: 5, step },
          { reps: 10, step: { kg: step.kg * 2, lb: step.lb * 2 } },
        ],
        stall,
      }
    case 'training_max':
      return { kind, step, stallPercent: 10 }
    case 'effort':
      return { kind, rir: 2, step }
    case 'total_reps':
      return { kind, total: 30, add: 3, most: 60, step: null, stall }
    case 'reps':
      return { kind, from: 8, add: 1, most: 15, step: null, stall }
    case 'time':
      return { kind, from: 20, add: 5, most: 90, step: null, stall }
  }
}

/** Sets to begin an entry with, such as its rule asks for. */
export function setsOfNew({ rule, tracking }: { rule: ProgressionRule; tracking: TrackingKind }): ProgramSet[] {
  if (rule.kind === 'staged') return []
  if (countsSeconds(tracking)) return [{ times: 3, kind: 'normal', seconds: 30 }]
  if (!countsReps(tracking)) return [{ times: 1, kind: 'normal' }]
  if (rule.kind === 'training_max') return waveSets
  if (rule.kind === 'total_reps') return [{ times: 4, kind: 'amrap', reps: { min: 1, max: 1 } }]
  if (rule.kind === 'amrap') return [fives(2), { ...fives(1), kind: 'amrap' }]
  if (rule.kind === 'linear' || rule.kind === 'effort') return [fives(3)]
  return [{ times: 3, kind: 'normal', reps: rule.kind === 'double' ? { min: 8, max: 12 } : { min: 8, max: 8 } }]
}

const fives = (times: number): ProgramSet => ({ times, kind: 'normal', reps: { min: 5, max: 5 } })
const waveSets: ProgramSet[] = [
  { ...fives(1), percent: 65 },
  { ...fives(1), percent: 75 },
  { ...fives(1), percent: 85, kind: 'amrap' },
]
