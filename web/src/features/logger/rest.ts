import { useSyncExternalStore } from 'react'

/** A rest ends at an instant: it is right after a reload, in another tab, and when the phone slept. */
export type Rest = { workoutId: string; endsAt: number; totalSeconds: number }

const storageKey = 'fitai.rest'
const listeners = new Set<() => void>()
let rest: Rest | null = JSON.parse(localStorage.getItem(storageKey) ?? 'null')

export const currentRest = () => rest

export function changeRest(next: Rest | null): void {
  rest = next
  localStorage.setItem(storageKey, JSON.stringify(next))
  for (const listener of listeners) listener()
}

export function startRest(workoutId: string, seconds: number): void {
  changeRest({ workoutId, endsAt: Date.now() + seconds * 1000, totalSeconds: seconds })
}

/** Above zero until the deadline has passed. */
export function secondsLeft(rest: Rest | null, now: number): number {
  return rest ? Math.ceil((rest.endsAt - now) / 1000) : 0
}

export function useRest(workoutId: string): Rest | undefined {
  const running = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, currentRest)
  return running?.workoutId === workoutId ? running : undefined
}
