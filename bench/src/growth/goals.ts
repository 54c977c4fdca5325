import type pg from 'pg'

/**
 * Goals as a lifter may have them: twelve open ones of every kind, half of them set when the training began, on the
 * exercises that were trained most.
 */
export async function seedGoals(client: pg.Client, userId: string, days: number): Promise<void> {
  await client.query(
    `with lift as (
      select exercise_id, row_number() over (order by count(*) desc, exercise_id)::int as n
      from exercise_session where user_id = $1 group by exercise_id)
    insert into goal (id, user_id, name, kind, measure, exercise_id, reps, direction, per, target, start, unit,
      start_date, deadline, aimed_on, created_at, updated_at)
    select uuidv7(), $1, 'Goal ' || g.n, kind, measure, lift.exercise_id, reps, direction, per, target, start, unit,
      current_date - case when g.n % 2 = 0 then $2::int - 1 else 84 end,
      case when g.n % 3 = 0 then current_date + 30 end, current_date, now(), now()
    from (values
      (1, 'strength', 'weight', 1, 5, null, null, 900.0, 20.0, 'kg'),
      (2, 'strength', 'weight', 2, 3, null, null, 900.0, 20.0, 'lb'),
      (3, 'strength', 'e1rm', 3, null, null, null, 900.0, null, 'kg'),
      (4, 'strength', 'e1rm', 4, null, null, null, 900.0, null, 'kg'),
      (5, 'strength', 'reps', 5, null, null, null, 30.0, 5.0, 'reps'),
      (6, 'strength', 'weight', 6, 8, null, null, 120.0, 20.0, 'kg'),
      (7, 'volume', 'volume', null, null, null, 'week', 1000000.0, null, 'kg'),
      (8, 'volume', 'volume', null, null, null, 'month', 1000000.0, null, 'kg'),
      (9, 'frequency', 'frequency', null, null, null, null, 4.0, null, 'workouts'),
      (10, 'frequency', 'frequency', null, null, null, null, 6.0, null, 'workouts'),
      (11, 'body_weight', 'body_weight', null, null, 'lose', null, 70.0, 90.0, 'kg'),
      (12, 'body_weight', 'body_weight', null, null, 'gain', null, 200.0, 150.0, 'lb')
    ) as g (n, kind, measure, lift, reps, direction, per, target, start, unit)
    left join lift on lift.n = g.lift`,
    [userId, days],
  )
}
