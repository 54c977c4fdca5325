import {
  acceptCoachLink,
  assignProgram,
  assignTemplate,
  type CoachLink,
  changeCoachLink,
  clientComments,
  clientWorkout,
  clientWorkouts,
  commentAsCoach,
  createCoachLink,
  endCoachLink,
  listCoachLinks,
} from '@fitai/contract'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient, read } from '../../queries.ts'
import { say } from '../../ui/say.ts'

export const linksQuery = read(listCoachLinks, {})
export const clientWorkoutQuery = (id: string, workoutId: string) => read(clientWorkout, { params: { id, workoutId } })
export const clientCommentsQuery = (id: string, workoutId: string) =>
  read(clientComments, { params: { id, workoutId } })

const noCursor: string | undefined = undefined

export function useClientWorkouts(id: string) {
  const workouts = useInfiniteQuery({
    queryKey: [clientWorkouts.path, id],
    queryFn: ({ pageParam }) => call(clientWorkouts, { params: { id }, query: { limit: 20, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  return { ...workouts, data: workouts.data?.pages.flatMap(({ items }) => items) }
}

const changed = () =>
  queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith('/coach-links') })
const tellWhy = (error: Error) => say(explain(error))

type New = (typeof createCoachLink)['body']['_input']

export const useCreateLink = () =>
  useMutation({ mutationFn: (body: New) => call(createCoachLink, { body }), onSuccess: changed })

export function useAcceptLink(onDone: () => void) {
  return useMutation({
    mutationFn: (code: string) => call(acceptCoachLink, { body: { code } }),
    onSuccess: async ({ other }) => {
      onDone()
      say(`You coach ${other?.name ?? 'somebody'} now.`)
      await changed()
    },
  })
}

export function useChangeLink({ id }: Pick<CoachLink, 'id'>) {
  return useMutation({
    mutationFn: (body: (typeof changeCoachLink)['body']['_input']) => call(changeCoachLink, { params: { id }, body }),
    onSuccess: changed,
    onError: tellWhy,
  })
}

export function useEndLink({ id }: Pick<CoachLink, 'id'>, onDone: () => void) {
  return useMutation({
    mutationFn: () => call(endCoachLink, { params: { id } }),
    onSuccess: async () => {
      onDone()
      say('Ended. It counts at once.')
      await changed()
    },
    onError: tellWhy,
  })
}

export function useCommentAsCoach(id: string, workoutId: string, onDone: () => void) {
  return useMutation({
    mutationFn: (body: { id: string; text: string }) => call(commentAsCoach, { params: { id, workoutId }, body }),
    onSuccess: async () => {
      onDone()
      await changed()
    },
  })
}

export type Gift = { kind: 'template' | 'program'; id: string; name: string }

export function useGive(linkId: string) {
  const params = { id: linkId }
  return useMutation({
    mutationFn: ({ kind, id, name }: Gift) =>
      kind === 'template'
        ? call(assignTemplate, { params, body: { id: newId(), templateId: id, name } })
        : call(assignProgram, { params, body: { id: newId(), programId: id, name } }),
    onSuccess: ({ name }) => say(`“${name}” is theirs now.`),
    onError: tellWhy,
  })
}
