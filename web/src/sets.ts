import type { LoggedSet } from '@fitai/contract'
import { clock, number, weight } from './format.ts'

type Values = Partial<
  Pick<LoggedSet, 'weight' | 'weightUnit' | 'reps' | 'durationSeconds' | 'distanceMetres' | 'rpe' | 'rir'>
>

/** `82.5 kg × 8`, `12 reps`, `1:30`: as it was entered. Empty when nothing was. */
export function setText(set: Values): string {
  const load = typeof set.weight === 'number' && set.weightUnit ? weight(set.weight, set.weightUnit) : ''
  const reps = typeof set.reps === 'number' ? number(set.reps) : ''
  if (load && reps) return `${load} × ${reps}`
  const rest = [
    load,
    reps && `${reps} reps`,
    typeof set.distanceMetres === 'number' && `${number(set.distanceMetres)} m`,
    typeof set.durationSeconds === 'number' && clock(set.durationSeconds),
  ]
  return rest.filter(Boolean).join(' · ')
}

/** `@8` for RPE 8, `2 RIR`: in the scale it was logged in. */
export function effortText({ rpe, rir }: Values): string {
  if (typeof rpe === 'number') return `@${number(rpe)}`
  return typeof rir === 'number' ? `${number(rir)} RIR` : ''
}
