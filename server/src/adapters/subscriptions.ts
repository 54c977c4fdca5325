import type { Subscription } from '@fitai/domain'

/** Who says what somebody has subscribed to: a payment provider would be another one of these. */
export type Subscriptions = {
  /** Nothing: what stands in the account counts. */
  of(userId: string): Promise<Subscription | undefined>
}

/** Nobody pays here: what stands in the account counts. */
export function openSubscriptions(): Subscriptions {
  return { of: async () => undefined }
}
