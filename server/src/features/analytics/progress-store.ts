import type { RecordKind } from '@fitai/domain'
import { sql } from 'kysely'
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
      select max(local_date) as date from (
        select local_date from exercise_session s where s.user_id = ${user.id} and s.exercise_id = m.exercise_id
        order by started_at desc limit 3) latest) last
    order by m."workingSets" desc, x.name`.execute(db)
  return rows
}

/** The first and the last estimate of each of these exercises within a stretch, the best one, and the last day. */
export async function firstAndLastEstimates(db: Db, user: User, exerciseIds: readonly string[], { from, to }: Dates) {
  const { rows } = await sql<{
    exerciseId: string
    lastDate: string
    firstE1rmKg: number | null
    lastE1rmKg: number | null
    bestE1rmKg: number | null
  }>`
    select x.id as "exerciseId", last_day.local_date as "lastDate", first.kg as "firstE1rmKg", last.kg as "lastE1rmKg",
      best.kg as "bestE1rmKg"
    from unnest(${exerciseIds}::uuid[]) as x (id)
    cross join lateral (
      select local_date from exercise_session s
      where s.user_id = ${user.id} and s.exercise_id = x.id and s.local_date between ${from}::date and ${to}::date
      order by started_at desc limit 1) last_day
    left join lateral (
      select best_e1rm_kg as kg from exercise_session s
      where s.user_id = ${user.id} and s.exercise_id = x.id and s.local_date between ${from}::date and ${to}::date
        and best_e1rm_kg is not null
      order by started_at, workout_id limit 1) first on true
    left join lateral (
      select best_e1rm_kg as kg from exercise_session s
      where s.user_id = ${user.id} and s.exercise_id = x.id and s.local_date between ${from}::date and ${to}::date
        and best_e1rm_kg is not null
      order by started_at desc, workout_id desc limit 1) last on true
    left join lateral (
      select max(best_e1rm_kg) as kg from exercise_session s
      where s.user_id = ${user.id} and s.exercise_id = x.id
        and s.local_date between ${from}::date and ${to}::date) best on true`.execute(db)
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
    ? sql`and (s.performed_at, s.id, r.kind) < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]})`
    : sql``
  const { rows } = await sql<NewsRow>`
    select r.exercise_id as "exerciseId", r.kind, r.value, r.previous, r.is_baseline as "isBaseline",
      r.workout_id as "workoutId", r.set_id as "setId", s.performed_at as "achievedAt", w.local_date as "localDate",
      s.weight, s.weight_unit as "weightUnit", s.reps, (
        select json_build_object('value', p.value, 'localDate', pw.local_date, 'workoutId', p.workout_id,
          'setId', p.set_id)
        from personal_record p
        join workout_set ps on ps.id = p.set_id
        join workout pw on pw.id = p.workout_id
        where p.user_id = r.user_id and p.exercise_id = r.exercise_id and p.kind = r.kind and p.set_id <> r.set_id
          and abs(p.value - r.previous) < 0.0005 and (ps.performed_at, ps.id) <= (s.performed_at, s.id)
        order by ps.performed_at desc, ps.id desc limit 1) as superseded
    from personal_record r
    join workout_set s on s.id = r.set_id
    join workout w on w.id = r.workout_id
    where r.user_id = ${user.id} and not r.is_baseline and w.local_date between ${from}::date and ${to}::date ${earlier}
    order by s.performed_at desc, s.id desc, r.kind desc limit ${limit}`.execute(db)
  return rows
}
