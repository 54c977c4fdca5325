import { textWidth } from './text-width.ts'

type Row = { text: string; value?: string; color?: string }
type Props = { x: number; from: number; to: number; top: number; title: string; rows: readonly Row[] }

const lineHeight = 16

/** What the finger or the mouse points at, in numbers, beside the point and inside the picture. */
export function Tip({ x, from, to, top, title, rows }: Props) {
  const widths = rows.map(({ text, value }) => textWidth(value === undefined ? text : `${text}  ${value}`, 12) + 14)
  const width = Math.max(textWidth(title, 12), ...widths) + 20
  const right = x + 12 + width
  const left = Math.max(from, right <= to ? x + 12 : x - 12 - width)
  return (
    <g transform={`translate(${left} ${top})`} className="pointer-events-none">
      <rect
        width={width}
        height={rows.length * lineHeight + 28}
        rx="10"
        fill="var(--sheet)"
        stroke="var(--line-strong)"
      />
      <text x="10" y="18" className="fill-ink3 text-cap">
        {title}
      </text>
      {rows.map(({ text, value, color }, index) => (
        <g key={text} transform={`translate(10 ${(index + 1) * lineHeight + 18})`}>
          {color && <circle cx="4" cy="-4" r="4" fill={color} />}
          <text x={color ? 14 : 0} className="fill-ink2 text-cap">
            {text}
          </text>
          {value !== undefined && (
            <text x={width - 20} textAnchor="end" className="num fill-ink text-cap font-semibold">
              {value}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
