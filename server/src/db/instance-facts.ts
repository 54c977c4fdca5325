import type { Db } from './db.ts'

/** What this instance knows of itself, such as the version of the library it has loaded. */
export async function instanceFact(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('instance_fact').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

export async function saveInstanceFact(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('instance_fact')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
