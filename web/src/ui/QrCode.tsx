import { encode } from 'uqr'

/** Four modules of quiet around it, as ISO/IEC 18004 asks for. */
const quietModules = 4

type Props = { text: string; label: string }

/** A QR code, drawn here: what it says goes to nobody. Dark on white in every theme, because cameras want it so. */
export function QrCode({ text, label }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const modules = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const side = size + 2 * quietModules
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quietModules} ${-quietModules} ${side} ${side}`}
      shapeRendering="crispEdges"
      className="aspect-square w-full rounded-field bg-white"
    >
      <path d={modules.join('')} fill="#000" />
    </svg>
  )
}
