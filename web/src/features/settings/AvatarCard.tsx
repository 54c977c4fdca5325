import { type Avatar, deleteAvatar, readAvatar, uploadAvatar } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { ImageUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useAvatar } from '../../avatar.ts'
import { explain } from '../../failures.ts'
import { Loaded } from '../../Loaded.tsx'
import { queryClient, read } from '../../queries.ts'
import { shrink } from '../../shrink.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { PictureInput } from '../../ui/PictureInput.tsx'
import { say } from '../../ui/say.ts'
import { Problem, Skeleton } from '../../ui/states.tsx'

/** The picture beside one's name: initials until there is one. */
export function AvatarCard() {
  const avatar = useAvatar()
  const [problem, setProblem] = useState<string>()
  const show = (changed: Avatar) => queryClient.setQueryData(read(readAvatar, {}).queryKey, changed)
  const uploading = useMutation({
    mutationFn: async (file: File) => {
      const shrunk = await shrink(file)
      if ('problem' in shrunk) return setProblem(shrunk.problem)
      show(await call(uploadAvatar, { body: new Uint8Array(await shrunk.picture.arrayBuffer()) }))
      say('Saved.')
    },
  })
  const deleting = useMutation({
    mutationFn: () => call(deleteAvatar, {}),
    onSuccess: (changed) => {
      show(changed)
      say('Deleted.')
    },
  })
  const take = (file: File) => {
    setProblem(undefined)
    deleting.reset()
    uploading.mutate(file)
  }
  const error = uploading.error ?? deleting.error
  return (
    <Card aria-label="Picture" className="flex flex-col gap-3 p-4">
      <Loaded query={avatar} waiting={<Skeleton className="size-20 rounded-full" />}>
        {({ url, isOwn }) => (
          <div className="flex flex-wrap items-center gap-4">
            <img
              src={url}
              alt={isOwn ? 'Your picture' : 'Your initials'}
              className="size-20 rounded-full bg-raised object-cover"
            />
            <div className="flex flex-wrap gap-2">
              <PictureInput isBusy={uploading.isPending} onPick={take}>
                <ImageUp size={18} aria-hidden="true" />
                {uploading.isPending ? 'Saving…' : isOwn ? 'Change picture' : 'Add a picture'}
              </PictureInput>
              {isOwn && (
                <Button isBusy={deleting.isPending} onClick={() => deleting.mutate()}>
                  <Trash2 size={18} aria-hidden="true" />
                  Delete
                </Button>
              )}
            </div>
          </div>
        )}
      </Loaded>
      {(problem ?? error) && <Problem>{problem ?? explain(error)}</Problem>}
    </Card>
  )
}
