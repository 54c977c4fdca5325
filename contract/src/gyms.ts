import { barKinds } from '@fitai/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, WeightUnit } from './scalars.ts'

/** The most gyms somebody may keep. */
export const mostGyms = 20

const GymName = z.string().trim().min(1).max(60)
const Equipment = z
  .array(z.string().trim().min(1).max(40))
  .max(80)
  .overwrite((all) => [...new Set(all)])
  .describe('What there is, such as barbell, dumbbell, flat_bench; none: bodyweight')
const Bars = z
  .array(z.strictObject({ kind: z.enum(barKinds), weight: z.number().min(0.5).max(150) }))
  .max(20)
  .describe('The first of a kind is the one you usually load. None of a kind: 20 kg, EZ 10, hex 25; 45, 25, 55 lb')
const Plates = z
  .array(
    z.strictObject({
      weight: z.number().min(0.1).max(150),
      count: z.int().min(1).max(100).describe('Single plates; each side takes half of them'),
    }),
  )
  .max(30)
  .refine((all) => new Set(all.map(({ weight }) => weight)).size === all.length, 'Each weight once')
  .overwrite((all) => [...all].sort((a, b) => b.weight - a.weight))
  .describe('None: not counted, so every usual step is offered')
const Dumbbells = z
  .array(z.number().min(0.5).max(150))
  .max(80)
  .overwrite((all) => [...new Set(all)].sort((a, b) => a - b))
  .describe('The weight of one of each pair. None: not counted')

const fields = {
  name: GymName,
  weightUnit: WeightUnit,
  equipment: Equipment,
  bars: Bars,
  plates: Plates,
  dumbbells: Dumbbells,
}

export const Gym = z
  .object({
    id: Id,
    name: z.string(),
    isCurrent: z.boolean().describe('Plans and plates go by this one'),
    weightUnit: WeightUnit.describe('Of all weights here'),
    equipment: z.array(z.string()),
    bars: z.array(z.object({ kind: z.enum(barKinds), weight: z.number() })),
    plates: z.array(z.object({ weight: z.number(), count: z.int() })).describe('Heaviest first'),
    dumbbells: z.array(z.number()).describe('Lightest first'),
    version: z.int(),
  })
  .meta({ id: 'Gym' })
export type Gym = z.infer<typeof Gym>

const ofOne = z.strictObject({ id: Id })

export const listGyms = endpoint({
  method: 'GET',
  path: '/users/gyms',
  summary: 'Your gyms: where you train, and what is there',
  description: `The current one first, then by name. At most ${mostGyms}.`,
  reply: z.object({ items: z.array(Gym) }),
})

export const addGym = endpoint({
  method: 'POST',
  path: '/users/gyms',
  summary: 'Add a gym',
  description: 'Adding the same id again answers the gym as it is. The first one is the current one.',
  body: z.strictObject({
    id: Id.describe('Made by the client: sending it twice stores it once'),
    name: GymName,
    weightUnit: WeightUnit.optional().describe('Yours when left out'),
    equipment: Equipment.default([]),
    bars: Bars.default([]),
    plates: Plates.default([]),
    dumbbells: Dumbbells.default([]),
    isCurrent: z.boolean().default(false),
  }),
  status: 201,
  reply: Gym,
  failures: ['id_taken', 'too_many_gyms'],
})

export const changeGym = endpoint({
  method: 'PUT',
  path: '/users/gyms/:id',
  summary: 'Change a gym, or make it the current one',
  description:
    'A field that is left out stays as it is; a list that is sent replaces the whole list. With If-Match: "<version>" a change of something newer is refused.',
  params: ofOne,
  body: z.strictObject({
    ...z.object(fields).partial().shape,
    isCurrent: z.boolean().optional().describe('true takes it from the one before, false leaves none'),
  }),
  reply: Gym,
  failures: ['gym_not_found', 'stale_version'],
})

export const deleteGym = endpoint({
  method: 'DELETE',
  path: '/users/gyms/:id',
  summary: 'Delete a gym',
  description: 'If it was the current one, none is until you choose another.',
  params: ofOne,
  reply: z.object({ deleted: z.literal(true) }),
  failures: ['gym_not_found'],
})
