import type { Limitation, Muscle } from '../exercise.ts'
import { toKg, type WeightUnit } from '../units.ts'
import type { CoachGoal, CoachLevel } from './goals.ts'
import type { CoachRequest } from './plan.ts'
import { type Understood, understand } from './understand.ts'

/** What somebody asks for. What is left out comes from the sentence, else from what is known of them. Weights in kg. */
export type CoachWish = {
  kind: CoachRequest['kind']
  minutes?: number | undefined
  goal?: CoachGoal | undefined
  level?: CoachLevel | undefined
  /** Of a week, 1 to 7. */
  daysPerWeek?: number | undefined
  equipment?: readonly string[] | undefined
  dumbbellMaxKg?: number | undefined
  targetMuscles?: readonly Muscle[] | undefined
  limitations?: readonly Limitation[] | undefined
  exclude?: readonly string[] | undefined
  text: string
  seed: number
}

/** What log and profile say of somebody: everything a wish can leave out, and what it does not speak of. */
export type KnownOfLifter = Omit<
  CoachRequest,
  keyof CoachWish | 'incrementKg' | 'redFlags' | 'userText' | 'weightUnit'
> & {
  weightUnit: WeightUnit
  level: CoachLevel
  /** What they have trained with lately. */
  equipment: readonly string[]
}

const usual = { goal: 'general_health', minutes: 45, daysPerWeek: 3 } as const
const smallestStep: Record<WeightUnit, number> = { kg: 2.5, lb: 5 }

/**
 * All the coach goes by: what is said in fields, else in the sentence, else what log and profile say. What is said first
 * wins; limitations and exclusions add up.
 */
export function requestFor(
  { kind, text, ...wish }: CoachWish,
  known: KnownOfLifter,
): { request: CoachRequest; understood: Understood } {
  const understood = understand(text)
  const { weightUnit } = known
  const request: CoachRequest = {
    ...known,
    kind,
    goal: wish.goal ?? understood.goal ?? usual.goal,
    level: wish.level ?? understood.level ?? known.level,
    minutes: wish.minutes ?? understood.minutes ?? usual.minutes,
    daysPerWeek: kind === 'workout' ? 1 : (wish.daysPerWeek ?? understood.daysPerWeek ?? usual.daysPerWeek),
    equipment: equipmentOf(wish.equipment, understood, known.equipment),
    ...(wish.dumbbellMaxKg !== undefined && { dumbbellMaxKg: wish.dumbbellMaxKg }),
    incrementKg: toKg({ weight: smallestStep[weightUnit], weightUnit }),
    limitations: [...new Set([...(wish.limitations ?? []), ...understood.limitations])],
    redFlags: [],
    targetMuscles: wish.targetMuscles ?? [...understood.targetMuscles],
    exclude: [...(wish.exclude ?? []), ...understood.exclude],
    userText: text,
    seed: wish.seed,
  }
  return { request, understood }
}

/**
 * What is sent, narrowed by what the sentence says; else what the sentence names; without a word about it what was
 * trained with; else nothing but the body.
 */
function equipmentOf(
  sent: readonly string[] | undefined,
  understood: Understood,
  trainedWith: readonly string[],
): readonly string[] {
  const without = (list: readonly string[]) => list.filter((tool) => !understood.withoutEquipment.includes(tool))
  if (sent) {
    const named = understood.equipment ?? []
    return without(understood.onlyEquipment ? sent.filter((tool) => named.includes(tool)) : sent)
  }
  return without(understood.equipment ?? trainedWith)
}
