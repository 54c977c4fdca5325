import type { ProgressPhoto } from '@fitai/contract'

/** Photos by the month they are of, in the order they come in. */
export function byMonth(photos: readonly ProgressPhoto[]): { month: string; photos: ProgressPhoto[] }[] {
  const months = Map.groupBy(photos, ({ localDate }) => localDate.slice(0, 7))
  return [...months].map(([month, of]) => ({ month, photos: of }))
}
