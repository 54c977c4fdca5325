import type { WeekWish } from '@fitai/contract'
import type { PlanChange } from '@fitai/domain'
import { useEffect, useReducer, useRef } from 'react'
import { afterThat, noDrafts } from './drafts.ts'
import { changeWorkout, writeHere, writeWorkout } from './writing.ts'

type Body = (typeof WeekWish)['_input']

/** The plan of this visit with its changes. A new wish, and leaving the page, end the listening to the old one. */
export function useDrafts() {
  const [drafts, tell] = useReducer(afterThat, noDrafts)
  const listening = useRef<AbortController>(undefined)
  const asked = useRef<Body>({})
  useEffect(() => () => listening.current?.abort(), [])

  const begin = (wish: Body, write: typeof writeWorkout) => {
    listening.current?.abort()
    listening.current = new AbortController()
    asked.current = wish
    tell({ event: 'asked' })
    void write(wish, tell, listening.current.signal)
  }
  const change = (what: PlanChange) => {
    const before = drafts.steps.at(-1)
    if (before && !drafts.isChanging) void changeWorkout(before, { wish: asked.current, change: what }, tell)
  }
  return {
    drafts,
    write: (wish: Body) => begin(wish, writeWorkout),
    writeHere: () => begin(asked.current, writeHere),
    writeAgain: () => begin(asked.current, writeWorkout),
    change,
    undo: () => tell({ event: 'undone' }),
    take: () => tell({ event: 'taken' }),
    keep: () => tell({ event: 'kept' }),
  }
}
