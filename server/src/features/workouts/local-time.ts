import { TZDate } from '@date-fns/tz'

/** The calendar day on which an instant falls in a time zone, `YYYY-MM-DD`. */
export function localDateOf(instant: string | Date, timezone: string): string {
  const there = new TZDate(new Date(instant).getTime(), timezone)
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0')
  return `${pad(there.getFullYear(), 4)}-${pad(there.getMonth() + 1, 2)}-${pad(there.getDate(), 2)}`
}

/** What the clocks of a time zone show at an instant, `YYYY-MM-DD HH:mm:ss`. */
export function localTimeOf(instant: string, timezone: string): string {
  return new TZDate(Date.parse(instant), timezone).toISOString().slice(0, 19).replace('T', ' ')
}

/** The instant at which clocks of a time zone show `YYYY-MM-DDTHH:mm:ss`; a time skipped by summer time moves on. */
export function instantOf(localTime: string, timezone: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = localTime.split(/[-T:]/).map(Number)
  return new Date(new TZDate(year, month - 1, day, hour, minute, second, timezone).getTime())
}
