import type { Avatar } from '@fitai/contract'
import { avatarSvg } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as files from '../files/service.ts'
import { accountOf } from './service.ts'
import * as store from './store.ts'

const picture = {
  folder: 'profile-pictures',
  large: { fit: 'cover', size: 512 },
  small: { fit: 'cover', size: 96 },
} as const

/** The picture somebody uploaded, else their initials, drawn. */
export async function readAvatar(app: App, user: User): Promise<Avatar> {
  const avatarId = await store.avatarId(app.db, user)
  const kept = avatarId === null ? undefined : await files.ofUser(app.db, user, avatarId)
  if (!kept) {
    const url = `data:image/svg+xml,${encodeURIComponent(avatarSvg(await accountOf(app.db, user)))}`
    return { isOwn: false, url, thumbnailUrl: url }
  }
  const { url, thumbnailUrl } = await files.linksOf(app, kept)
  return { isOwn: true, url, thumbnailUrl }
}

export async function uploadAvatar(app: App, user: User, file: Uint8Array): Promise<Avatar> {
  await accountOf(app.db, user)
  const { id } = await files.keep(app, user, file, picture)
  return replace(app, user, id)
}

export const deleteAvatar = (app: App, user: User): Promise<Avatar> => replace(app, user, null)

async function replace(app: App, user: User, avatarId: string | null): Promise<Avatar> {
  const before = await store.replaceAvatar(app.db, user, avatarId)
  if (before !== null) await files.discard(app, user, [before])
  return readAvatar(app, user)
}
