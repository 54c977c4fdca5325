import type { WorkoutSummary } from '@fitai/contract'
import type { SetKind, WeightUnit } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type SummaryFilter = {
  ids?: readonly string[]
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
  exerciseId?: string | undefined
  after?: [startedAt: string, id: string] | undefined
  limit: number
}

/** Workouts that have begun, newest first, each with what it amounts to. */
export async function summaries(db: Db, user: User, filter: SummaryFilter): Promise<WorkoutSummary[]> {
  const { ids, from, to, q, exerciseId, after, limit } = filter
  const where = [
    sql`user_id = ${user.id} and started_at is not null and status <> 'cancelled'`,
    ...(ids ? [sql`id = any(${ids}::uuid[])`] : []),
    ...(from === undefined ? [] : [sql`local_date >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`local_date <= ${to}::date`]),
    ...(q === undefined || q === '' ? [] : [says(`%${q.replace(/[\\%_]/g, '\\$&')}%`)]),
    ...(exerciseId === undefined
      ? []
      : [sql`exists (select from workout_entry e where e.workout_id = workout.id and e.exercise_id = ${exerciseId})`]),
    ...(after ? [sql`(started_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ]
  const { rows } = await sql<WorkoutSummary>`
    select w.id, w.name, w.status, w.started_at as "startedAt", w.ended_at as "endedAt", w.timezone,
      w.local_date as "localDate", w.closed_by as "closedBy",
      case when w.ended_at is not null
        then least(greatest(0, extract(epoch from w.ended_at - w.started_at) - w.paused_seconds), 2147483647)::int
        end as "durationSeconds",
      coalesce(done.sets, 0) as "workingSets", coalesce(done.reps, 0) as reps, coalesce(done.volume, 0) as "volumeKg",
      (select count(*) from personal_record r where r.workout_id = w.id and not r.is_baseline) as records,
      coalesce(done.exercises, '[]') as exercises, w.note
    from (select * from workout where ${sql.join(where, sql` and `)} order by started_at desc, id desc limit ${limit}) w
    cross join lateral (
      select sum(sets) as sets, sum(reps) as reps, sum(volume) as volume,
        json_agg(json_build_object('name', name, 'workingSets', sets) order by position) filter (where sets > 0) as exercises
      from (
        select e.position, x.name, count(s.id) as sets, sum(s.reps) as reps,
          sum(s.weight_kg * s.reps) filter (where x.tracking <> 'assisted_bodyweight_reps') as volume
        from workout_entry e
        join exercise x on x.id = e.exercise_id
        left join workout_set s on s.entry_id = e.id and s.performed_at is not null and s.kind <> 'warmup'
        where e.workout_id = w.id
        group by e.id, x.name) entry) done
    order by w.started_at desc, w.id desc`.execute(db)
  return rows
}

const says = (text: string) => sql`(name ilike ${text} or note ilike ${text} or exists (
  select from workout_entry e join exercise x on x.id = e.exercise_id
  where e.workout_id = workout.id and x.name ilike ${text}))`

export type PreviousRow = {
  exerciseId: string
  workoutId: string
  localDate: string
  kind: SetKind
  weight: number | null
  weightUnit: WeightUnit | null
  reps: number | null
  rpe: number | null
  rir: number | null
  durationSeconds: number | null
}

/** Of each exercise in a workout, the working sets of the last session before it. */
export async function previousSets(db: Db, user: User, workoutId: string): Promise<PreviousRow[]> {
  const { rows } = await sql<PreviousRow>`
    with here as (select started_at from workout where id = ${workoutId} and user_id = ${user.id})
    select x.exercise_id as "exerciseId", w.id as "workoutId", w.local_date as "localDate", s.kind, s.weight,
      s.weight_unit as "weightUnit", s.reps, s.rpe, s.rir, s.duration_seconds as "durationSeconds"
    from (select distinct exercise_id from workout_entry where workout_id = ${workoutId} and user_id = ${user.id}) x
    cross join lateral (
      select p.workout_id from workout_set p join workout q on q.id = p.workout_id and q.status <> 'cancelled'
      where p.user_id = ${user.id} and p.exercise_id = x.exercise_id and p.performed_at is not null
        and p.kind <> 'warmup' and p.workout_id <> ${workoutId}
        and p.session_started_at <= coalesce((select started_at from here), 'infinity')
      order by p.session_started_at desc, p.workout_id desc limit 1) last
    join workout w on w.id = last.workout_id
    join workout_set s on s.workout_id = w.id and s.exercise_id = x.exercise_id and s.performed_at is not null
      and s.kind <> 'warmup'
    join workout_entry e on e.id = s.entry_id
    order by x.exercise_id, e.position, s.position, s.id`.execute(db)
  return rows
}
