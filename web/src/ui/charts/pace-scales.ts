import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale'
import type { Point } from './decimate.ts'
import { dayLength } from './time-ticks.ts'

/** When a target is reached at the present rate: from the soonest to the latest day, which may be never. */
export type Cone = { from: Point; soonest: number; likely: number; latest: number | undefined }

export type X = ScaleTime<number, number>
export type Y = ScaleLinear<number, number>
export type Box = { left: number; right: number; top: number; bottom: number }
/** From the start to the target at the deadline. */
export type Pace = readonly [Point, Point]
type Scaled = {
  values: readonly Point[]
  target: number
  pace: Pace | undefined
  cone: Cone | undefined
  today: number
}

export function valueScale({ values, target, pace }: Scaled, height: number): Y {
  const all = [...values.map(({ v }) => v), target, ...(pace ? [pace[0].v] : [])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const padding = high > low ? (high - low) * 0.1 : Math.max(1, Math.abs(high) * 0.05)
  const from = low >= 0 ? Math.max(0, low - padding) : low - padding
  return scaleLinear([from, high + padding], [height - 24, 22]).nice(4)
}

/** A forecast far beyond the deadline would press the rest together: it leaves the picture. */
const forecastShare = 0.5

export function timeScale({ values, pace, cone, today }: Scaled, box: Box): X {
  const from = Math.min(today - 7 * dayLength, ...values.map(({ t }) => t), ...(pace ? [pace[0].t] : []))
  const planned = Math.max(today, pace ? pace[1].t : today)
  const room = planned + Math.max(28 * dayLength, (planned - from) * forecastShare)
  const ahead = cone ? Math.min(room, cone.latest ?? cone.likely + (cone.likely - cone.soonest)) : planned
  return scaleUtc([from, Math.max(planned, ahead) + 2 * dayLength], [box.left + 4, box.right - 4])
}

/** Where a pace line stands at a time; undefined before and after it. */
export function paceAt([from, to]: Pace, t: number): number | undefined {
  if (t < from.t || t > to.t || to.t === from.t) return undefined
  return from.v + ((to.v - from.v) * (t - from.t)) / (to.t - from.t)
}
