import * as auth from '../features/auth/service.ts'
import * as mail from '../features/mail/service.ts'
import type { Job } from './run.ts'

const second = 1000
const hour = 3600 * second

/** What accounts need done without anybody asking. */
export const accountJobs: readonly Job[] = [
  {
    name: 'send mails',
    everyMs: 2 * second,
    async run(app) {
      while ((await mail.sendDue(app, auth.prepare)) > 0);
    },
  },
  { name: 'delete accounts', everyMs: hour, run: auth.deleteForGood },
  { name: 'clear away', everyMs: hour, run: auth.clearAway },
]
