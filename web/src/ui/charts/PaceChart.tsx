import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { useId } from 'react'
import { ChartFrame, type ChartTable, Picture } from './ChartFrame.tsx'
import { decimate, type Point } from './decimate.ts'
import { Pointed } from './Pointed.tsx'
import { Tip } from './Tip.tsx'
import { textWidth } from './text-width.ts'
import { dayLength, timeTicks } from './time-ticks.ts'

/** When a target is reached at the present rate: from the soonest to the latest day, which may be never. */
export type Cone = { from: Point; soonest: number; likely: number; latest: number | undefined }

type Props = {
  /** What was measured, in order of time. */
  values: readonly Point[]
  target: number
  /** From the start to the target at the deadline. */
  pace: readonly [Point, Point] | undefined
  cone: Cone | undefined
  today: number
  sentence: string
  table: ChartTable
  formatDay: (t: number) => string
  /** With its unit. */
  formatValue: (value: number) => string
  /** Without, on the axis. */
  formatTick: (value: number) => string
  height?: number
}

/** Values on their way to a target: the pace line says where they should be, the cone where they are going. */
export function PaceChart({ table, height = 264, ...drawing }: Props) {
  return (
    <ChartFrame height={height} table={table} footer={<Legend {...drawing} />}>
      {(width) => (
        <Picture width={width} height={height} sentence={drawing.sentence}>
          <Drawing {...drawing} width={width} height={height} />
        </Picture>
      )}
    </ChartFrame>
  )
}

function Legend({ pace, cone }: Pick<Props, 'pace' | 'cone'>) {
  return (
    <span aria-hidden="true" className="flex flex-wrap justify-end gap-x-3 text-cap text-ink3">
      {pace && (
        <span className="flex items-center gap-1.5">
          <svg width="18" height="4" aria-hidden="true">
            <line x2="18" y1="2" y2="2" stroke="var(--text-3)" strokeWidth="1.75" strokeDasharray="4 4" />
          </svg>
          Pace line
        </span>
      )}
      {cone && (
        <span className="flex items-center gap-1.5">
          <svg width="16" height="10" aria-hidden="true">
            <rect width="16" height="10" rx="3" fill="var(--c1)" fillOpacity="0.22" />
          </svg>
          Forecast
        </span>
      )}
    </span>
  )
}

type X = ScaleTime<number, number>
type Y = ScaleLinear<number, number>
type Box = { left: number; right: number; top: number; bottom: number }
type DrawingProps = Omit<Props, 'table' | 'height' | 'sentence'> & { width: number; height: number }

function Drawing(props: DrawingProps) {
  const { width, height, values, target, pace, cone, formatTick } = props
  const clip = useId()
  const y = valueScale(props)
  const ticks = y.ticks(4)
  const box: Box = {
    left: Math.max(22, ...ticks.map((tick) => textWidth(formatTick(tick), 11) + 10)),
    right: width - 8,
    top: 22,
    bottom: height - 24,
  }
  const x = timeScale(props, box)
  return (
    <>
      <clipPath id={clip}>
        <rect x={box.left} y={0} width={Math.max(0, width - box.left)} height={box.bottom} />
      </clipPath>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={box.left} x2={box.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={box.left - 8} y={y(tick)} dy=".35em" textAnchor="end" className="num fill-ink3 text-micro">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {timeTicks(x, box.right - box.left)
        .filter(({ at, text }) => at + textWidth(text, 11) / 2 <= width)
        .map(({ at, text }) => (
          <text key={at} x={at} y={height - 4} textAnchor="middle" className="fill-ink3 text-micro">
            {text}
          </text>
        ))}
      <Today {...{ x, box }} at={props.today} />
      <g clipPath={`url(#${clip})`}>
        {cone && <Forecast {...{ cone, target, x, y, box }} />}
        {pace && <PaceLine pace={pace} x={x} y={y} />}
        <Values values={values} {...{ x, y, box }} />
      </g>
      <TargetLine {...props} {...{ y, box }} />
      <Pointed {...box}>{(at) => <Readout {...props} {...{ x, y, box, at }} />}</Pointed>
    </>
  )
}

function valueScale({ values, target, pace, height }: DrawingProps): Y {
  const all = [...values.map(({ v }) => v), target, ...(pace ? [pace[0].v] : [])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const padding = high > low ? (high - low) * 0.1 : Math.max(1, Math.abs(high) * 0.05)
  const from = low >= 0 ? Math.max(0, low - padding) : low - padding
  return scaleLinear([from, high + padding], [height - 24, 22]).nice(4)
}

/** A forecast far beyond the deadline would press the rest together: it leaves the picture. */
const forecastShare = 0.5

function timeScale({ values, pace, cone, today }: DrawingProps, box: Box): X {
  const from = Math.min(today - 7 * dayLength, ...values.map(({ t }) => t), ...(pace ? [pace[0].t] : []))
  const planned = Math.max(today, pace ? pace[1].t : today)
  const room = planned + Math.max(28 * dayLength, (planned - from) * forecastShare)
  const ahead = cone ? Math.min(room, cone.latest ?? cone.likely + (cone.likely - cone.soonest)) : planned
  return scaleUtc([from, Math.max(planned, ahead) + 2 * dayLength], [box.left + 4, box.right - 4])
}

function Today({ at, x, box }: { at: number; x: X; box: Box }) {
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

type PaceProps = { pace: readonly [Point, Point]; x: X; y: Y }

function PaceLine({ pace: [from, to], x, y }: PaceProps) {
  return (
    <line
      {...{ x1: x(from.t), y1: y(from.v), x2: x(to.t), y2: y(to.v) }}
      stroke="var(--text-3)"
      strokeWidth="1.75"
      strokeDasharray="4 4"
    />
  )
}

type TargetProps = Pick<Props, 'target' | 'formatValue'> & { y: Y; box: Box }

function TargetLine({ target, formatValue, y, box }: TargetProps) {
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

function Forecast({ cone: { from, soonest, likely, latest }, target, x, y, box }: ConeProps) {
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

function Values({ values, x, y, box }: { values: readonly Point[]; x: X; y: Y; box: Box }) {
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

type ReadoutProps = DrawingProps & { x: X; y: Y; box: Box; at: number }

function Readout({ values, pace, x, y, box, at, formatDay, formatValue }: ReadoutProps) {
  const point = values.reduce<Point | undefined>(
    (best, each) => (best && Math.abs(x(best.t) - at) <= Math.abs(x(each.t) - at) ? best : each),
    undefined,
  )
  if (!point || Math.abs(x(point.t) - at) > 28) return null
  const expected = pace && paceAt(pace, point.t)
  return (
    <>
      <line x1={x(point.t)} x2={x(point.t)} y1={box.top} y2={box.bottom} stroke="var(--line-strong)" />
      <circle cx={x(point.t)} cy={y(point.v)} r="5" fill="var(--c1)" stroke="var(--surface)" strokeWidth="2" />
      <Tip
        x={x(point.t)}
        from={box.left}
        to={box.right}
        top={box.top}
        title={formatDay(point.t)}
        rows={[
          { text: 'Logged', value: formatValue(point.v), color: 'var(--c1)' },
          ...(expected === undefined ? [] : [{ text: 'Pace line', value: formatValue(expected) }]),
        ]}
      />
    </>
  )
}

/** Where a pace line stands at a time; undefined before and after it. */
export function paceAt([from, to]: readonly [Point, Point], t: number): number | undefined {
  if (t < from.t || t > to.t || to.t === from.t) return undefined
  return from.v + ((to.v - from.v) * (t - from.t)) / (to.t - from.t)
}
