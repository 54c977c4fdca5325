import { type PointerEvent, type ReactNode, useState } from 'react'

type Props = { left: number; right: number; top: number; bottom: number; children: (x: number) => ReactNode }

/** Follows the mouse or a finger that moves sideways over a picture. The numbers are in the table for everybody else. */
export function Pointed({ left, right, top, bottom, children }: Props) {
  const [at, setAt] = useState<number>()
  const point = (event: PointerEvent<SVGRectElement>) => {
    const picture = event.currentTarget.ownerSVGElement
    if (picture) setAt(Math.min(right, Math.max(left, event.clientX - picture.getBoundingClientRect().left)))
  }
  return (
    <>
      {at !== undefined && children(at)}
      <rect
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={bottom - top}
        fill="transparent"
        className="touch-pan-y"
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={() => setAt(undefined)}
        onPointerCancel={() => setAt(undefined)}
      />
    </>
  )
}
