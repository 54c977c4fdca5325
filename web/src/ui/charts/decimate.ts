export type Point = { t: number; v: number }

/** At most two points a column, its lowest and its highest, so that no peak is lost. Points are in order of `t`. */
export function decimate(points: readonly Point[], columns: number): Point[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length <= columns * 2) return [...points]
  const width = (last.t - first.t) / columns
  const byColumn = Map.groupBy(points, ({ t }) => Math.min(columns - 1, Math.floor((t - first.t) / width)))
  return [...byColumn.values()].flatMap((column) => {
    const low = column.reduce((a, b) => (b.v < a.v ? b : a))
    const high = column.reduce((a, b) => (b.v > a.v ? b : a))
    if (low === high) return [low]
    return low.t < high.t ? [low, high] : [high, low]
  })
}
