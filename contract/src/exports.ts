import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { LocalDate } from './scalars.ts'
import { ServedFile } from './served-file.ts'

export const exportWorkouts = endpoint({
  method: 'GET',
  path: '/workouts/export.csv',
  summary: 'Your finished workouts as a CSV file, a row a set',
  description:
    'Columns are named as in Strong, so spreadsheets and other apps read it; the ones behind `Workout Notes` are our own. Weights stand in it as you entered them. FitAI imports it again, here or on another instance: what is there already is left alone.',
  replyKind: 'file',
  query: z.strictObject({
    from: LocalDate.optional().describe('First day'),
    to: LocalDate.optional().describe('Last day'),
  }),
  reply: ServedFile,
})
