import type { ReactNode } from 'react'

type Props = { size: number; value: number; stroke?: number; children?: ReactNode }

/** How much of a whole is there, 0 to 1. The number beside it says the same. */
export function Ring({ size, value, stroke = 5, children }: Props) {
  const radius = (size - stroke) / 2
  const around = 2 * Math.PI * radius
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: stroke }
  return (
    <span className="relative grid shrink-0 place-items-center" style={{ width: size, height: size }}>
      <svg width={size} height={size} className="absolute inset-0 -rotate-90" aria-hidden="true">
        <circle {...circle} stroke="var(--sunken)" />
        <circle
          {...circle}
          stroke="var(--meter)"
          strokeLinecap="round"
          strokeDasharray={`${around * value} ${around}`}
        />
      </svg>
      {children}
    </span>
  )
}
