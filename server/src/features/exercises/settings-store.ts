import type { ExerciseSettings } from '@fitai/contract'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export function find(db: Db, user: User, exerciseId: string): Promise<ExerciseSettings | undefined> {
  return db
    .selectFrom('exercise_setting')
    .select(['note', 'rest_seconds as restSeconds', 'weight_unit as weightUnit'])
    .select(['load_multiplier as loadMultiplier', 'bodyweight_fraction as bodyweightFraction'])
    .where('user_id', '=', user.id)
    .where('exercise_id', '=', exerciseId)
    .executeTakeFirst()
}

export async function save(db: Db, user: User, exerciseId: string, settings: ExerciseSettings): Promise<void> {
  const row = {
    note: settings.note,
    rest_seconds: settings.restSeconds,
    weight_unit: settings.weightUnit,
    load_multiplier: settings.loadMultiplier,
    bodyweight_fraction: settings.bodyweightFraction,
  }
  await db
    .insertInto('exercise_setting')
    .values({ user_id: user.id, exercise_id: exerciseId, ...row })
    .onConflict((conflict) => conflict.columns(['user_id', 'exercise_id']).doUpdateSet(row))
    .execute()
}
