import { useId } from 'react'
import { ChartFrame, type ChartTable, Picture } from './ChartFrame.tsx'
import type { Point } from './decimate.ts'
import { Forecast, PaceLine, TargetLine, Today, Values } from './PaceMarks.tsx'
import { Pointed } from './Pointed.tsx'
import { type Box, type Cone, type Pace, paceAt, timeScale, valueScale, type X, type Y } from './pace-scales.ts'
import { Tip } from './Tip.tsx'
import { textWidth } from './text-width.ts'
import { timeTicks } from './time-ticks.ts'

type Props = {
  /** What was measured, in order of time. */
  values: readonly Point[]
  target: number
  pace: Pace | undefined
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

type DrawingProps = Omit<Props, 'table' | 'height' | 'sentence'> & { width: number; height: number }

function Drawing(props: DrawingProps) {
  const { width, height, values, target, pace, cone, formatTick } = props
  const clip = useId()
  const y = valueScale(props, height)
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
