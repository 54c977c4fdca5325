import type { ProgressPhoto } from '@fitai/contract'
import type { Pose } from '@fitai/domain'
import { fullDay, plural } from '../../format.ts'

export const poseWords = { front: 'Front', side: 'Side', back: 'Back', other: 'Other' } satisfies Record<Pose, string>

/** What a screen reader says of a photo. */
export const nameOf = ({ pose, localDate }: ProgressPhoto) => `${poseWords[pose]}, ${fullDay(localDate)}`

/** `12 days`, `7 weeks`, `5 months`, `2 years`: how far apart two photos are, as one would say it. */
export function apart(days: number): string {
  if (days < 21) return plural(days, 'day')
  if (days < 91) return plural(Math.round(days / 7), 'week')
  if (days < 730) return plural(Math.round(days / 30.44), 'month')
  return plural(Math.round(days / 365.25), 'year')
}
