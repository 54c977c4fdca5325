import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { ChartFrame, Picture } from './ChartFrame.tsx'
import { Pointed } from './Pointed.tsx'
import { Tip } from './Tip.tsx'
import { textWidth } from './text-width.ts'

export type Bar = { name: string; tick: string; value: number; isNow: boolean }
/** A range that is usual or aimed at, softly behind the bars. Its name belongs beside the title. */
export type Band = { from: number; to: number; name: string }

export function BandLegend({ band }: { band: Band }) {
  return (
    <span className="num flex items-center gap-1.5 text-cap whitespace-nowrap text-ink3">
      <span aria-hidden="true" className="h-2.5 w-4 rounded-[3px] border border-line-strong bg-raised" />
      {band.name}
    </span>
  )
}

type Props = {
  bars: readonly Bar[]
  columns: readonly [string, string]
  sentence: string
  formatValue: (value: number) => string
  unit?: string
  band?: Band | undefined
  height?: number
  /** Newest first, where the bars are times. */
  isTimeOrder?: boolean
  footer?: ReactNode
}

const top = 8
const bottom = 22

export function BarChart({
  bars,
  columns,
  sentence,
  formatValue,
  unit,
  band,
  height = 168,
  isTimeOrder = true,
  footer,
}: Props) {
  const rows = bars.map((bar) => [bar.name, formatValue(bar.value)])
  return (
    <ChartFrame height={height} table={{ columns, rows: isTimeOrder ? rows.toReversed() : rows }} footer={footer}>
      {(width) => (
        <Picture width={width} height={height} sentence={sentence}>
          <Drawing {...{ bars, band, width, height, formatValue, unit }} />
        </Picture>
      )}
    </ChartFrame>
  )
}

type DrawingProps = Pick<Props, 'bars' | 'band' | 'formatValue' | 'unit'> & { width: number; height: number }

function Drawing({ bars, band, width, height, formatValue, unit }: DrawingProps) {
  const most = Math.max(1, band?.to ?? 0, ...bars.map((bar) => bar.value))
  const y = scaleLinear([0, most], [height - bottom, top]).nice(3)
  const short = y.tickFormat(3, most >= 10_000 ? 's' : undefined)
  const format = (tick: number) => (tick === 0 ? '0' : short(tick))
  const ticks = y.ticks(3)
  const left = Math.max(16, ...ticks.map((tick) => textWidth(format(tick), 11) + 10))
  const step = (width - left) / Math.max(1, bars.length)
  const thickness = Math.max(1, Math.min(44, step > 8 ? step * 0.66 : step * 0.8))
  const middle = (index: number) => left + (index + 0.5) * step
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 8} y={y(tick)} dy=".35em" textAnchor="end" className="num fill-ink3 text-micro">
            {format(tick)}
          </text>
        </g>
      ))}
      {band && <SoftBand band={band} y={y} left={left} width={width - left} />}
      {bars.map((bar, index) => (
        <path
          key={bar.name}
          d={roundedBar(middle(index) - thickness / 2, y(bar.value), thickness, y(0))}
          fill={bar.isNow ? 'var(--c1)' : 'var(--h2)'}
        />
      ))}
      {legible(bars, middle, width).map(({ bar, at }) => (
        <text
          key={bar.name}
          x={at}
          y={height - 4}
          textAnchor="middle"
          className={bar.isNow ? 'fill-ink text-micro font-medium' : 'fill-ink3 text-micro'}
        >
          {bar.tick}
        </text>
      ))}
      <Pointed left={left} right={width} top={top} bottom={height - bottom}>
        {(at) => {
          const index = Math.min(bars.length - 1, Math.floor((at - left) / step))
          const bar = bars[index]
          if (!bar) return null
          const text = unit === undefined ? formatValue(bar.value) : `${formatValue(bar.value)} ${unit}`
          return (
            <>
              <path
                d={roundedBar(middle(index) - thickness / 2, y(bar.value), thickness, y(0))}
                fill="var(--text)"
                fillOpacity="0.25"
              />
              <Tip x={middle(index)} from={0} to={width} top={0} title={bar.name} rows={[{ text }]} />
            </>
          )
        }}
      </Pointed>
    </>
  )
}

type SoftBandProps = { band: Band; y: ScaleLinear<number, number>; left: number; width: number }

function SoftBand({ band, y, left, width }: SoftBandProps) {
  return (
    <rect
      x={left}
      width={width}
      y={y(band.to)}
      height={Math.max(0, y(band.from) - y(band.to))}
      rx="4"
      fill="var(--raised)"
    />
  )
}

/** Those names that do not run into the one before. */
function legible(bars: readonly Bar[], middle: (index: number) => number, width: number) {
  const shown: { bar: Bar; at: number }[] = []
  let free = 0
  for (const [index, bar] of bars.entries()) {
    const half = textWidth(bar.tick, 11) / 2
    const at = Math.min(width - half, Math.max(half, middle(index)))
    if (bar.tick === '' || at - half < free) continue
    shown.push({ bar, at })
    free = at + half + 2
  }
  return shown
}

function roundedBar(left: number, top: number, width: number, bottom: number): string {
  const tall = bottom - top
  if (tall <= 0) return ''
  const r = Math.min(4, width / 2, tall)
  return `M${left},${bottom}v${r - tall}q0,${-r} ${r},${-r}h${width - 2 * r}q${r},0 ${r},${r}v${tall - r}z`
}
