import { Goal, listAchievements, listGoals, overview, readGoal } from '@fitai/contract'
import { call } from '../api.ts'
import { keptQuery, readKept } from '../offline/kept.ts'
import { queryClient } from '../queries.ts'

type Shelf = 'open' | 'archived'

const shelf = (show: Shelf) =>
  keptQuery({ queryKey: [listGoals.path, show], ask: () => everyPage(show), check: Goal.array() })

export const openGoalsQuery = shelf('open')
export const archivedGoalsQuery = shelf('archived')
export const goalQuery = (id: string) => readKept(readGoal, { params: { id } })
export const achievementsQuery = readKept(listAchievements, {})

async function everyPage(show: Shelf): Promise<Goal[]> {
  const items: Goal[] = []
  let cursor: string | undefined
  do {
    const page = await call(listGoals, { query: { show, limit: 100, cursor } })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}

/** After a goal was set, changed or ended: what lists goals, and what is counted by them. */
export async function goalsChanged(): Promise<void> {
  const others: unknown[] = [listAchievements.path, overview.path]
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) => String(path).startsWith(listGoals.path) || others.includes(path),
  })
}
