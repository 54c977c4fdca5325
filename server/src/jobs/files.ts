import * as files from '../features/files/service.ts'
import * as photos from '../features/photos/service.ts'
import type { Job } from './run.ts'

const minute = 60_000

/** What pictures need done without anybody asking: what was deleted goes, and with it its files. */
export const fileJobs: readonly Job[] = [
  {
    name: 'delete pictures',
    everyMs: 10 * minute,
    async run(app) {
      await photos.deleteForGood(app)
      await files.sweep(app)
    },
  },
]
