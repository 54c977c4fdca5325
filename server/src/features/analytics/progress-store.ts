import type { RecordKind } from '@fitai/domain'
import { type RawBuilder, sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { Dates } from './store.ts'

/** Every exercise with a working set, most trained first. */
export async function trainedExercises(db: Db, user: User) {
  const { rows } = await sql<{
    exerciseId: string
    exerciseSlug: string | null
    exerciseName: string
    sessions: number
    workingSets: number
    lastDate: string
  }>`
    select x.id as "exerciseId", x.slug as "exerciseSlug", x.name as "exerciseName", m.sessions, m."workingSets",
      last.date as "lastDate"
    from (
      select exercise_id, sum(sessions)::int as sessions, sum(working_sets)::int as "workingSets"
      from exercise_month where user_id = ${user.id} group by exercise_id) m
    join exercise x on x.id = m.exercise_id
    cross join lateral (
      select local_date as date from exercise_session s
      where s.user_id = ${user.id} and s.exercise_id = m.exercise_id order by local_date desc limit 1) last
    order by m."workingSets" desc, x.name`.execute(db)
  return rows
}

/** The first and the last estimate of each of these exercises within a stretch, and the last day. */
export async function firstAndLastEstimates(db: Db, user: User, exerciseIds: readonly string[], { from, to }: Dates) {
  const estimate = (order: RawBuilder<unknown>) => sql`
    select best_e1rm_kg as kg, local_date from exercise_session s
    where s.user_id = ${user.id} and s.exercise_id = x.id and s.local_date between ${from}::date and ${to}::date
      and best_e1rm_kg is not null
    order by ${order} limit 1`
  const { rows } = await sql<{
    exerciseId: string
    lastDate: string
    firstE1rmKg: number
    lastE1rmKg: number
  }>`
    select x.id as "exerciseId", last.local_date as "lastDate", first.kg as "firstE1rmKg", last.kg as "lastE1rmKg"
    from unnest(${exerciseIds}::uuid[]) as x (id)
    cross join lateral (${estimate(sql`local_date, started_at, workout_id`)}) first
    cross join lateral (${estimate(sql`local_date desc, started_at desc, workout_id desc`)}) last`.execute(db)
  return new Map(rows.map(({ exerciseId, ...found }) => [exerciseId, found]))
}

export type NewsRow = {
  exerciseId: string
  kind: RecordKind
  value: number
  previous: number | null
  isBaseline: boolean
  workoutId: string
  setId: string
  achievedAt: string
  localDate: string
  weight: number | null
  weightUnit: 'kg' | 'lb' | null
  reps: number | null
  superseded: { value: number; localDate: string; workoutId: string; setId: string } | null
}

type After = readonly [achievedAt: string, setId: string, kind: string]

/**
 * Records that broke another, newest first, each with the one that stood before: the last earlier one of its kind with
 * the value that was beaten.
 */
export async function recordNews(
  db: Db,
  user: User,
  { from, to }: Dates,
  { after, limit }: { after: After | undefined; limit: number },
): Promise<NewsRow[]> {
  const earlier = after
    ? sql`and (r.achieved_at, r.set_id, r.kind) < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]})`
    : sql``
  const { rows } = await sql<NewsRow>`
    select r.exercise_id as "exerciseId", r.kind, r.value, r.previous, r.is_baseline as "isBaseline",
      r.workout_id as "workoutId", r.set_id as "setId", r.achieved_at as "achievedAt", r.local_date as "localDate",
      s.weight, s.weight_unit as "weightUnit", s.reps, (
        select json_build_object('value', p.value, 'localDate', p.local_date, 'workoutId', p.workout_id,
          'setId', p.set_id)
        from personal_record p
        where p.user_id = r.user_id and p.exercise_id = r.exercise_id and p.kind = r.kind and p.set_id <> r.set_id
          and abs(p.value - r.previous) < 0.0005 and (p.achieved_at, p.set_id) <= (r.achieved_at, r.set_id)
        order by p.achieved_at desc, p.set_id desc limit 1) as superseded
    from (
      select * from personal_record r
      where r.user_id = ${user.id} and not r.is_baseline and r.local_date between ${from}::date and ${to}::date ${earlier}
      order by r.achieved_at desc, r.set_id desc, r.kind desc limit ${limit}) r
    join workout_set s on s.id = r.set_id
    order by r.achieved_at desc, r.set_id desc, r.kind desc`.execute(db)
  return rows
}
