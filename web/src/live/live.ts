import { ApiFailure, type LiveEvent, listWorkouts, live, trainingNow } from '@fitai/contract'
import { listen } from '../api.ts'
import { log } from '../offline/log.ts'
import { activeQuery, workoutQuery } from '../offline/workout-query.ts'
import { queryClient, read } from '../queries.ts'
import { concernedBy, everything, withTraining } from './concerns.ts'

const mostWaitMs = 30_000
const firstWaitMs = 500
let users = 0
let hearing: AbortController | undefined
let lastEventId: string | undefined

/** While this screen is looked at, whatever happens reaches it. A hidden one holds no connection: browsers have few. */
export function open(): void {
  users += 1
  if (users > 1) return
  document.addEventListener('visibilitychange', follow)
  follow()
}

export function close(): void {
  if (users === 0) return
  users -= 1
  if (users > 0) return
  document.removeEventListener('visibilitychange', follow)
  hearing?.abort()
  hearing = undefined
}

function follow(): void {
  const isSeen = document.visibilityState === 'visible'
  if (isSeen === (hearing !== undefined)) return
  hearing?.abort()
  hearing = isSeen ? new AbortController() : undefined
  if (hearing) void hear(hearing.signal)
}

/** Comes back where it was, for as long as it takes. */
async function hear(signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      for await (const event of listen(live, { signal, lastEventId })) {
        failures = 0
        // What happened between the first look and the first word was not heard.
        if (lastEventId === undefined) lookAgain(everything)
        lastEventId = event.id
        take(event)
      }
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 401) return
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(mostWaitMs, firstWaitMs * 2 ** failures)))
  }
}

function take(event: LiveEvent): void {
  if (event.event === 'training')
    queryClient.setQueryData(read(trainingNow, {}).queryKey, (before) => ({
      items: withTraining(before?.items ?? [], event),
    }))
  if (event.event === 'workout') takeWorkout(event)
  lookAgain(concernedBy(event))
}

function lookAgain(paths: readonly string[]): void {
  if (paths.length === 0) return
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) => paths.some((start) => String(path).startsWith(start)),
  })
}

/** What was done on another screen. What this one did itself is known here, or waits to be sent. */
function takeWorkout({ workoutId, version, status }: Extract<LiveEvent, { event: 'workout' }>): void {
  if (log.state().writes.length > 0) return
  const { queryKey } = workoutQuery(workoutId)
  const known = queryClient.getQueryData(queryKey)
  const isKnown = known !== undefined && version !== null && known.version >= version && known.status === status
  if (isKnown) return
  void queryClient.invalidateQueries({ queryKey })
  void queryClient.invalidateQueries({ queryKey: activeQuery.queryKey })
  void queryClient.invalidateQueries({ queryKey: [listWorkouts.path] })
}
