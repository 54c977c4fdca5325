import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Keeps what has to be read again, such as a key of somebody else's server, unreadable in the database and its copies. */
export type Seal = {
  /** `of` names whose it is and what for: moved to another place, it does not open. */
  close(text: string, of: string): string
  /** Nothing for what was sealed with another key, for somebody else, or changed. */
  open(sealed: string, of: string): string | undefined
}

const algorithm = 'aes-256-gcm'
const [ivBytes, tagBytes] = [12, 16]

/** Seals with AES-256-GCM under 32 bytes, in base64url. With the keys before it opens, too, and never seals. */
export function openSeal(sealKey: string, oldSealKeys: readonly string[] = []): Seal {
  const keys = [sealKey, ...oldSealKeys].map((key) => Buffer.from(key, 'base64url'))
  const [key = Buffer.alloc(0)] = keys
  return {
    close(text, of) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(of))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(sealed, of) {
      return keys.map((one) => openWith(one, sealed, of)).find((text) => text !== undefined)
    },
  }
}

function openWith(key: Buffer, sealed: string, of: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)]
  try {
    const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(of)).setAuthTag(tag)
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}
