import type { PlannedEntry, Template } from '@fitai/contract'
import { v7 } from 'uuid'

type Day = Template['days'][number]

/** A day as a workout to be logged. Nothing when only its author has one of its exercises. */
export function plannedEntries({ entries }: Day): PlannedEntry[] | undefined {
  const planned = entries.flatMap(({ exerciseId, supersetGroup, restSeconds, note, sets }) => {
    if (exerciseId === null) return []
    const open = sets.map((set) => ({ ...set, id: v7() }))
    return [{ id: v7(), exerciseId, supersetGroup, restSeconds, note, sets: open }]
  })
  return planned.length === entries.length ? planned : undefined
}

/** The day to offer first: that of today, else the first one on which something is done. */
export function dayToStart(days: readonly Day[], today: number): number | undefined {
  const isTrained = (day: Day) => day.entries.length > 0
  const ofToday = days.findIndex((day) => isTrained(day) && day.weekday === today)
  const first = ofToday >= 0 ? ofToday : days.findIndex(isTrained)
  return first >= 0 ? first : undefined
}
