import type { CoachGoal } from './goals.ts'
import type { CoachRequest, Plan } from './plan.ts'
import type { Screening } from './red-flags.ts'
import { muscleName } from './slots.ts'

const goalNames: Record<CoachGoal, string> = {
  strength: 'Strength',
  hypertrophy: 'Muscle',
  endurance: 'Endurance',
  power: 'Power',
  weight_loss: 'Weight loss',
  general_health: 'Health',
  mobility: 'Mobility',
}

const goalReasons: Record<CoachGoal, string> = {
  strength: 'Heavy compound lifts with long rests build strength; the assistance work stays short.',
  hypertrophy: 'Muscle grows from enough hard sets a week, close to failure but not at it.',
  endurance: 'Many reps with short rests, so that the muscles learn to last.',
  power: 'Fast work comes first while you are fresh, few reps, long rests, no grinding.',
  weight_loss: 'Lifting keeps the muscle while you lose fat; short rests and easy cardio burn the rest. Food decides.',
  general_health: 'Big movements, well short of failure, and some movement for heart and lungs in the week.',
  mobility: 'Whole-body range first; slow controlled strength keeps it.',
}

const progressions: Record<CoachGoal, string> = {
  strength:
    'When every set has the top of its rep range with the planned reps in reserve, add the smallest step (2–10 %) next time. Miss twice at a load: take 10 % off. Easier week every 6th week.',
  hypertrophy:
    'Add reps until every set has the top of its range, then the smallest weight step and start again at the bottom. Easier week with half the sets every 6th week.',
  endurance:
    'First add reps up to the top of the range, then shorten the rest by 5 s, then add the smallest weight step.',
  power: 'Add weight only when every rep was as fast as the first. Slower bar: same load next time.',
  weight_loss:
    'Add one rep a set each week; at the top of the range add the smallest weight step. Add two minutes of cardio every other week.',
  general_health: 'Add a rep when a session felt easy twice; at the top of the range add the smallest weight step.',
  mobility: 'Add 5 s to a hold or one rep a week, up to 60 s; then look for a little more range instead.',
}

export function planName({ goal, targetMuscles, minutes, kind, daysPerWeek }: CoachRequest): string {
  const focus =
    targetMuscles.length > 0 ? `: ${targetMuscles.slice(0, 3).map(muscleName).join(', ').toLowerCase()}` : ''
  const size = kind === 'week' ? `${daysPerWeek} × ${minutes} min` : `${minutes} min`
  return `${goalNames[goal]}${focus}, ${size}`
}

export function progressionText({ goal }: CoachRequest): string {
  return progressions[goal]
}

/** Two to five sentences: what the plan is after, and what it made room for. */
export function reasoningText(request: CoachRequest, screening: Screening, days: Plan['days']): string {
  const sentences = [goalReasons[request.goal]]
  const lifting = days.filter(({ type }) => type === 'lift').length
  if (request.kind === 'week' && lifting < request.daysPerWeek)
    sentences.push(
      `You asked for ${request.daysPerWeek} days: ${lifting} of them lift, the others recover, because growth happens between sessions.`,
    )
  if (request.targetMuscles.length > 0)
    sentences.push(
      `Most sets go to ${request.targetMuscles.slice(0, 4).map(muscleName).join(', ').toLowerCase()}, the rest keeps the body even.`,
    )
  if (request.targetMuscles.length === 0 && request.goal !== 'mobility')
    sentences.push('Pushing and pulling, knees and hips are kept even.')
  if (screening.limitations.length > 0)
    sentences.push(`Nothing here is on the avoid list for: ${screening.limitations.join(', ').replaceAll('_', ' ')}.`)
  if (screening.minRir >= 3) sentences.push('Every set stops at least three reps before failure.')
  if (request.minutes <= 20) sentences.push('Little time, so exercises alternate and rests are short.')
  return sentences.join(' ')
}
