import { readSharing, shareWorkout } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient, read } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { One } from '../../ui/Choices.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'

/** Who sees a finished workout: nobody, until its owner says otherwise. */
export function ShareWorkout({ workoutId }: { workoutId: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="outline" onClick={() => setIsOpen(true)}>
        <Share2 size={17} aria-hidden="true" />
        Share
      </Button>
      <Sheet title="Share this workout" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Sharing workoutId={workoutId} />
      </Sheet>
    </>
  )
}

const choices = [
  { value: 'nobody', name: 'Only you' },
  { value: 'friends', name: 'Friends' },
  { value: 'public', name: 'Everybody' },
] as const

function Sharing({ workoutId }: { workoutId: string }) {
  const query = read(readSharing, { params: { id: workoutId } })
  const sharing = useQuery(query)
  const share = useMutation({
    mutationFn: (audience: (typeof choices)[number]['value']) =>
      call(shareWorkout, { params: { id: workoutId }, body: { with: audience } }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(query.queryKey, saved)
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [path] }) => String(path).startsWith('/community'),
      })
    },
  })
  const problem = share.error ?? sharing.error
  return (
    <div className="flex flex-col gap-4">
      <One
        label="Who sees it"
        items={choices}
        value={choices.find(({ value }) => value === sharing.data?.with)?.value}
        onChange={(value) => share.mutate(value)}
      />
      <p className="text-label text-ink2">
        They see sets and records, never your notes. It follows what you correct, and goes when you delete it.
      </p>
      {problem && <Problem>{explain(problem)}</Problem>}
    </div>
  )
}
