import type { Change, Workout, WorkoutSummary } from '@fitai/contract'
import { byNewest, type Server } from './history.ts'

export const day = (number: number) => new Date(Date.UTC(2026, 0, number, 18)).toISOString()

export function aLine(id: string, startedAt: string, more: Partial<WorkoutSummary> = {}): WorkoutSummary {
  return {
    ...{ id, name: 'Push', status: 'completed', startedAt, endedAt: startedAt, timezone: 'UTC' },
    ...{ localDate: startedAt.slice(0, 10), closedBy: 'user', durationSeconds: 3600, workingSets: 3, reps: 24 },
    ...{ volumeKg: 1920, records: 0, exercises: [{ name: 'Squat', workingSets: 3 }], note: null, ...more },
  }
}

export function aWorkout(id: string, more: Partial<Workout> = {}): Workout {
  return {
    ...{ id, name: 'Push', status: 'completed', startedAt: day(1), endedAt: day(1), timezone: 'UTC' },
    ...{ localDate: '2026-01-01', closedBy: 'user', note: null, pausedAt: null, pausedSeconds: 0, version: 1 },
    ...{ bodyweight: null, bodyweightUnit: null, program: null, entries: [], ...more },
  }
}

/**
 * A server with the rules of the real one: every write moves the revision on, deletions stay known, and whether a
 * workout broke a record follows from those before it.
 */
export function historyServer(pageSize = 3) {
  const workouts = new Map<string, { line: WorkoutSummary; revision: number }>()
  const gone = new Map<string, number>()
  const asked: string[] = []
  let revision = 0

  const lines = () => {
    const oldestFirst = [...workouts.values()].map(({ line }) => line).toSorted((a, b) => byNewest(b, a))
    const withRecords = oldestFirst.map((line, at) => {
      const best = Math.max(0, ...oldestFirst.slice(0, at).map(({ volumeKg }) => volumeKg))
      return { ...line, records: at > 0 && line.volumeKg > best ? 1 : 0 }
    })
    return withRecords.toReversed()
  }
  const told = (entity: 'workout', id: string, at: number, startedAt: string | null | undefined): Change => {
    const fields = startedAt === undefined ? null : { startedAt }
    return { revision: at, entity, id, isDeleted: fields === null, fields, clocks: {} }
  }
  const server: Server = {
    async changes({ since, limit }) {
      asked.push(limit === 1 ? 'revision' : 'changes')
      const all = [
        ...[...workouts].map(([id, { line, revision: at }]) => told('workout', id, at, line.startedAt)),
        ...[...gone].map(([id, at]) => told('workout', id, at, undefined)),
      ].filter((change) => change.revision > since)
      const isMore = all.length > limit
      const now = new Date().toISOString()
      return { changes: all.slice(0, limit), revision: isMore ? since : revision, nextCursor: isMore ? 'x' : null, now }
    },
    async page(cursor) {
      asked.push('page')
      const after = cursor === undefined ? 0 : Number(cursor)
      const nextCursor = after + pageSize < workouts.size ? String(after + pageSize) : null
      return { items: lines().slice(after, after + pageSize), nextCursor }
    },
  }
  return {
    server,
    asked,
    lines,
    put(line: WorkoutSummary) {
      workouts.set(line.id, { line, revision: ++revision })
      gone.delete(line.id)
    },
    remove(id: string) {
      if (workouts.delete(id)) gone.set(id, ++revision)
    },
    goBackTo(earlier: number) {
      revision = earlier
    },
  }
}
