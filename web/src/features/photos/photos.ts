import {
  type changePhoto as ChangePhoto,
  changePhoto,
  deletePhoto,
  listPhotos,
  type ProgressPhoto,
  restorePhoto,
  uploadPhoto,
} from '@fitai/contract'
import type { Pose } from '@fitai/domain'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient } from '../../queries.ts'
import { say } from '../../ui/say.ts'

const noCursor: string | undefined = undefined
const path = '/progress/photos'

/** Newest first. Their links run out, so they are asked for again before that. */
export function usePhotos(pose: Pose | undefined) {
  return useInfiniteQuery({
    queryKey: [path, 'list', pose],
    queryFn: ({ pageParam }) => call(listPhotos, { query: { pose, limit: 30, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 240_000,
  })
}

/** After a photo has changed, or its link has run out. */
export const photosChanged = () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === path })

type New = { id: string; file: Blob; pose: Pose; localDate: string; note: string }

export function useAddPhoto(onDone: () => void) {
  return useMutation({
    mutationFn: async ({ id, file, pose, localDate, note }: New) => {
      const body = new Uint8Array(await file.arrayBuffer())
      return call(uploadPhoto, {
        query: { id, pose, date: localDate, ...(note.trim() && { note: note.trim() }) },
        body,
      })
    },
    onSuccess: async () => {
      onDone()
      say('Added.')
      await photosChanged()
    },
  })
}

export function useChangePhoto(id: string, onDone: () => void) {
  return useMutation({
    mutationFn: (body: (typeof ChangePhoto)['body']['_input']) => call(changePhoto, { params: { id }, body }),
    onSuccess: async () => {
      onDone()
      await photosChanged()
    },
  })
}

/** Deletes a photo. The way back is in the toast. */
export function useDeletePhoto({ id }: ProgressPhoto, onDone: () => void) {
  const restore = useMutation({
    mutationFn: () => call(restorePhoto, { params: { id } }),
    onSuccess: photosChanged,
    onError: (error) => say(explain(error), { label: 'Try again', onClick: () => restore.mutate() }),
  })
  return useMutation({
    mutationFn: () => call(deletePhoto, { params: { id }, query: {} }),
    onSuccess: async () => {
      onDone()
      say('Deleted.', { label: 'Undo', onClick: () => restore.mutate() })
      await photosChanged()
    },
  })
}
