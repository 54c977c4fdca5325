import { scaleLinear } from 'd3-scale'
import { ChartFrame } from './ChartFrame.tsx'

export type Bar = { name: string; tick: string; value: number; isNow: boolean }

type Props = {
  bars: readonly Bar[]
  columns: readonly [string, string]
  sentence: string
  formatValue: (value: number) => string
}

const height = 168
const margin = { left: 40, top: 8, bottom: 22 }

export function BarChart({ bars, columns, sentence, formatValue }: Props) {
  return (
    <ChartFrame
      height={height}
      sentence={sentence}
      columns={columns}
      rows={bars.toReversed().map((bar) => [bar.name, formatValue(bar.value)])}
    >
      {(width) => <Drawing bars={bars} width={width} />}
    </ChartFrame>
  )
}

function Drawing({ bars, width }: { bars: readonly Bar[]; width: number }) {
  const y = scaleLinear([0, Math.max(1, ...bars.map((bar) => bar.value))], [height - margin.bottom, margin.top]).nice(3)
  const step = (width - margin.left) / bars.length
  const thickness = Math.min(44, step * 0.66)
  return (
    <>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={margin.left - 8} y={y(tick)} dy=".35em" textAnchor="end" className="num fill-ink3 text-micro">
            {y.tickFormat(3, tick >= 10_000 ? 's' : undefined)(tick)}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => {
        const left = margin.left + index * step + (step - thickness) / 2
        return (
          <g key={bar.name}>
            <path d={roundedBar(left, y(bar.value), thickness, y(0))} fill={bar.isNow ? 'var(--c1)' : 'var(--h2)'} />
            <text
              x={left + thickness / 2}
              y={height - 4}
              textAnchor="middle"
              className={bar.isNow ? 'fill-ink text-micro font-medium' : 'fill-ink3 text-micro'}
            >
              {bar.tick}
            </text>
          </g>
        )
      })}
    </>
  )
}

function roundedBar(left: number, top: number, width: number, bottom: number): string {
  const tall = bottom - top
  if (tall <= 0) return ''
  const r = Math.min(4, width / 2, tall)
  return `M${left},${bottom}v${r - tall}q0,${-r} ${r},${-r}h${width - 2 * r}q${r},0 ${r},${r}v${tall - r}z`
}
