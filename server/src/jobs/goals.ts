import { tellOfGoals } from '../features/goals/notices.ts'
import type { Job } from './run.ts'

/** Every minute, so that a notice of nine o'clock comes at nine. */
export const goalJobs: readonly Job[] = [
  {
    name: 'tell of goals',
    everyMs: 60_000,
    async run(app) {
      await tellOfGoals(app)
    },
  },
]
