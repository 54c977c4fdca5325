import { dayAndTime, fullDay, localDay } from '../../format.ts'

/** `25 Nov 2026`, of an instant, where this browser is. */
export const dayOf = (instant: string): string => fullDay(localDay(new Date(instant)))

/** `Wed 25 Nov, 18:40` where this browser is. */
export const timeOf = (instant: string): string => dayAndTime(instant, Intl.DateTimeFormat().resolvedOptions().timeZone)
