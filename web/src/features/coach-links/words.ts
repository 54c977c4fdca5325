import type { CoachLink, CoachScope } from '@fitai/contract'
import { fullDay } from '../../format.ts'

export const scopeWords = {
  workouts: 'Read workouts',
  body: 'Read body weight and measurements',
  comment: 'Talk about workouts',
  assign: 'Give templates and programs',
} satisfies Record<CoachScope, string>

/** `Read workouts, talk about workouts · until 3 Mar 2026`. */
export function scopesText({ scopes, endsAt }: Pick<CoachLink, 'scopes' | 'endsAt'>): string {
  const [first = '', ...rest] = scopes.map((scope) => scopeWords[scope])
  const may = [first, ...rest.map((scope) => scope.toLowerCase())].join(', ')
  return endsAt === null ? may : `${may} · until ${fullDay(endsAt.slice(0, 10))}`
}
