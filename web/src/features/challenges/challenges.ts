import {
  type Challenge,
  createChallenge,
  deleteChallenge,
  joinByCode,
  joinChallenge,
  leaveChallenge,
  listChallenges,
  makeChallengeCode,
  readChallenge,
} from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient, read } from '../../queries.ts'
import { say } from '../../ui/say.ts'

export const challengesQuery = read(listChallenges, {})
export const challengeQuery = (id: string) => read(readChallenge, { params: { id } })

const changed = () =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) => String(path).startsWith(listChallenges.path),
  })
const tellWhy = (error: Error) => say(explain(error))
type Then = (challenge: Challenge) => void

export function useCreate(onDone: Then) {
  return useMutation({
    mutationFn: (body: (typeof createChallenge)['body']['_input']) => call(createChallenge, { body }),
    onSuccess: async (challenge) => {
      onDone(challenge)
      await changed()
    },
  })
}

export function useJoin(id: string) {
  return useMutation({
    mutationFn: () => call(joinChallenge, { params: { id } }),
    onSuccess: changed,
    onError: tellWhy,
  })
}

export function useJoinByCode(onDone: Then) {
  return useMutation({
    mutationFn: (code: string) => call(joinByCode, { body: { code } }),
    onSuccess: async (challenge) => {
      onDone(challenge)
      await changed()
    },
  })
}

export function useLeave(id: string, onDone: () => void) {
  return useMutation({
    mutationFn: () => call(leaveChallenge, { params: { id } }),
    onSuccess: async () => {
      onDone()
      say('You are not in it any more.')
      await changed()
    },
    onError: tellWhy,
  })
}

export function useDelete(id: string, onDone: () => void) {
  return useMutation({
    mutationFn: () => call(deleteChallenge, { params: { id } }),
    onSuccess: async () => {
      onDone()
      await changed()
    },
    onError: tellWhy,
  })
}

export const useMakeCode = (id: string) =>
  useMutation({ mutationFn: () => call(makeChallengeCode, { params: { id } }), onError: tellWhy })
