import type { NextDay } from '@fitai/contract'
import type { LiftState } from '@fitai/domain'
import {
  dayOfTurn,
  type PlannedEntry,
  type Program,
  plannedDay,
  type RunPlace,
  type Setting,
  type WeightUnit,
} from '@fitai/domain'
import type { User } from '../../app.ts'
import type { Movements } from '../templates/movements.ts'

type Looks = { program: Program; lifts: ReadonlyMap<string, LiftState>; movements: Movements; user: User } & Omit<
  Setting,
  'find'
>

/** A day of a program as the API says it. */
export function dayShown({ leg, turn }: RunPlace, date: string | null, looks: Looks): NextDay | undefined {
  const { program, lifts, unit, loading, movements } = looks
  const entries = plannedDay(program, turn, lifts, { unit, loading, find: movements })
  return placedDay(program, { leg, turn }, date, entries, looks)
}

/** The same for entries that are planned already. */
export function placedDay(
  program: Program,
  { leg, turn }: RunPlace,
  date: string | null,
  entries: readonly PlannedEntry[],
  { movements, user, unit }: Pick<Looks, 'movements' | 'user' | 'unit'>,
): NextDay | undefined {
  const placed = dayOfTurn(program, turn)
  if (!placed) return undefined
  const { cycle, week, day, of } = placed
  return {
    ...{ leg, turn, cycle, week, day, date },
    ...{ weekName: program.weeks[week]?.name ?? '', name: of.name },
    entries: entries.flatMap((entry) => {
      const movement = movements(entry.lift.exercise)
      if (!movement) return []
      const isAuthorsOwn = movement.ownerId !== null && movement.ownerId !== user.id
      const { restSeconds, supersetGroup, note, decides } = entry.entry
      return [
        {
          ...{ lift: entry.lift.key, restSeconds, supersetGroup, note, decides },
          exerciseId: isAuthorsOwn ? null : movement.id,
          exerciseSlug: movement.slug,
          exerciseName: movement.name,
          tracking: movement.tracking,
          totalReps: entry.total ?? null,
          reason: entry.reason,
          sets: setsOf(entry, unit),
        },
      ]
    }),
  }
}

type ShownSet = NextDay['entries'][number]['sets'][number]

function setsOf({ targets, warmUp }: PlannedEntry, weightUnit: WeightUnit): ShownSet[] {
  return [
    ...warmUp.map(
      ({ weight, reps }): ShownSet => ({
        kind: 'warmup',
        target: { repsMin: reps, repsMax: reps, weight, weightUnit },
        exactWeight: null,
      }),
    ),
    ...targets.map(
      ({ kind, reps, seconds, rir, weight, exactWeight }): ShownSet => ({
        kind,
        target: {
          ...(reps && { repsMin: reps.min, repsMax: reps.max }),
          ...(seconds !== undefined && { durationSeconds: seconds }),
          ...(rir !== undefined && { rir }),
          ...(weight !== undefined && { weight, weightUnit }),
        },
        exactWeight: exactWeight ?? null,
      }),
    ),
  ]
}
