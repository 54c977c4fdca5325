import type pg from 'pg'

/** What belongs to a lifter, in the order in which it may be written; ids of their own end in the number of the copy. */
const tables = [
  { name: 'account', ids: ['id'] },
  { name: 'workout', ids: ['id', 'user_id'] },
  { name: 'workout_entry', ids: ['id', 'user_id', 'workout_id'] },
  { name: 'workout_set', ids: ['id', 'user_id', 'workout_id', 'entry_id'] },
  { name: 'personal_record', ids: ['user_id', 'set_id', 'workout_id'] },
  { name: 'exercise_session', ids: ['user_id', 'workout_id'] },
  { name: 'exercise_month', ids: ['user_id'] },
  { name: 'training_day', ids: ['user_id'] },
  { name: 'training_month', ids: ['user_id'] },
  { name: 'body_entry', ids: ['id', 'user_id'] },
  { name: 'goal', ids: ['id', 'user_id'] },
] as const

/**
 * Copies a lifter with all their years so many times. Every copy has the same figures, so that what one of them is
 * answered can be compared with the original. Indexes and references are made anew afterwards: that is many times as
 * fast.
 */
export async function clone(client: pg.Client, userId: string, copies: number, say: (text: string) => void) {
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  const references = await referencesOf(client)
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name, ids } of tables) {
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select i.indexname as name, i.indexdef as definition from pg_indexes i
       where i.tablename = $1 and not exists (select from pg_constraint c where c.conname = i.indexname)`,
      [name],
    )
    for (const index of rows) await client.query(`drop index ${index.name}`)
    const columns = await columnsOf(client, name)
    const values = columns.map((column) => copiedValue(name, column, ids))
    const owner = name === 'account' ? 'id' : 'user_id'
    for (let from = 1; from <= copies; from += 100) {
      await client.query(
        `insert into ${name} (${columns.join(', ')}) select ${values.join(', ')}
         from ${name} original cross join generate_series($2::int, $3::int) as n where original.${owner} = $1`,
        [userId, from, Math.min(copies, from + 99)],
      )
    }
    for (const index of rows) await client.query(index.definition)
    say(`${name}: ${copies} copies`)
  }
  for (const { table, name, definition } of references)
    await client.query(`alter table ${table} add constraint ${name} ${definition} not valid`)
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
}

/** Checked a row at a time, references would take longer than all the rest. */
async function referencesOf(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[])`,
    [tables.map(({ name }) => name)],
  )
  return rows
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select column_name as name from information_schema.columns where table_name = $1 and is_generated = $2',
    [table, 'NEVER'],
  )
  return rows.map(({ name }) => name)
}

function copiedValue(table: string, column: string, ids: readonly string[]): string {
  if (table === 'account' && column === 'email') return 'n || original.email'
  return ids.includes(column) ? copied(column) : `original.${column}`
}

function copied(column: string): string {
  // Of version 8, or an original that ends in that number would meet its own copy.
  return `overlay(overlay(original.${column}::text placing lpad(to_hex(n), 4, '0') from 33) placing '8' from 15)::uuid`
}
