import { allowExercise, refusedExercises } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Loaded } from '../../Loaded.tsx'
import { readKept } from '../../offline/kept.ts'
import { queryClient } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../ui/say.ts'
import { Skeleton } from '../../ui/states.tsx'

/** Movements that no plan has again, until somebody lets them. */
export function Refused() {
  const refused = useQuery(readKept(refusedExercises, {}))
  const allow = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => call(allowExercise, { params: { id } }),
    onSuccess: async (_, { name }) => {
      say(`${name} may come again.`)
      await queryClient.invalidateQueries({ queryKey: [refusedExercises.path] })
    },
    onError: (error) => say(explain(error)),
  })
  return (
    <Card aria-label="Never again" className="p-4 pb-3">
      <h2 className="text-body font-semibold">Never again</h2>
      <Loaded query={refused} waiting={<Skeleton className="mt-3 h-11" />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mt-1 pb-1 text-label text-pretty text-ink2">
              No exercise is kept out. A plan’s “Never again” puts one here.
            </p>
          ) : (
            <ul className="mt-1 divide-y divide-line">
              {items.map(({ id, name }) => (
                <li key={id} className="flex min-h-13 items-center justify-between gap-3">
                  <span className="min-w-0 truncate">{name}</span>
                  <Button
                    variant="ghost"
                    isBusy={allow.isPending && allow.variables.id === id}
                    onClick={() => allow.mutate({ id, name })}
                  >
                    Let it come again
                    <span className="sr-only">: {name}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
