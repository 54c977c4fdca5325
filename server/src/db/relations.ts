import { type RawBuilder, sql } from 'kysely'

/** How two people stand to each other, as conditions for whatever a store asks for. `viewer` is null for a stranger. */
type Who = RawBuilder<unknown> | string | null

const idOf = (who: Who) => (who === null || typeof who === 'string' ? sql`${who}::uuid` : who)

/** Either of them has blocked the other. */
export const isBlocked = (viewer: Who, other: RawBuilder<unknown>) => sql<boolean>`(
  exists (select from block b where b.user_id = ${idOf(viewer)} and b.blocked_id = ${other})
  or exists (select from block b where b.user_id = ${other} and b.blocked_id = ${idOf(viewer)}))`

/** Looked up for each row: of an EXISTS PostgreSQL would make a table of all friends first. */
export const isFriend = (viewer: Who, other: RawBuilder<unknown>) => sql<boolean>`
  ((select true from friendship f where f.user_id = ${idOf(viewer)} and f.friend_id = ${other}) is true)`

/** What `canSee` of the domain says, with blocks: the owner everything, friends what is for friends, all what is public. */
export const maySee = (viewer: Who, owner: RawBuilder<unknown>, visibility: RawBuilder<unknown>) => sql<boolean>`(
  ${owner} is not distinct from ${idOf(viewer)}
  or ((${visibility} = 'public' or (${visibility} = 'friends' and ${isFriend(viewer, owner)}))
    and not ${isBlocked(viewer, owner)}))`
