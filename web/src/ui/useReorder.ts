import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'

type Drag = { from: number; to: number; shift: number; startY: number; scrollY: number; rows: readonly DOMRect[] }
type Move = (from: number, to: number) => void

/** How near to an edge of the window a drag scrolls, and by how much at a time. In pixels. */
const edge = { near: 96, step: 12 }

/** Lets the rows of a list be put in another order: by dragging a handle, or by its arrow keys. */
export function useReorder<List extends HTMLElement>(onMove: Move) {
  const list = useRef<List>(null)
  const [drag, setDrag] = useState<Drag>()

  const handle = (at: number, count: number) => ({
    'data-handle': true,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !list.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const rows = [...list.current.children].map((row) => row.getBoundingClientRect())
      setDrag({ from: at, to: at, shift: 0, startY: event.clientY, scrollY: window.scrollY, rows })
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!drag || drag.from !== at) return
      scrollAtEdge(event.clientY)
      const shift = event.clientY - drag.startY + window.scrollY - drag.scrollY
      setDrag({ ...drag, shift, to: placeOf(drag, shift) })
    },
    onPointerUp() {
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to)
      setDrag(undefined)
    },
    onPointerCancel: () => setDrag(undefined),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      const to = at + by
      if (by === 0 || to < 0 || to >= count) return
      event.preventDefault()
      onMove(at, to)
      // The row may have been taken out of the page and put back, which loses the focus.
      requestAnimationFrame(() => list.current?.children[to]?.querySelector<HTMLElement>('[data-handle=true]')?.focus())
    },
  })

  return { list, handle, rowStyle: (at: number) => styleOf(drag, at), isDragging: (at: number) => drag?.from === at }
}

function scrollAtEdge(y: number): void {
  if (y < edge.near) window.scrollBy(0, -edge.step)
  if (y > window.innerHeight - edge.near) window.scrollBy(0, edge.step)
}

const middleOf = (row: DOMRect) => row.top + row.height / 2

/** Where the dragged row would land: behind every row whose middle it has passed. */
function placeOf({ from, rows }: Drag, shift: number): number {
  const own = rows[from]
  if (!own) return from
  const [top, bottom] = [own.top + shift, own.bottom + shift]
  const before = rows.findIndex((row, at) => at < from && top < middleOf(row))
  if (before >= 0) return before
  return Math.max(
    from,
    rows.findLastIndex((row, at) => at > from && bottom > middleOf(row)),
  )
}

/** The dragged row follows the finger, the others make room. */
function styleOf(drag: Drag | undefined, at: number): CSSProperties | undefined {
  if (!drag) return undefined
  const { from, to, shift, rows } = drag
  if (at === from) return { transform: `translateY(${shift}px)`, zIndex: 1, position: 'relative' }
  const height = rows[from]?.height ?? 0
  const by = at > from && at <= to ? -height : at < from && at >= to ? height : 0
  return { transform: `translateY(${by}px)`, transition: 'transform 150ms' }
}
