import { orderDigests } from '../features/notifications/digest.ts'
import { sendDue } from '../features/notifications/push.ts'
import type { Job } from './run.ts'

const second = 1000

/** Push within seconds; the digests at their hour. */
export const notificationJobs: readonly Job[] = [
  {
    name: 'send push',
    everyMs: 2 * second,
    async run(app) {
      while ((await sendDue(app)) > 0);
    },
  },
  {
    name: 'order digests',
    everyMs: 60 * second,
    async run(app) {
      await orderDigests(app)
    },
  },
]
