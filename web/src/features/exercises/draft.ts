import type { Exercise, NewExercise } from '@fitai/contract'
import { type ExerciseFacts, type Limitation, limitations, type Muscle, type TrackingKind } from '@fitai/domain'

/** An exercise of one's own while it is written: lists that are typed are text, numbers too. */
export type Draft = {
  name: string
  tracking: TrackingKind
  equipment: readonly string[]
  primaryMuscles: readonly Muscle[]
  secondaryMuscles: readonly Muscle[]
  level: ExerciseFacts['level']
  mechanic: ExerciseFacts['mechanic']
  force: ExerciseFacts['force']
  laterality: ExerciseFacts['laterality']
  /** The weight that is written down is that of one of two dumbbells. */
  isPair: boolean
  bodyweightPercent: string
  restSeconds: string
  /** One a line, or with commas between them. */
  aliases: string
  description: string
  /** One a line. */
  steps: string
  avoid: readonly Limitation[]
}

export function newDraft(name: string): Draft {
  return {
    name,
    tracking: 'weight_reps',
    ...{ equipment: [], primaryMuscles: [], secondaryMuscles: [] },
    ...{ level: 'beginner', mechanic: 'compound', force: 'push', laterality: 'bilateral' },
    ...{ isPair: false, bodyweightPercent: '', restSeconds: '' },
    ...{ aliases: '', description: '', steps: '', avoid: [] },
  }
}

export function draftOf(exercise: Exercise): Draft {
  const { name, tracking, equipment, primaryMuscles, secondaryMuscles, level, mechanic, force, laterality } = exercise
  return {
    ...{ name, tracking, equipment, primaryMuscles, secondaryMuscles, level, mechanic, force, laterality },
    isPair: exercise.loadMultiplier === 2,
    bodyweightPercent: hasBodyweight(tracking) ? String(Math.round(exercise.bodyweightFraction * 100)) : '',
    restSeconds: String(exercise.restSeconds),
    aliases: exercise.aliases.join('\n'),
    description: exercise.guide.description,
    steps: exercise.guide.steps.join('\n'),
    avoid: limitedIn(exercise, 'avoid'),
  }
}

/** Its limitations of one kind. */
function limitedIn({ contraindications }: Exercise, how: 'avoid' | 'caution'): Limitation[] {
  return limitations.filter((limitation) => contraindications[limitation] === how)
}

/** What is sent. A number that was left empty is left to the server. */
export function bodyOf(draft: Draft, before?: Exercise): Omit<NewExercise, 'id'> {
  const { name, tracking, level, mechanic, force, laterality } = draft
  // The form asks for what to avoid only; what asked for care before still does.
  const cautions = before ? limitedIn(before, 'caution') : []
  const percent = numberIn(draft.bodyweightPercent)
  const rest = numberIn(draft.restSeconds)
  return {
    ...{ name: name.trim(), tracking, level, mechanic, force, laterality },
    equipment: [...draft.equipment],
    primaryMuscles: [...draft.primaryMuscles],
    secondaryMuscles: draft.secondaryMuscles.filter((muscle) => !draft.primaryMuscles.includes(muscle)),
    loadMultiplier: draft.isPair && hasWeight(tracking) ? 2 : 1,
    ...(hasBodyweight(tracking) && percent !== undefined && { bodyweightFraction: percent / 100 }),
    ...(rest !== undefined && { restSeconds: rest }),
    aliases: partsOf(draft.aliases, /[\n,]/),
    description: draft.description.trim(),
    steps: partsOf(draft.steps, /\n/),
    contraindications: {
      ...Object.fromEntries(cautions.map((limitation) => [limitation, 'caution'])),
      ...Object.fromEntries(draft.avoid.map((limitation) => [limitation, 'avoid'])),
    },
  }
}

export const hasBodyweight = (tracking: TrackingKind) => tracking.includes('bodyweight')
export const hasWeight = (tracking: TrackingKind) => tracking.startsWith('weight_')

function partsOf(text: string, between: RegExp): string[] {
  return [...new Set(text.split(between).map((part) => part.trim()))].filter((part) => part !== '')
}

function numberIn(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text)
}
