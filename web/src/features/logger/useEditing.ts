import { useEffect, useEffectEvent, useState } from 'react'
import { cellText, type Field } from './columns.ts'
import { keepDraft, takeDraft } from './draft.ts'

export type Cell = { setId: string; field: Field }
type Draft = Cell & { text: string; isFresh: boolean }

/** The cell that is being typed in. Its text is a number only once it is committed. */
export function useEditing(onCommit: (cell: Cell, text: string) => void) {
  const [draft, setDraft] = useState<Draft | undefined>()
  const isAt = (cell: Cell) => draft?.setId === cell.setId && draft.field === cell.field
  const commitLeftBehind = useEffectEvent(() => {
    const left = takeDraft()
    if (left) onCommit(left, left.text)
  })
  useEffect(() => commitLeftBehind(), [])
  return {
    draft,
    textOf: (cell: Cell) => (draft && isAt(cell) ? draft.text : undefined),
    begin: (cell: Cell, value: number | null | undefined) =>
      setDraft({ ...cell, text: cellText(cell.field, value), isFresh: true }),
    type: (text: string) => {
      if (draft) keepDraft({ setId: draft.setId, field: draft.field, text })
      setDraft((before) => before && { ...before, text, isFresh: false })
    },
    /** Writes what was typed; what was only looked at stays as it was. */
    commit: (cell: Cell) => {
      if (!draft || !isAt(cell)) return
      if (!draft.isFresh) onCommit(cell, draft.text)
      takeDraft()
      setDraft(undefined)
    },
  }
}
export type Editing = ReturnType<typeof useEditing>

export const cellId = ({ setId, field }: Cell) => `${setId}-${field}`

export function focusCell(cell: Cell): void {
  document.getElementById(cellId(cell))?.focus()
}
