import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'

type Props = { values: readonly number[]; width?: number; height?: number; className?: string }

/** The way of a number, without numbers: what it says stands beside it. */
export function Sparkline({ values, width = 84, height = 28, className }: Props) {
  const last = values.at(-1)
  if (last === undefined || values.length < 2) return null
  const x = scaleLinear([0, values.length - 1], [2, width - 4])
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - 4, 4])
  const path = line<number>((_, index) => x(index), y).curve(curveMonotoneX)
  return (
    <svg width={width} height={height} aria-hidden="true" className={className}>
      <path d={path([...values]) ?? ''} fill="none" stroke="var(--c1)" strokeWidth="1.75" strokeLinecap="round" />
      <circle cx={x(values.length - 1)} cy={y(last)} r="3" fill="var(--c1)" />
    </svg>
  )
}

/** The same as small bars, for what is counted. */
export function SparkBars({ values, width = 84, height = 28, className }: Props) {
  const most = Math.max(1, ...values)
  const step = width / Math.max(1, values.length)
  return (
    <svg width={width} height={height} aria-hidden="true" className={className}>
      {values.map((value, index) => {
        const tall = Math.max(2, (value / most) * height)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar has nothing but its place
            key={index}
            x={index * step + step * 0.15}
            y={height - tall}
            width={step * 0.7}
            height={tall}
            rx={Math.min(2, step * 0.35)}
            fill={value === 0 ? 'var(--sunken)' : index === values.length - 1 ? 'var(--c1)' : 'var(--h2)'}
          />
        )
      })}
    </svg>
  )
}
