import type { ExerciseSummary, LibraryExercise } from '@fitai/contract'
import type { Language, SearchEntry } from '@fitai/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { queryClient } from '../queries.ts'
import { useAccount } from '../session.ts'
import { ownPopularity } from './known.ts'
import { archivedQuery, libraryQuery, ownQuery } from './library.ts'
import type { Asked, Found, Part } from './search.worker.ts'

type Hits = Found['hits']

let worker: Worker | undefined
let learned: Partial<Record<Part, string>> = {}
let lastId = 0
const waiting = new Map<number, { resolve: (hits: Hits) => void; reject: (error: unknown) => void }>()

/** Best first, from what is on this device. Undefined as long as nothing was asked. */
export function useSearch(text: string) {
  const { language } = useAccount()
  const own = useQuery(ownQuery).dataUpdatedAt
  const isAsked = text.trim() !== ''
  const query = useQuery({
    queryKey: ['exercise search', text.trim(), language, own],
    queryFn: () => find(text.trim(), language),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  })
  return { ...query, data: isAsked ? query.data : undefined, isAsked }
}

/** Builds the index before somebody types. */
export async function readySearch(): Promise<void> {
  await find('squat', 'en')
}

async function find(text: string, language: Language): Promise<Hits> {
  const library = await queryClient.ensureQueryData(libraryQuery)
  const own = await Promise.all([ownQuery, archivedQuery].map((query) => queryClient.ensureQueryData(query)))
    .then((lists) => lists.flat())
    .catch(() => [])
  learn('library', library.version, () => library.items.map(ofLibrary))
  learn('own', own.map(({ id, name, aliases }) => [id, name, ...aliases]).join(), () => own.map(ofOwn))
  return new Promise((resolve, reject) => {
    lastId += 1
    waiting.set(lastId, { resolve, reject })
    tell({ kind: 'find', id: lastId, text, language })
  })
}

function learn(part: Part, version: string, entries: () => SearchEntry[]): void {
  if (learned[part] === version) return
  tell({ kind: 'learn', part, entries: entries() })
  learned[part] = version
}

function tell(message: Asked): void {
  worker ??= start()
  worker.postMessage(message)
}

function start(): Worker {
  const started = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Found>) => {
    waiting.get(data.id)?.resolve(data.hits)
    waiting.delete(data.id)
  })
  started.addEventListener('error', stop)
  return started
}

/** The next question starts it again. */
function stop(): void {
  worker?.terminate()
  worker = undefined
  learned = {}
  for (const { reject } of waiting.values()) reject(new Error('The search has ended'))
  waiting.clear()
}

// What it has learned is of the one who was signed in.
api.subscribe(() => api.session().status === 'signed_out' && stop())

function ofLibrary({ id, name, aliases, names, popularity }: LibraryExercise): SearchEntry {
  const others = Object.entries(names).flatMap(([language, of]) => of.map((text) => ({ text, language })))
  return { id, popularity, names: [{ text: name }, ...aliases.map((text) => ({ text })), ...others] }
}

function ofOwn({ id, name, aliases }: ExerciseSummary): SearchEntry {
  return { id, popularity: ownPopularity, names: [name, ...aliases].map((text) => ({ text })) }
}
