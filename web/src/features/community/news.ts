import {
  type Activity,
  addComment,
  changeActivity,
  copyWorkout,
  createActivity,
  deleteActivity,
  deleteComment,
  likeActivity,
  listActivities,
  readActivity,
  readFeed,
  report,
  unlikeActivity,
} from '@fitai/contract'
import { type InfiniteData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient } from '../../queries.ts'
import { say } from '../../ui/say.ts'

const noCursor: string | undefined = undefined

export function useFeed() {
  const feed = useInfiniteQuery({
    queryKey: [readFeed.path, 'all'],
    queryFn: ({ pageParam }) => call(readFeed, { query: { limit: 20, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  return { ...feed, data: feed.data?.pages.flatMap(({ items }) => items) }
}

export function useNewsOf(userId: string) {
  const news = useInfiniteQuery({
    queryKey: [listActivities.path, userId],
    queryFn: ({ pageParam }) => call(listActivities, { query: { userId, limit: 20, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  return { ...news, data: news.data?.pages.flatMap(({ items }) => items) }
}

export const newsPaths: readonly unknown[] = [readFeed.path, listActivities.path, readActivity.path]

export const newsChanged = () =>
  queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith('/community/') })

type Pages = InfiniteData<{ items: Activity[] }>
type Held = Pages | Activity | undefined

/** Wherever it is shown, at once. */
function patch(id: string, change: (activity: Activity) => Activity): void {
  const one = (activity: Activity) => (activity.id === id ? change(activity) : activity)
  queryClient.setQueriesData<Held>({ predicate: ({ queryKey: [path] }) => newsPaths.includes(path) }, (held) => {
    if (held === undefined) return held
    if ('pages' in held) return { ...held, pages: held.pages.map((page) => ({ ...page, items: page.items.map(one) })) }
    return one(held)
  })
}

const tellWhy = (error: Error) => say(explain(error))

export function useLike({ id }: Pick<Activity, 'id'>) {
  const show = (isLiked: boolean) =>
    patch(id, (activity) => ({ ...activity, isLiked, likes: activity.likes + (isLiked ? 1 : -1) }))
  return useMutation({
    mutationFn: (isLiked: boolean) => call(isLiked ? likeActivity : unlikeActivity, { params: { id } }),
    onMutate: show,
    onSuccess: (now) => patch(id, (activity) => ({ ...activity, ...now })),
    onError: (error, isLiked) => {
      show(!isLiked)
      tellWhy(error)
    },
  })
}

export type Post = { text: string; visibility: Activity['visibility'] }

export function usePost(onDone: () => void) {
  return useMutation({
    mutationFn: ({ id, ...post }: Post & { id: string }) => call(createActivity, { body: { id, ...post } }),
    onSuccess: async () => {
      onDone()
      await newsChanged()
    },
  })
}

type Change = (typeof changeActivity)['body']['_input']

export function useChangeNews({ id }: Pick<Activity, 'id'>, onDone: () => void) {
  return useMutation({
    mutationFn: (body: Change) => call(changeActivity, { params: { id }, body }),
    onSuccess: async () => {
      onDone()
      await newsChanged()
    },
    onError: tellWhy,
  })
}

export function useDeleteNews({ id }: Pick<Activity, 'id'>, onDone: () => void) {
  return useMutation({
    mutationFn: () => call(deleteActivity, { params: { id } }),
    onSuccess: async () => {
      onDone()
      say('Your news is gone.')
      await newsChanged()
    },
    onError: tellWhy,
  })
}

export function useCopy({ id }: Pick<Activity, 'id'>) {
  return useMutation({
    mutationFn: () => call(copyWorkout, { params: { id }, body: { id: newId() } }),
    onSuccess: async ({ name }) => {
      say(`“${name}” is among your templates.`)
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [path] }) => String(path).startsWith('/templates'),
      })
    },
    onError: tellWhy,
  })
}

export function useComment(activityId: string, onDone: () => void) {
  return useMutation({
    mutationFn: (body: (typeof addComment)['body']['_input']) => call(addComment, { params: { id: activityId }, body }),
    onSuccess: async () => {
      onDone()
      await newsChanged()
    },
  })
}

export function useDeleteComment() {
  return useMutation({
    mutationFn: (id: string) => call(deleteComment, { params: { id } }),
    onSuccess: newsChanged,
    onError: tellWhy,
  })
}

export function useReport(onDone: () => void) {
  return useMutation({
    mutationFn: (body: (typeof report)['body']['_input']) => call(report, { body }),
    onSuccess: () => {
      onDone()
      say('The admin of this server will look at it.')
    },
  })
}
