import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type LastSet = {
  slug: string
  workoutId: string
  localDate: string
  weightKg: number
  reps: number
  rpe: number | null
  rir: number | null
}

/** The loaded working sets of the last five sessions of every library exercise trained since a day. Help is no load. */
export async function lastSessions(db: Db, user: User, since: string): Promise<LastSet[]> {
  const { rows } = await sql<LastSet>`
    with session as (
      select exercise_id, workout_id,
        row_number() over (partition by exercise_id order by session_started_at desc, workout_id desc) as back
      from workout_set
      where user_id = ${user.id} and performed_at is not null and kind <> 'warmup' and weight_kg > 0 and reps > 0
        and session_started_at >= ${since}::timestamptz
      group by exercise_id, workout_id, session_started_at),
    last as (select exercise_id, workout_id from session where back <= 5)
    select x.slug, w.id as "workoutId", w.local_date as "localDate", s.weight_kg as "weightKg", s.reps, s.rpe, s.rir
    from last
    join exercise x on x.id = last.exercise_id and x.slug is not null and x.tracking <> 'assisted_bodyweight_reps'
    join workout w on w.id = last.workout_id and w.status <> 'cancelled'
    join workout_set s on s.workout_id = w.id and s.exercise_id = last.exercise_id and s.performed_at is not null
      and s.kind <> 'warmup' and s.weight_kg > 0 and s.reps > 0
    order by x.slug, w.started_at, w.id, s.position, s.id`.execute(db)
  return rows
}

/** How long and how much somebody has trained, with what, and what they did in the last days. */
export type Training = {
  today: string
  workouts: number
  firstDate: string | null
  equipment: readonly string[]
  recent: readonly { exerciseId: string; date: string; hardSets: number }[]
}

export async function trainingOf(db: Db, user: User, today: string): Promise<Training> {
  const [totals, equipment, recent] = await Promise.all([
    sql<{ workouts: number; firstDate: string | null }>`
      select coalesce(sum(workouts), 0)::int as workouts, min(month) as "firstDate"
      from training_month where user_id = ${user.id}`.execute(db),
    sql<{ equipment: string }>`
      select distinct unnest(x.equipment) as equipment
      from exercise_month m join exercise x on x.id = m.exercise_id
      where m.user_id = ${user.id} and m.month >= ${today}::date - 180`.execute(db),
    sql<{ exerciseId: string; date: string; hardSets: number }>`
      select exercise_id as "exerciseId", local_date as date, hard_sets as "hardSets" from exercise_session
      where user_id = ${user.id} and local_date between ${today}::date - 3 and ${today}::date`.execute(db),
  ])
  const [total] = totals.rows
  return {
    today,
    workouts: total?.workouts ?? 0,
    firstDate: total?.firstDate ?? null,
    equipment: equipment.rows.map((row) => row.equipment).filter((tool) => tool !== 'none'),
    recent: recent.rows,
  }
}

/** What somebody thinks of movements of the library. */
export async function opinions(db: Db, user: User) {
  const { rows } = await sql<{ slug: string; stars: number | null; isFavorite: boolean }>`
    select x.slug, r.stars, f.user_id is not null as "isFavorite"
    from exercise x
    left join exercise_rating r on r.exercise_id = x.id and r.user_id = ${user.id}
    left join exercise_favorite f on f.exercise_id = x.id and f.user_id = ${user.id}
    where x.slug is not null and (r.stars is not null or f.user_id is not null)`.execute(db)
  return {
    ratings: rows.flatMap(({ slug, stars }) => (stars === null ? [] : [{ slug, stars }])),
    favorites: rows.flatMap(({ slug, isFavorite }) => (isFavorite ? [slug] : [])),
  }
}
