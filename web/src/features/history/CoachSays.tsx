import { commentToCoach, listCoachLinks, workoutComments } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { call } from '../../api.ts'
import { CoachTalk } from '../../coach/CoachTalk.tsx'
import { explain } from '../../failures.ts'
import { queryClient, read } from '../../queries.ts'

/** What the caller and their coaches say about a workout. Nothing is shown where nobody coaches them. */
export function CoachSays({ workoutId }: { workoutId: string }) {
  const query = read(workoutComments, { params: { id: workoutId } })
  const comments = useQuery(query)
  const links = useQuery(read(listCoachLinks, {}))
  const say = useMutation({
    mutationFn: (text: string) => call(commentToCoach, { params: { id: workoutId }, body: { id: newId(), text } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  })
  const isCoached = links.data?.items.some(
    ({ role, other, scopes }) => role === 'client' && other !== null && scopes.includes('comment'),
  )
  const said = comments.data?.items ?? []
  if (!isCoached && said.length === 0) return null
  return (
    <div className="max-w-2xl">
      <CoachTalk
        comments={said}
        isBusy={say.isPending}
        problem={say.error ? explain(say.error) : undefined}
        onSay={(text, onSaid) => say.mutate(text, { onSuccess: onSaid })}
      />
    </div>
  )
}
