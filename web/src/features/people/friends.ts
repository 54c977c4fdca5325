import {
  blockPerson,
  changeFriend,
  endFriendCode,
  type Friend,
  listBlocks,
  listFriendRequests,
  listFriends,
  makeFriendCode,
  removeFriend,
  requestFriend,
  searchPeople,
  unblockPerson,
} from '@fitai/contract'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient, read } from '../../queries.ts'
import { say } from '../../ui/say.ts'

const noCursor: string | undefined = undefined

export function useFriends() {
  const friends = useInfiniteQuery({
    queryKey: [listFriends.path, 'all'],
    queryFn: ({ pageParam }) => call(listFriends, { query: { limit: 50, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  return { ...friends, data: friends.data?.pages.flatMap(({ items }) => items) }
}

export const requestsQuery = read(listFriendRequests, {})
export const blocksQuery = read(listBlocks, {})

export function useSearch(q: string) {
  return useQuery({
    ...read(searchPeople, { query: { q, limit: 20 } }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  })
}

/** Whoever is a friend or not any more sees and shows something else. */
export async function peopleChanged(): Promise<void> {
  const starts = [
    '/users/friends',
    '/users/search',
    '/users/blocks',
    '/users/:username',
    '/community',
    '/live',
    '/notifications',
  ]
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) => starts.some((start) => String(path).startsWith(start)),
  })
}

const tellWhy = (error: Error) => say(explain(error))
type Then = { onDone?: () => void }

export function useAsk({ onDone }: Then = {}) {
  return useMutation({
    mutationFn: (body: (typeof requestFriend)['body']['_input']) => call(requestFriend, { body }),
    onSuccess: async ({ relation, person }) => {
      onDone?.()
      say(relation === 'friend' ? `${person.name} and you are friends.` : `${person.name} was asked.`)
      await peopleChanged()
    },
  })
}

type Change = (typeof changeFriend)['body']['_input']

export function useChangeFriend(userId: string) {
  return useMutation({
    mutationFn: (body: Change) => call(changeFriend, { params: { userId }, body }),
    onSuccess: peopleChanged,
    onError: tellWhy,
  })
}

export function useRemoveFriend({ id, name }: Pick<Friend, 'id' | 'name'>, { onDone }: Then = {}) {
  return useMutation({
    mutationFn: () => call(removeFriend, { params: { userId: id } }),
    onSuccess: async () => {
      onDone?.()
      say(`${name} and you are no friends any more.`)
      await peopleChanged()
    },
    onError: tellWhy,
  })
}

/** Takes a request back that has not been answered. */
export function useTakeBack(userId: string) {
  return useMutation({
    mutationFn: () => call(removeFriend, { params: { userId } }),
    onSuccess: peopleChanged,
    onError: tellWhy,
  })
}

export function useBlock({ id, name }: Pick<Friend, 'id' | 'name'>, { onDone }: Then = {}) {
  return useMutation({
    mutationFn: () => call(blockPerson, { params: { userId: id } }),
    onSuccess: async () => {
      onDone?.()
      say(`${name} is blocked.`)
      await peopleChanged()
    },
    onError: tellWhy,
  })
}

export function useUnblock() {
  return useMutation({
    mutationFn: (userId: string) => call(unblockPerson, { params: { userId } }),
    onSuccess: peopleChanged,
    onError: tellWhy,
  })
}

export const useMakeCode = () => useMutation({ mutationFn: () => call(makeFriendCode, {}), onError: tellWhy })

export const useEndCode = () =>
  useMutation({
    mutationFn: () => call(endFriendCode, {}),
    onSuccess: () => say('Your code is over.'),
    onError: tellWhy,
  })
