import type { Muscle } from '../../exercise.ts'
import type { SplitStyle } from './meaning.ts'

/** What the parts of a split train; a whole body has no targets. */
export const musclesOfStyle: Record<SplitStyle, readonly Muscle[]> = {
  push: ['chest', 'front_delts', 'triceps'],
  pull: ['lats', 'upper_back', 'biceps'],
  legs: ['quads', 'hamstrings', 'glutes', 'calves'],
  upper: ['chest', 'upper_back', 'lats', 'front_delts', 'triceps', 'biceps'],
  lower: ['quads', 'hamstrings', 'glutes'],
  full_body: [],
}

/** One style for all that are said: push and pull are the upper body, with legs they are all of it. */
export function styleOf(said: ReadonlySet<SplitStyle>): SplitStyle | undefined {
  const has = (style: SplitStyle) => said.has(style)
  const isUpper = has('upper') || (has('push') && has('pull'))
  const isLower = has('lower') || has('legs')
  if (has('full_body') || (isUpper && isLower)) return 'full_body'
  if (isUpper) return 'upper'
  if (said.size === 1) return [...said][0]
  return isLower && !has('push') && !has('pull') ? 'lower' : undefined
}
