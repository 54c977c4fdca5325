import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { ChartFrame } from './ChartFrame.tsx'
import { decimate, type Point } from './decimate.ts'

type Props = {
  points: readonly Point[]
  /** Which points are records: ringed in the chart. */
  isRecord: (point: Point) => boolean
  unit: string
  sentence: string
  formatDay: (t: number) => string
  formatValue: (value: number) => string
}

const dayLength = 86_400_000
const dayName = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthName = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' })

/** Months by name; a January says which year begins. */
const monthOrYear = (day: Date) => (day.getUTCMonth() === 0 ? String(day.getUTCFullYear()) : monthName.format(day))

const height = 240
const margin = { left: 34, right: 64, top: 12, bottom: 24 }

/** One line over time, its last value written at its end. */
export function LineChart({ points, isRecord, unit, sentence, formatDay, formatValue }: Props) {
  return (
    <ChartFrame
      height={height}
      sentence={sentence}
      columns={['Date', unit]}
      rows={points.toReversed().map((point) => [formatDay(point.t), formatValue(point.v)])}
    >
      {(width) => <Drawing {...{ points, isRecord, unit, width, formatValue }} />}
    </ChartFrame>
  )
}

type DrawingProps = Pick<Props, 'points' | 'isRecord' | 'unit' | 'formatValue'> & { width: number }

function Drawing({ points, isRecord, unit, width, formatValue }: DrawingProps) {
  const drawn = decimate(points, width - margin.left - margin.right)
  const last = points.at(-1)
  const values = points.map((point) => point.v)
  const times = points.map((point) => point.t)
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const x = scaleUtc([from, to > from ? to : from + dayLength], [margin.left, width - margin.right])
  const padding = Math.max(2, (Math.max(...values) - Math.min(...values)) * 0.1)
  const y = scaleLinear(
    [Math.max(0, Math.min(...values) - padding), Math.max(...values) + padding],
    [height - margin.bottom, margin.top],
  ).nice(4)
  const path = line<Point>(
    (point) => x(point.t),
    (point) => y(point.v),
  ).curve(curveMonotoneX)
  const under = area<Point>(
    (point) => x(point.t),
    height - margin.bottom,
    (point) => y(point.v),
  ).curve(curveMonotoneX)
  const isLong = to - from > 150 * dayLength

  return (
    <>
      <defs>
        <linearGradient id="under-line" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor="var(--c1)" stopOpacity="0.22" />
          <stop offset="1" stopColor="var(--c1)" stopOpacity="0" />
        </linearGradient>
      </defs>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={margin.left - 8} y={y(tick)} dy=".35em" textAnchor="end" className="num fill-ink3 text-micro">
            {tick}
          </text>
        </g>
      ))}
      {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => (
        <text key={tick.getTime()} x={x(tick)} y={height - 4} textAnchor="middle" className="fill-ink3 text-micro">
          {isLong ? monthOrYear(tick) : dayName.format(tick)}
        </text>
      ))}
      <path d={under(drawn) ?? ''} fill="url(#under-line)" />
      <path d={path(drawn) ?? ''} fill="none" stroke="var(--c1)" strokeWidth="2.25" strokeLinecap="round" />
      {points.filter(isRecord).map((point) => (
        <circle
          key={point.t}
          cx={x(point.t)}
          cy={y(point.v)}
          r="4"
          fill="var(--surface)"
          stroke="var(--c1)"
          strokeWidth="2"
        />
      ))}
      {last && (
        <g>
          <circle cx={x(last.t)} cy={y(last.v)} r="4.5" fill="var(--c1)" stroke="var(--surface)" strokeWidth="2" />
          <text x={x(last.t) + 10} y={y(last.v)} dy=".35em" className="num fill-ink text-label font-semibold">
            {formatValue(last.v)}
            <tspan className="fill-ink3 text-micro font-normal"> {unit}</tspan>
          </text>
        </g>
      )}
    </>
  )
}
