import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type Own = { baseUrl: string; model: string; sealedKey: string | null }
export type Settings = { isAllowed: boolean; own: Own | null }
export type Usage = { requests: number; inputTokens: number; outputTokens: number }

const unchanged: Settings = { isAllowed: true, own: null }

export async function findSettings(db: Db, user: User): Promise<Settings> {
  const row = await settingsOf(db, user).executeTakeFirst()
  return row ? settingsIn(row) : unchanged
}

/** The same, until the end of the transaction for this one to change alone. */
export async function holdSettings(db: Db, user: User): Promise<Settings> {
  await db
    .insertInto('model_setting')
    .values({ user_id: user.id })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .execute()
  return settingsIn(await settingsOf(db, user).forUpdate().executeTakeFirstOrThrow())
}

const settingsOf = (db: Db, user: User) =>
  db
    .selectFrom('model_setting')
    .select(['is_allowed as isAllowed', 'base_url as baseUrl', 'model', 'sealed_key as sealedKey'])
    .where('user_id', '=', user.id)

type Row = { isAllowed: boolean; baseUrl: string | null; model: string | null; sealedKey: string | null }

function settingsIn({ isAllowed, baseUrl, model, sealedKey }: Row): Settings {
  return { isAllowed, own: baseUrl === null || model === null ? null : { baseUrl, model, sealedKey } }
}

export async function saveSettings(db: Db, user: User, { isAllowed, own }: Settings): Promise<void> {
  const columns = { base_url: own?.baseUrl ?? null, model: own?.model ?? null, sealed_key: own?.sealedKey ?? null }
  await db
    .updateTable('model_setting')
    .set({ is_allowed: isAllowed, ...columns })
    .where('user_id', '=', user.id)
    .execute()
}

export async function findUsage(db: Db, user: User, localDate: string): Promise<Usage> {
  const row = await db
    .selectFrom('model_usage')
    .select(['requests', 'input_tokens as inputTokens', 'output_tokens as outputTokens'])
    .where('user_id', '=', user.id)
    .where('local_date', '=', localDate)
    .executeTakeFirst()
  return row ?? { requests: 0, inputTokens: 0, outputTokens: 0 }
}

/** Counts one question more, if the day has one left. */
export async function takeRequest(db: Db, user: User, localDate: string, most: number): Promise<boolean> {
  if (most === 0) return false
  const taken = await db
    .insertInto('model_usage')
    .values({ user_id: user.id, local_date: localDate, requests: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'local_date'])
        .doUpdateSet(({ eb }) => ({ requests: eb('model_usage.requests', '+', 1) }))
        .where('model_usage.requests', '<', most),
    )
    .returning('requests')
    .executeTakeFirst()
  return taken !== undefined
}

export async function addTokens(db: Db, user: User, localDate: string, tokens: Omit<Usage, 'requests'>): Promise<void> {
  await db
    .updateTable('model_usage')
    .set((row) => ({
      input_tokens: row('input_tokens', '+', tokens.inputTokens),
      output_tokens: row('output_tokens', '+', tokens.outputTokens),
    }))
    .where('user_id', '=', user.id)
    .where('local_date', '=', localDate)
    .execute()
}

export async function allSealed(db: Db): Promise<{ userId: string; sealedKey: string }[]> {
  const rows = await db
    .selectFrom('model_setting')
    .select(['user_id as userId', 'sealed_key as sealedKey'])
    .where('sealed_key', 'is not', null)
    .execute()
  return rows.map(({ userId, sealedKey }) => ({ userId, sealedKey: sealedKey ?? '' }))
}

/** Unless it was changed meanwhile. */
export async function saveSealed(
  db: Db,
  { userId, sealedKey, anew }: { userId: string; sealedKey: string; anew: string },
): Promise<void> {
  const same = db.updateTable('model_setting').set({ sealed_key: anew }).where('user_id', '=', userId)
  await same.where('sealed_key', '=', sealedKey).execute()
}
