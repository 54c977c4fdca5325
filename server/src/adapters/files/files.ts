/** Where pictures lie. A key is `folder/user/name`, made by us: nothing that somebody typed is part of one. */
export type Files = {
  write(key: string, content: Uint8Array, type: string): Promise<void>
  /** Deleting what is not there is fine. */
  remove(keys: readonly string[]): Promise<void>
  /** An address that shows the file to whoever has it, for five to ten minutes. Equal for all who ask within five. */
  linkTo(key: string): Promise<string>
  /** For links that lead back to this server. */
  open(link: Link): Promise<Uint8Array | 'picture_link_not_valid' | undefined>
}

export type Link = { key: string; until: number; signature: string }

export const linkSeconds = { least: 300, most: 600 } as const

/** The end of the five minutes we are in. A link that stays the same is fetched once, however often a page is drawn. */
export function linkTimes(now: Date): { signedAt: Date; until: Date } {
  const step = linkSeconds.least * 1000
  const signedAt = Math.floor(now.getTime() / step) * step
  return { signedAt: new Date(signedAt), until: new Date(signedAt + linkSeconds.most * 1000) }
}
