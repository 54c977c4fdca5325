import type { SetTarget } from '@fitai/contract'
import type { RepRange, SetKind } from '@fitai/domain'
import { clock, number, weight } from './format.ts'
import { effortText } from './sets.ts'

type Planned = { kind: SetKind; target: SetTarget }
export type SetGroup = { count: number; amount: string; load: string; effort: string }

/** Working sets alike in a row, as they are asked for: three times `5` with `62.5 kg`, `@8`. */
export function groupsOf(sets: readonly Planned[]): SetGroup[] {
  const groups: SetGroup[] = []
  for (const { kind, target } of sets) {
    if (kind === 'warmup') continue
    const group = { amount: amountOf(target, kind === 'amrap'), load: loadOf(target), effort: effortText(target) }
    const last = groups.at(-1)
    const isAlike = last && last.amount === group.amount && last.load === group.load && last.effort === group.effort
    if (isAlike) last.count += 1
    else groups.push({ count: 1, ...group })
  }
  return groups
}

const loadOf = ({ weight: load, weightUnit }: SetTarget) =>
  typeof load === 'number' && weightUnit ? weight(load, weightUnit) : ''

function amountOf({ repsMin, repsMax, durationSeconds, distanceMetres }: SetTarget, isOpen: boolean): string {
  const more = isOpen ? '+' : ''
  const [min, max] = [repsMin ?? repsMax, repsMax ?? repsMin]
  if (typeof min === 'number' && typeof max === 'number') return `${rangeText({ min, max })}${more}`
  if (typeof distanceMetres === 'number') return `${number(distanceMetres)} m${more}`
  return typeof durationSeconds === 'number' ? `${secondsText(durationSeconds)}${more}` : 'as it goes'
}

export const warmUpCount = (sets: readonly Planned[]) => sets.filter(({ kind }) => kind === 'warmup').length

export const rangeText = ({ min, max }: RepRange) => (min === max ? number(min) : `${number(min)}–${number(max)}`)
export const secondsText = (seconds: number) => (seconds < 90 ? `${number(seconds)} s` : clock(seconds))
