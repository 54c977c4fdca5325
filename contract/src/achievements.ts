import { achievementMeasures } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { LocalDate } from './scalars.ts'

export const Achievement = z
  .object({
    id: z.string().describe('Stable'),
    name: z.string(),
    sentence: z.string().describe('What it takes'),
    measure: z.enum(achievementMeasures),
    earnedOn: LocalDate.nullable().describe('The first day on which your log says so'),
    value: z.number().describe('Where you stand'),
    target: z.number(),
    percent: z.number().describe('0 to 100'),
  })
  .meta({ id: 'Achievement' })
export type Achievement = z.infer<typeof Achievement>

export const listAchievements = endpoint({
  method: 'GET',
  path: '/achievements',
  summary: 'All achievements: those you have, with their day, and how far the others are',
  description: 'They follow from your log: a corrected set takes back what it had earned.',
  reply: z.object({
    items: z.array(Achievement),
    earned: z.int(),
    total: z.int(),
    latest: z.array(z.string()).describe('Ids of the last five, newest first'),
    next: z.array(z.string()).describe('Ids of the three you are nearest to'),
  }),
})
