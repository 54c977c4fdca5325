import type { Account } from '@fitai/contract'
import {
  type CoachLevel,
  type E1rmFormula,
  type FirstWeekday,
  type Gender,
  type Language,
  type LengthUnit,
  type Limitation,
  type NotificationChanges,
  notificationsWith,
  type PrivacyChanges,
  privacyWith,
  type Subscription,
  type Theme,
  type WeightUnit,
} from '@fitai/domain'
import { sql, type Updateable } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { toJson } from '../../db/json.ts'
import type { DB } from '../../db/tables.gen.ts'

/**
 * Lets one transaction at a time change a user's training: records look across workouts, so two phones must take turns.
 * Ask first, in a statement of its own: what is read afterwards is then the latest.
 */
export async function takeTurn(db: Db, user: User): Promise<void> {
  await db
    .updateTable('account')
    .set((account) => ({ revision: account('revision', '+', 1) }))
    .where('id', '=', user.id)
    .execute()
}

/** What tells whether anything the caller trains has changed, and the language they read. */
export async function stampOf(db: Db, user: User): Promise<{ language: Language; revision: number }> {
  const row = await db
    .selectFrom('account')
    .select(['language', 'revision'])
    .where('id', '=', user.id)
    .executeTakeFirst()
  return row ?? { language: 'en', revision: 0 }
}

/** What somebody chose, and nobody else can change it until this transaction ends. */
export async function hold(
  db: Db,
  user: User,
): Promise<{ notifications: NotificationChanges; privacy: PrivacyChanges; gymId: string | null }> {
  const { rows } = await sql<{ notifications: NotificationChanges; privacy: PrivacyChanges; gymId: string | null }>`
    select notifications, privacy, gym_id as "gymId" from account where id = ${user.id} for update`.execute(db)
  return rows[0] ?? { notifications: {}, privacy: {}, gymId: null }
}

/** Left out: it stays. */
export type Preferences = {
  weightUnit?: WeightUnit | undefined
  lengthUnit?: LengthUnit | null | undefined
  timezone?: string | undefined
  language?: Language | undefined
  firstWeekday?: FirstWeekday | undefined
  theme?: Theme | undefined
  e1rmFormula?: E1rmFormula | undefined
  notifications?: NotificationChanges | undefined
  privacy?: PrivacyChanges | undefined
}

/** Left out: it stays. */
export type Profile = {
  name?: string | undefined
  sex?: Account['sex'] | undefined
  gender?: Gender | null | undefined
  birthDate?: string | null | undefined
  heightCm?: number | null | undefined
  level?: CoachLevel | null | undefined
  bio?: string | null | undefined
  limitations?: Limitation[] | undefined
}

type Row = Omit<Account, 'lengthUnit' | 'notifications' | 'privacy' | 'subscription'> & {
  lengthUnit: LengthUnit | null
  notifications: NotificationChanges
  privacy: PrivacyChanges
  plan: Subscription['plan']
  status: Subscription['status']
}

export async function findAccount(db: Db, user: User): Promise<Account | undefined> {
  const { rows } = await sql<Row>`
    select id, email, name, weight_unit as "weightUnit", length_unit as "lengthUnit", timezone, language, theme,
      first_weekday as "firstWeekday", e1rm_formula as "e1rmFormula", sex, gender, birth_date as "birthDate",
      height_cm as "heightCm", level, bio, limitations, notifications, privacy, plan, plan_status as status,
      role, email_verified_at is not null as "isEmailVerified", created_at as "createdAt"
    from account where id = ${user.id}`.execute(db)
  return rows.map(toAccount)[0]
}

function toAccount({ plan, status, lengthUnit, notifications, privacy, ...row }: Row): Account {
  return {
    ...row,
    lengthUnit: lengthUnit ?? (row.weightUnit === 'kg' ? 'cm' : 'in'),
    notifications: notificationsWith(notifications),
    privacy: privacyWith(privacy),
    subscription: { plan, status },
  }
}

export async function savePreferences(db: Db, user: User, preferences: Preferences): Promise<void> {
  const { weightUnit, lengthUnit, timezone, language, firstWeekday, theme, e1rmFormula } = preferences
  const { notifications, privacy } = preferences
  await save(db, user, {
    ...{ weight_unit: weightUnit, length_unit: lengthUnit, timezone, language, theme },
    ...{ first_weekday: firstWeekday, e1rm_formula: e1rmFormula },
    notifications: notifications && toJson(notifications),
    privacy: privacy && toJson(privacy),
  })
}

export function saveProfile(db: Db, user: User, profile: Profile): Promise<void> {
  const { name, sex, gender, birthDate, heightCm, level, bio, limitations } = profile
  return save(db, user, { name, sex, gender, birth_date: birthDate, height_cm: heightCm, level, bio, limitations })
}

export async function avatarId(db: Db, user: User): Promise<string | null> {
  const row = await db.selectFrom('account').select('avatar_id').where('id', '=', user.id).executeTakeFirst()
  return row?.avatar_id ?? null
}

/** Answers the one before. */
export async function replaceAvatar(db: Db, user: User, pictureId: string | null): Promise<string | null> {
  const { rows } = await sql<{ before: string | null }>`
    update account set avatar_id = ${pictureId} from account before
    where account.id = ${user.id} and before.id = account.id
    returning before.avatar_id as before`.execute(db)
  return rows[0]?.before ?? null
}

async function save(db: Db, user: User, columns: Updateable<DB['account']>): Promise<void> {
  if (Object.values(columns).every((value) => value === undefined)) return
  await db.updateTable('account').set(columns).where('id', '=', user.id).execute()
}
