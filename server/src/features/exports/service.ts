import type { ServedFile } from '@fitai/contract'
import { stringify } from 'csv-stringify/sync'
import type { App, User } from '../../app.ts'
import * as log from '../workouts/service.ts'
import { columns, rowsOf } from './table.ts'

type Days = { from?: string | undefined; to?: string | undefined }

/** So many workouts are read and written at a time: others get their turn in between. */
const workoutsAtOnce = 200

/** The finished workouts of a user, oldest first, as a CSV file. */
export async function workouts(app: App, user: User, days: Days): Promise<ServedFile> {
  const ids = await log.finishedIds(app.db, user, days)
  const parts = [csv([columns])]
  for (let from = 0; from < ids.length; from += workoutsAtOnce) {
    const some = await log.findAll(app.db, user, ids.slice(from, from + workoutsAtOnce))
    parts.push(csv(some.flatMap(rowsOf)))
  }
  return { type: 'text/csv; charset=utf-8', content: parts.join(''), name: 'fitai-workouts.csv' }
}

/** A name or a note that begins like a formula gets an apostrophe: a spreadsheet must not run what somebody wrote. */
const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify([...rows], { escape_formulas: true })
