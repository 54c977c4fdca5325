import type { Explanation } from '@fitai/contract'
import { type FigureName, type Formula, figures } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as setsStore from './sets-store.ts'
import { type Dates, everything } from './store.ts'

type Inputs = Explanation['inputs']

const shownIds = 50

/** The sets of a stretch, of all exercises or of some: how many there are, the newest of them, and where all stand. */
export async function setInputs(
  app: App,
  user: User,
  dates: Dates,
  only: { exerciseId?: string; muscle?: string; exerciseIds?: readonly string[] } = {},
): Promise<Inputs> {
  const exerciseIds = only.exerciseId === undefined ? only.exerciseIds : [only.exerciseId]
  const filter = { ...dates, ...(exerciseIds && { exerciseIds }) }
  const { count, from, to } = await setsStore.countOf(app.db, user, filter)
  const newest = await setsStore.setsOf(app.db, user, { ...filter, limit: shownIds })
  const isEverything = dates.from === everything.from
  const address = new URLSearchParams({
    ...(isEverything ? {} : dates),
    ...(only.exerciseId && { exercise: only.exerciseId }),
    ...(only.muscle && { muscle: only.muscle }),
  })
  return {
    ...{ kind: 'sets', count, from, to, ids: newest.map(({ id }) => id) },
    all: exerciseIds && only.exerciseId === undefined ? null : `/analytics/sets?${address}`,
  }
}

/** Days, sessions or workouts that were counted, by their ids or dates. */
export function listed(kind: Inputs['kind'], ids: readonly string[], dates: Partial<Dates> = {}): Inputs {
  return {
    kind,
    count: ids.length,
    from: dates.from ?? null,
    to: dates.to ?? null,
    ids: ids.slice(0, shownIds),
    all: null,
  }
}

/** What a figure of the reply is made of; `figure` is its place there and of everything below it. */
export function told(figure: string, how: FigureName | Formula, inputs: Inputs): Explanation {
  const { formula, source }: Formula = typeof how === 'string' ? figures[how] : how
  return { figure, formula, source: source ?? null, inputs }
}
