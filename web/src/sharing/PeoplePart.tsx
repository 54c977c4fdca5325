import type { Audience } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { explain } from '../failures.ts'
import { Loaded } from '../Loaded.tsx'
import { queryClient } from '../queries.ts'
import { One } from '../ui/Choices.tsx'
import { Problem, SkeletonList } from '../ui/states.tsx'
import { shareWith, sharingQuery } from './queries.ts'

const choices = [
  { value: 'nobody', name: 'Only you' },
  { value: 'friends', name: 'Friends' },
  { value: 'public', name: 'Everybody' },
] as const satisfies readonly { value: Audience; name: string }[]

/** Who sees a workout here, in their feed and on the profile. */
export function PeoplePart({ workoutId }: { workoutId: string }) {
  const sharing = useQuery(sharingQuery(workoutId))
  const share = useMutation({
    mutationFn: (audience: Audience) => shareWith(workoutId, audience),
    onSuccess: () =>
      queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith('/community') }),
  })
  return (
    <Loaded query={sharing} waiting={<SkeletonList lines={2} className="h-11" />}>
      {({ with: audience }) => (
        <div className="flex flex-col gap-4">
          <One
            label="Who sees it"
            items={choices}
            value={choices.find(({ value }) => value === audience)?.value}
            onChange={(value) => share.mutate(value)}
          />
          <p className="text-label text-ink2">
            They see sets and records, never your notes. It follows what you correct, and goes when you delete it.
            {audience === 'link' && ' It is shared by a link now: choosing here ends the link.'}
          </p>
          {share.error && <Problem>{explain(share.error)}</Problem>}
        </div>
      )}
    </Loaded>
  )
}
