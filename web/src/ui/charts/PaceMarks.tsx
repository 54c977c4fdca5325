import { area, curveMonotoneX, line } from 'd3-shape'
import { useId } from 'react'
import { decimate, type Point } from './decimate.ts'
import type { Box, Cone, Pace, X, Y } from './pace-scales.ts'

export function Today({ at, x, box }: { at: number; x: X; box: Box }) {
  const left = x(at)
  const isRight = left > box.right - 24
  return (
    <>
      <line x1={left} x2={left} y1={box.top - 6} y2={box.bottom} stroke="var(--line-strong)" />
      <text x={left} y={box.top - 11} textAnchor={isRight ? 'end' : 'middle'} className="fill-ink3 text-micro">
        Today
      </text>
    </>
  )
}

type PaceProps = { pace: Pace; x: X; y: Y }

export function PaceLine({ pace: [from, to], x, y }: PaceProps) {
  return (
    <line
      {...{ x1: x(from.t), y1: y(from.v), x2: x(to.t), y2: y(to.v) }}
      stroke="var(--text-3)"
      strokeWidth="1.75"
      strokeDasharray="4 4"
    />
  )
}

type TargetProps = { target: number; formatValue: (value: number) => string } & { y: Y; box: Box }

export function TargetLine({ target, formatValue, y, box }: TargetProps) {
  const at = y(target)
  // Below the line where there is no room above it.
  const label = at < box.top + 14 ? at + 15 : at - 7
  return (
    <>
      <line x1={box.left} x2={box.right} y1={at} y2={at} stroke="var(--text-2)" strokeWidth="1.5" />
      <text x={box.left + 6} y={label} className="num fill-ink2 text-cap font-medium">
        Target {formatValue(target)}
      </text>
    </>
  )
}

type ConeProps = { cone: Cone; target: number; x: X; y: Y; box: Box }

export function Forecast({ cone: { from, soonest, likely, latest }, target, x, y, box }: ConeProps) {
  const [left, level, goal] = [x(from.t), y(from.v), y(target)]
  const slow = latest === undefined ? `${box.right + 8},${level}` : `${x(latest)},${goal}`
  const corner = latest === undefined ? ` L${box.right + 8},${goal}` : ''
  return (
    <>
      <path d={`M${left},${level}L${x(soonest)},${goal}${corner} L${slow}Z`} fill="var(--c1)" fillOpacity="0.14" />
      <line
        {...{ x1: left, y1: level, x2: x(likely), y2: goal }}
        stroke="var(--c1)"
        strokeWidth="2"
        strokeDasharray="1 5"
        strokeLinecap="round"
      />
      <circle cx={x(likely)} cy={goal} r="4" fill="var(--surface)" stroke="var(--c1)" strokeWidth="2" />
    </>
  )
}

export function Values({ values, x, y, box }: { values: readonly Point[]; x: X; y: Y; box: Box }) {
  const id = useId()
  const columns = Math.max(1, box.right - box.left)
  const drawn = decimate(values, columns)
  const [left, top] = [({ t }: Point) => x(t), ({ v }: Point) => y(v)]
  const last = values.at(-1)
  return (
    <>
      {values.length > 1 && (
        <>
          <linearGradient id={id} x1="0" x2="0" y1="0" y2="1">
            <stop offset="0" stopColor="var(--c1)" stopOpacity="0.2" />
            <stop offset="1" stopColor="var(--c1)" stopOpacity="0" />
          </linearGradient>
          <path d={area<Point>(left, box.bottom, top).curve(curveMonotoneX)(drawn) ?? ''} fill={`url(#${id})`} />
        </>
      )}
      <path
        d={line<Point>(left, top).curve(curveMonotoneX)(drawn) ?? ''}
        fill="none"
        stroke="var(--c1)"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
      {values.length <= columns / 9 && (
        <path
          d={values.map((value) => `M${left(value).toFixed(1)},${top(value).toFixed(1)}h0`).join('')}
          stroke="var(--c1)"
          strokeWidth="5.5"
          strokeLinecap="round"
        />
      )}
      {last && <circle cx={left(last)} cy={top(last)} r="5" fill="var(--c1)" stroke="var(--surface)" strokeWidth="2" />}
    </>
  )
}
