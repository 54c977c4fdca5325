import {
  listPrograms,
  listRuns,
  type Program,
  ProgramSummary,
  readProgram,
  readRun,
  sharedProgram,
  simulateProgram,
} from '@fitai/contract'
import { call } from '../api.ts'
import { keptQuery, readKept } from '../offline/kept.ts'
import { queryClient, read } from '../queries.ts'

/** The built-in programs, one's own and one's favourites: few enough to be filtered here. */
export const programsQuery = keptQuery({
  queryKey: [listPrograms.path, 'all'],
  ask: everyProgram,
  check: ProgramSummary.array(),
})

export const programQuery = (id: string) => readKept(readProgram, { params: { id } })
export const runQuery = (id: string) => readKept(readRun, { params: { id } })
export const runsQuery = readKept(listRuns, { query: { limit: 50 } })
export const previewQuery = (id: string, weeks: number) => read(simulateProgram, { params: { id }, query: { weeks } })
export const sharedQuery = (token: string) => read(sharedProgram, { params: { token } })

async function everyProgram(): Promise<ProgramSummary[]> {
  const items: ProgramSummary[] = []
  let cursor: string | undefined
  do {
    const page = await call(listPrograms, { query: { limit: 100, cursor } })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}

/** Shows a program as the server has just told it, and asks for the lists anew. */
export async function programTold(program: Program): Promise<void> {
  queryClient.setQueryData(programQuery(program.id).queryKey, program)
  await queryClient.invalidateQueries({ queryKey: [listPrograms.path] })
}

/** After an opinion of a program, or a program itself, has changed. */
export async function programsChanged(): Promise<void> {
  await Promise.all([listPrograms, readProgram].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })))
}
