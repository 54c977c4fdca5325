import { weightUnits } from '@fitai/domain'
import { z } from 'zod'

/** UUIDv7 where the client makes it, so that sending a thing twice stores it once. */
export const Id = z.uuid().toLowerCase()
export const Instant = z.iso
  .datetime({ offset: true })
  .refine(isInstantOfOurTime, 'Must lie between 1900 and 2200')
  .describe('RFC 3339; answered in UTC')
export const LocalDate = z.iso
  .date()
  .refine(isInOurTime, 'Must lie between 1900 and 2200')
  .describe('Calendar day where the training happened')
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Not an IANA time zone')
  .describe('IANA time zone, such as Europe/Berlin')

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day, HH:MM')
export const QuietHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .describe('From the minute `from` to before `to`, over midnight where `to` comes first')

export const WeightUnit = z.enum(weightUnits)
/** Up to 1,500 kg or lb, kept exactly as entered. */
export const WeightValue = z.number().min(0).max(1500)

export const Limit = z.coerce.number<string | number>().int().min(1).max(100).default(20)
export const Cursor = z.string().max(200).optional().describe('`nextCursor` of the page before')

/** One page of a list in a stable order. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** Values with commas between them, as one parameter of a query. */
export const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .min(1)
    .max(1000)
    .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))])
    .pipe(z.array(item).min(1).max(60))

function isInOurTime(text: string): boolean {
  const year = Number(text.slice(0, 4))
  return year >= 1900 && year <= 2200
}

/** With a day to spare at both ends: whatever the time zone, its day lies in our time as well. */
function isInstantOfOurTime(text: string): boolean {
  const at = Date.parse(text)
  return at >= Date.UTC(1900, 0, 2) && at < Date.UTC(2200, 11, 31)
}

function isTimeZone(name: string): boolean {
  try {
    return (
      /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0
    )
  } catch {
    return false
  }
}
