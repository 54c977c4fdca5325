import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { type ReactNode, useId } from 'react'
import { ChartFrame, type ChartTable, Picture } from './ChartFrame.tsx'
import { decimate, type Point } from './decimate.ts'
import { Pointed } from './Pointed.tsx'
import { pushApart } from './push-apart.ts'
import { Tip } from './Tip.tsx'
import { fitting, textWidth } from './text-width.ts'
import { dayLength, timeTicks } from './time-ticks.ts'

/** Colours by place: six lines at most. */
export const lineColors = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)', 'var(--c6)'] as const

export type Line = {
  name: string
  /** At the end of the line; without it only the value stands there. */
  shortName?: string
  /** In order of time. */
  points: readonly Point[]
  /** Which points are records: ringed. */
  isRecord?: (point: Point) => boolean
  /** What was measured, as dots behind a smoothed line. */
  dots?: readonly Point[]
}

type Props = {
  lines: readonly Line[]
  unit: string
  sentence: string
  formatDay: (t: number) => string
  formatValue: (value: number) => string
  height?: number
  /** The least the axis of values spans, so that noise does not look like news. */
  leastSpan?: number
  /** The time that is looked at, where it is more than there are points. */
  time?: { from: number; to: number }
  /** Instead of a row for each time and a column for each line. */
  table?: ChartTable
  footer?: ReactNode
}

/** Lines over time, each named at its end. */
export function LineChart({ table, footer, ...drawing }: Props) {
  const { lines, sentence, height = 240 } = drawing
  const isEmpty = lines.every(({ points, dots }) => points.length === 0 && !dots?.length)
  if (isEmpty)
    return (
      <p style={{ height: height / 2 }} className="grid place-items-center px-6 text-center text-balance text-ink2">
        {sentence}
      </p>
    )
  return (
    <ChartFrame height={height} table={table ?? tableOf(drawing)} footer={footer}>
      {(width) => (
        <Picture width={width} height={height} sentence={sentence}>
          <Drawing {...drawing} width={width} height={height} />
        </Picture>
      )}
    </ChartFrame>
  )
}

/** Newest first; a line that has nothing at a time leaves its cell empty. */
function tableOf({ lines, unit, formatDay, formatValue }: Props): ChartTable {
  const times = [...new Set(lines.flatMap(({ points }) => points.map(({ t }) => t)))].sort((a, b) => b - a)
  const columns = lines.length === 1 ? [unit] : lines.map(({ name }) => name)
  const values = lines.map(({ points }) => new Map(points.map(({ t, v }) => [t, v])))
  return {
    columns: ['Date', ...columns],
    rows: times.map((t) => [
      formatDay(t),
      ...values.map((of) => {
        const value = of.get(t)
        return value === undefined ? '' : formatValue(value)
      }),
    ]),
  }
}

type X = ScaleTime<number, number>
type Y = ScaleLinear<number, number>
type Box = { left: number; right: number; top: number; bottom: number }
type DrawingProps = Omit<Props, 'table' | 'footer' | 'sentence'> & { width: number; height: number }

function Drawing(props: DrawingProps) {
  const { lines, width, height, time, leastSpan = 0 } = props
  const all = lines.flatMap(({ points, dots }) => [...points, ...(dots ?? [])])
  const y = valueScale(all, height, leastSpan)
  const ticks = y.ticks(4)
  const labels = labelsOf(props)
  const box: Box = {
    left: Math.max(22, ...ticks.map((tick) => textWidth(y.tickFormat(4)(tick), 11) + 10)),
    right: width - labels.width,
    top: 12,
    bottom: height - 24,
  }
  const x = timeScale(all, time, box)
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={box.left} x2={box.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={box.left - 8} y={y(tick)} dy=".35em" textAnchor="end" className="num fill-ink3 text-micro">
            {y.tickFormat(4)(tick)}
          </text>
        </g>
      ))}
      {timeTicks(x, box.right - box.left).map(({ at, text }) => (
        <text key={at} x={at} y={height - 4} textAnchor="middle" className="fill-ink3 text-micro">
          {text}
        </text>
      ))}
      {lines.toReversed().map((one) => (
        <OneLine
          key={one.name}
          line={one}
          color={lineColors[lines.indexOf(one)] ?? 'var(--c1)'}
          isFilled={one === lines[0]}
          isDotted={box.right - box.left >= dotSpace * Math.max(...lines.map(({ points }) => points.length))}
          {...{ x, y, box }}
        />
      ))}
      <Labels {...props} x={x} y={y} box={box} texts={labels.texts} />
      <Pointed {...box}>{(at) => <Readout {...props} x={x} y={y} box={box} at={at} />}</Pointed>
    </>
  )
}

function valueScale(points: readonly Point[], height: number, leastSpan: number): Y {
  const values = points.map(({ v }) => v)
  const low = Math.min(...values)
  const high = Math.max(...values)
  const padding = Math.max((leastSpan - (high - low)) / 2, high > low ? 0 : 2, (high - low) * 0.08)
  return scaleLinear([low >= 0 ? Math.max(0, low - padding) : low - padding, high + padding], [height - 24, 12]).nice(4)
}

function timeScale(points: readonly Point[], time: Props['time'], box: Box): X {
  const times = points.map(({ t }) => t)
  const from = Math.min(time?.from ?? Number.POSITIVE_INFINITY, ...times)
  const to = Math.max(time?.to ?? Number.NEGATIVE_INFINITY, ...times)
  const some = to > from ? 0 : 3 * dayLength
  return scaleUtc([from - some, to + some], [box.left + 2, box.right - 2])
}

/** With so much room each point is seen, in CSS pixels. */
const dotSpace = 9

type LineProps = { line: Line; color: string; isFilled: boolean; isDotted: boolean; x: X; y: Y; box: Box }

function OneLine({ line: { points, dots = [], isRecord }, color, isFilled, isDotted, x, y, box }: LineProps) {
  const id = useId()
  const columns = Math.max(1, box.right - box.left)
  const drawn = decimate(points, columns)
  const path = line<Point>(
    (point) => x(point.t),
    (point) => y(point.v),
  ).curve(curveMonotoneX)
  const under = area<Point>(
    (point) => x(point.t),
    box.bottom,
    (point) => y(point.v),
  ).curve(curveMonotoneX)
  const last = points.at(-1)
  return (
    <>
      {isFilled && points.length > 1 && (
        <>
          <linearGradient id={id} x1="0" x2="0" y1="0" y2="1">
            <stop offset="0" stopColor={color} stopOpacity="0.22" />
            <stop offset="1" stopColor={color} stopOpacity="0" />
          </linearGradient>
          <path d={under(drawn) ?? ''} fill={`url(#${id})`} />
        </>
      )}
      <path
        d={dotsPath(decimate(dots, columns), x, y)}
        stroke="var(--text-3)"
        strokeWidth="4.5"
        strokeLinecap="round"
      />
      <path d={path(drawn) ?? ''} fill="none" stroke={color} strokeWidth="2.25" strokeLinecap="round" />
      {isDotted && points.length > 1 && dots.length === 0 && (
        <path d={dotsPath(points, x, y)} stroke={color} strokeWidth="5.5" strokeLinecap="round" />
      )}
      {isRecord && <Rings points={points.filter(isRecord)} {...{ color, x, y }} />}
      {last && <circle cx={x(last.t)} cy={y(last.v)} r="4.5" fill={color} stroke="var(--surface)" strokeWidth="2" />}
    </>
  )
}

/** Thousands of dots are one path: lines without a length, with round ends. */
function dotsPath(dots: readonly Point[], x: X, y: Y): string {
  return dots.map(({ t, v }) => `M${x(t).toFixed(1)},${y(v).toFixed(1)}h0`).join('')
}

type RingsProps = { points: readonly Point[]; color: string; x: X; y: Y }

const ringSpace = 11

/** Where there are many records they are small, so that the line can still be seen. */
function Rings({ points, color, x, y }: RingsProps) {
  const [first, last] = [points[0], points.at(-1)]
  const isRoomy = !first || !last || (x(last.t) - x(first.t)) / Math.max(1, points.length - 1) >= ringSpace
  const look = isRoomy ? { r: 4, strokeWidth: 2 } : { r: 2.5, strokeWidth: 1.5 }
  return points.map(({ t, v }) => <circle key={t} cx={x(t)} cy={y(v)} fill="var(--surface)" stroke={color} {...look} />)
}

type Label = { name: string; value: string }

/** What stands at the ends, as far as there is room. */
function labelsOf({ lines, unit, width, formatValue }: DrawingProps): { texts: Label[]; width: number } {
  const most = Math.max(64, Math.min(150, width * 0.3)) - 16
  const texts = lines.map(({ shortName, points }) => {
    const last = points.at(-1)
    return {
      name: shortName !== undefined && last ? fitting(shortName, most, 12) : '',
      value: last ? `${formatValue(last.v)} ${unit}` : '',
    }
  })
  const widest = Math.max(...texts.map((text) => Math.max(textWidth(text.name, 12), textWidth(text.value, 12))))
  return { texts, width: 16 + Math.min(most, widest) }
}

type LabelsProps = DrawingProps & { x: X; y: Y; box: Box; texts: readonly Label[] }

function Labels({ lines, x, y, box, texts, formatValue, unit }: LabelsProps) {
  const ends = lines.flatMap(({ name, points }, index) => {
    const last = points.at(-1)
    const text = texts[index]
    return last && text ? [{ name, text, value: formatValue(last.v), x: x(last.t), y: y(last.v), index }] : []
  })
  const tall = texts.some(({ name }) => name !== '') ? 32 : 0
  const places = pushApart(
    ends.map((end) => end.y),
    tall,
    box.top + tall / 3,
    box.bottom - tall / 3,
  )
  return ends.map((end, index) => {
    const at = places[index] ?? end.y
    // A lift that was not trained lately ends before the others: its name still stands in the column.
    const isFar = Math.abs(at - end.y) > 8 || box.right - end.x > 12
    return (
      <g key={end.name}>
        {isFar && tall > 0 && (
          <path
            d={`M${end.x + 6},${end.y}L${Math.max(end.x + 6, box.right - 4)},${end.y}L${box.right + 6},${at}`}
            fill="none"
            stroke={lineColors[end.index]}
            strokeOpacity="0.5"
            strokeDasharray="2 3"
          />
        )}
        {end.text.name === '' ? (
          <text x={end.x + 10} y={end.y} dy=".35em" className="num fill-ink text-label font-semibold">
            {end.value}
            <tspan className="fill-ink3 text-micro font-normal"> {unit}</tspan>
          </text>
        ) : (
          <>
            <text x={box.right + 10} y={at - 2} className="fill-ink text-cap font-medium">
              {end.text.name}
            </text>
            <text x={box.right + 10} y={at + 13} className="num fill-ink2 text-cap">
              {end.text.value}
            </text>
          </>
        )}
      </g>
    )
  })
}

type ReadoutProps = DrawingProps & { x: X; y: Y; box: Box; at: number }

function Readout({ lines, x, y, box, at, unit, formatDay, formatValue }: ReadoutProps) {
  const near = lines.flatMap((one, index) => {
    const points = one.dots && one.dots.length > 0 ? one.dots : one.points
    const point = nearest(points, x.invert(at).getTime())
    return point && Math.abs(x(point.t) - at) < 24 ? [{ line: one, point, color: lineColors[index] ?? '' }] : []
  })
  const [first] = near.toSorted((a, b) => Math.abs(x(a.point.t) - at) - Math.abs(x(b.point.t) - at))
  if (!first) return null
  const left = x(first.point.t)
  return (
    <>
      <line x1={left} x2={left} y1={box.top} y2={box.bottom} stroke="var(--line-strong)" />
      {near.map(({ line: { name }, point, color }) => (
        <circle
          key={name}
          cx={x(point.t)}
          cy={y(point.v)}
          r="4.5"
          fill={color}
          stroke="var(--surface)"
          strokeWidth="2"
        />
      ))}
      <Tip
        x={left}
        from={0}
        to={box.right + 40}
        top={box.top - 4}
        title={formatDay(first.point.t)}
        rows={near.map(({ line: { name, shortName }, point, color }) => ({
          text: lines.length > 1 ? (shortName ?? name) : `${formatValue(point.v)} ${unit}`,
          ...(lines.length > 1 && { color, value: formatValue(point.v) }),
        }))}
      />
    </>
  )
}

function nearest(points: readonly Point[], t: number): Point | undefined {
  let low = 0
  let high = points.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.t ?? 0) < t) low = middle + 1
    else high = middle
  }
  const after = points[low]
  const before = points[low - 1]
  if (!before || !after) return after ?? before
  return t - before.t < after.t - t ? before : after
}
