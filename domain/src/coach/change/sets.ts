import { contextFor } from '../context.ts'
import { type Draft, itemOf, withSets } from '../draft.ts'
import { hasRoomFor } from '../fit-day.ts'
import { isLift } from '../movement.ts'
import type { CoachRequest } from '../plan.ts'
import { openDay } from '../refit.ts'
import { daySeconds } from '../time-model.ts'
import { type Edit, type Editing, editedDays } from './edit.ts'

/** So much of all sets comes or goes with one tap. */
const share = 0.25
const minutesRange = { min: 10, max: 180 }
/** Days this close to the asked minutes pass the gate. */
const closeEnough = 0.09

/** A quarter more or fewer sets: the first exercises gain, the longest and last lose. The minutes follow. */
export function otherSets({ plan, context, library }: Editing, by: 1 | -1): Edit {
  const days = plan.days.map((day) => {
    const open = openDay(day, context)
    const changed = changedSets(open, by, context)
    return { day, open, main: changed.every((draft, at) => draft === open[at]) ? open : changed }
  })
  if (days.every(({ open, main }) => open === main))
    return { refused: by > 0 ? 'Your muscles have all the sets a session can use.' : 'There are no sets to spare.' }
  const minutes = days
    .filter(({ main }) => main.some(({ exercise }) => isLift(exercise)))
    .map(({ day, main }) => daySeconds({ ...day, main: main.map(itemOf) }, context.find) / 60)
  const request = withMinutes(context.request, Math.max(...minutes))
  const mains = days.map(({ main }) => main)
  return { request, days: editedDays(plan, contextFor(request, library), (open, _, at) => mains[at] ?? open) }
}

function withMinutes(request: CoachRequest, minutes: number): CoachRequest {
  if (Math.abs(minutes / request.minutes - 1) <= closeEnough) return request
  return { ...request, minutes: Math.min(minutesRange.max, Math.max(minutesRange.min, Math.round(minutes))) }
}

type Room = Parameters<typeof hasRoomFor>[2]

function changedSets(open: readonly Draft[], by: 1 | -1, context: Room): Draft[] {
  const sets = open.reduce((sum, draft) => sum + (isLift(draft.exercise) ? draft.sets.length : 0), 0)
  let day = [...open]
  let left = Math.ceil(sets * share)
  const lifts = open.filter(({ exercise }) => isLift(exercise))
  const order = by > 0 ? lifts : lifts.toReversed().sort((a, b) => b.sets.length - a.sets.length)
  const done = new Set<string>()
  for (const { exercise } of order) {
    const draft = day.find((each) => each.exercise === exercise)
    if (!draft || left <= 0 || done.has(exercise.slug)) continue
    const group = day.filter((each) => each === draft || (draft.superset && each.superset === draft.superset))
    for (const each of group) done.add(each.exercise.slug)
    const isFitting = by > 0 ? mayGrow(group, day, context) : group.every(mayShrink)
    if (!isFitting) continue
    day = day.map((each) => (group.includes(each) ? withSets(each, each.sets.length + by) : each))
    left -= group.length
  }
  return day
}

function mayGrow(group: readonly Draft[], day: readonly Draft[], context: Room): boolean {
  const one = group.map(({ exercise }) => ({ exercise, sets: { length: 1 } }))
  return group.every(({ sets, setRange }) => sets.length < setRange.max) && hasRoomFor(one, day, context)
}

function mayShrink({ sets, setRange }: Draft): boolean {
  return sets.length > Math.max(1, setRange.min)
}
