import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const digits = 6
/** A clock may be one step off, and nobody types in no time. */
const toleratedSteps = 1
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, as RFC 4226 recommends, in base32. */
export const newTotpSecret = (): string => toBase32(randomBytes(20))

/** RFC 4648, without padding. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** RFC 6238 with SHA-1 and six digits, which is what every authenticator app speaks. */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff
  return String(number % 10 ** digits).padStart(digits, '0')
}

export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds)

/** The step whose code this is, if it is one of now and later than the last that was taken. */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number): number | undefined {
  const current = stepOf(now)
  const steps = Array.from({ length: 2 * toleratedSteps + 1 }, (_, i) => current - toleratedSteps + i)
  const fitting = steps.filter((step) => isSame(totpAt(secret, step), code))
  return fitting.find((step) => step > lastStep)
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** What authenticator apps read from a QR code. */
export function totpUri(secret: string, email: string, server: string): string {
  const issuer = encodeURIComponent(server)
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${secret}&issuer=${issuer}&digits=${digits}&period=${stepSeconds}`
}

/** Ten codes of 80 bits: nobody guesses one, not even with the table of their fingerprints. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => (toBase32(randomBytes(10)).toLowerCase().match(/.{4}/g) ?? []).join('-'))

/** However it was typed. */
export const tidyRecoveryCode = (code: string): string => code.toLowerCase().replace(/[^a-z2-7]/g, '')
