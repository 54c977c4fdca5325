import type { Db } from './db.ts'

/** What this instance knows of itself, such as the version of the library it has loaded. */
export async function instanceFact(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('instance_fact').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

/** A fact that is made once: whoever comes later, in whichever process, gets the one that is there. */
export async function keptInstanceFact(db: Db, key: string, make: () => string): Promise<string> {
  const known = await instanceFact(db, key)
  if (known !== undefined) return known
  const fresh = { key, value: make() }
  await db
    .insertInto('instance_fact')
    .values(fresh)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return (await instanceFact(db, key)) ?? fresh.value
}

export async function saveInstanceFact(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('instance_fact')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
