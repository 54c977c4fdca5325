/**
 * The same lives lived once more, without any of the product's code: three days of four lifts, in whole grams, written
 * down as a coach with a notebook would do it. Squat: linear, on days 0 and 2. Press: training max, on day 1.
 * Row: an open set, on day 1. Pull: stages, on day 2.
 */
export type Note = {
  leg: number
  turn: number
  at: number
  sets: Record<string, readonly (readonly [kg: number, reps: number])[]>
}
export type Book = {
  legs: readonly number[]
  notes: readonly Note[]
  ticks: readonly { leg: number; turn: number }[]
  set: readonly { leg: number; turn: number; lift: string; kg: number }[]
}

const grams = (kg: number) => Math.round(kg * 1000)
const onBar = (weight: number, step = 2500) =>
  Math.max(20_000, 20_000 + Math.floor((weight - 20_000) / step + 0.5) * step)
const bounded = (weight: number) => Math.min(500_000, Math.max(20_000, Math.round(weight)))

type Lift = { weight: number; fails: number; stage: number; good: number; bad: number }

export function oracle(book: Book): {
  leg: number
  turn: number
  lifts: Record<string, { weight: number; fails: number; stage: number }>
} {
  const lifts: Record<string, Lift> = {}
  for (const name of ['squat', 'press', 'row', 'pull'])
    lifts[name] = { weight: 60_000, fails: 0, stage: 0, good: 0, bad: 0 }
  let turn = 0
  for (let leg = 0; leg < book.legs.length; leg++) {
    turn = book.legs[leg] ?? 0
    const touched = [...book.notes, ...book.ticks].filter((each) => each.leg === leg && each.turn >= turn)
    const end = Math.max(turn - 1, ...touched.map((each) => each.turn))
    for (; turn <= end; turn++) {
      byHand(book, lifts, leg, (at) => at === turn)
      let first: Note | undefined
      for (const note of book.notes)
        if (note.leg === leg && note.turn === turn && (first === undefined || note.at < first.at)) first = note
      if (first) live(first, lifts, turn % 3)
      if (turn % 3 === 2) endOfCycle(lifts)
    }
    byHand(book, lifts, leg, (at) => at >= turn)
  }
  return {
    leg: book.legs.length - 1,
    turn,
    lifts: Object.fromEntries(
      Object.entries(lifts).map(([name, { weight, fails, stage }]) => [name, { weight: weight / 1000, fails, stage }]),
    ),
  }
}

function byHand(book: Book, lifts: Record<string, Lift>, leg: number, isNow: (turn: number) => boolean): void {
  for (const entry of book.set) {
    const lift = lifts[entry.lift]
    if (entry.leg !== leg || !isNow(entry.turn) || !lift) continue
    lift.weight = bounded(grams(entry.kg))
    lift.fails = 0
  }
}

const stages = [
  [3, 5],
  [4, 3],
] as const

function live({ sets }: Note, lifts: Record<string, Lift>, day: number): void {
  const { squat, press, row, pull } = lifts
  if (!squat || !press || !row || !pull) return
  if (day !== 1) linear(squat, sets.squat ?? [])
  if (day === 1) wave(press, sets.press ?? [])
  if (day === 1) open(row, sets.row ?? [])
  if (day === 2) staged(pull, sets.pull ?? [])
}

type Sets = readonly (readonly [number, number])[]

function enough(sets: Sets, count: number, reps: number): boolean {
  for (let i = 0; i < count; i++) if ((sets[i]?.[1] ?? 0) < reps) return false
  return true
}

function light(sets: Sets, count: number, asked: number): boolean {
  for (let i = 0; i < count; i++) if (grams(sets[i]?.[0] ?? 0) < asked * 0.9975) return true
  return false
}

function up(lift: Lift, sets: Sets, count: number, step: number): void {
  const least = Math.min(...Array.from({ length: count }, (_, i) => grams(sets[i]?.[0] ?? 0)))
  const from = least > Math.max(lift.weight, onBar(lift.weight)) ? least : lift.weight
  lift.weight = bounded(from + step)
  lift.fails = 0
}

function miss(lift: Lift): void {
  lift.fails += 1
  if (lift.fails < 3) return
  lift.fails = 0
  lift.weight = bounded(lift.weight * 0.9)
}

function linear(lift: Lift, sets: Sets): void {
  if (sets.length === 0) return
  if (!enough(sets, 3, 5)) miss(lift)
  else if (!light(sets, 3, onBar(lift.weight))) up(lift, sets, 3, 1000)
}

function wave(lift: Lift, sets: Sets): void {
  if (sets.length === 0) return
  const asked = onBar(lift.weight * 0.85)
  if (enough(sets, 1, 5) && !light(sets, 1, asked)) lift.good += 1
  else lift.bad += 1
}

function endOfCycle({ press }: Record<string, Lift>): void {
  if (!press || press.good + press.bad === 0) return
  press.weight = bounded(press.bad > 0 ? press.weight * 0.9 : press.weight + 2500)
  press.good = 0
  press.bad = 0
}

function open(lift: Lift, sets: Sets): void {
  if (sets.length === 0) return
  if (!enough(sets, 1, 3)) miss(lift)
  else if (light(sets, 1, onBar(lift.weight))) return
  else if ((sets[0]?.[1] ?? 0) >= 8) up(lift, sets, 1, 5000)
  else if ((sets[0]?.[1] ?? 0) >= 5) up(lift, sets, 1, 2500)
  else lift.fails = 0
}

function staged(lift: Lift, sets: Sets): void {
  if (sets.length === 0) return
  const [count, reps] = stages[lift.stage] ?? [3, 5]
  if (enough(sets, count, reps)) {
    if (!light(sets, count, onBar(lift.weight))) up(lift, sets, count, 2500)
  } else if (lift.stage === 0) lift.stage = 1
  else {
    lift.stage = 0
    lift.weight = bounded(lift.weight * 0.85)
  }
}
