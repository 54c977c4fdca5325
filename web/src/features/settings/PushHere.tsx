import { addPushDevice, readPush, removePushDevice } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { BellRing } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { fullDay } from '../../format.ts'
import { queryClient, read } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/say.ts'

const pushQuery = read(readPush, {})
const changed = () => queryClient.invalidateQueries({ queryKey: pushQuery.queryKey })

/** Which browsers push reaches, and the way to let it reach this one. */
export function PushHere() {
  const push = useQuery(pushQuery)
  const add = useMutation({
    mutationFn: async (publicKey: string) => call(addPushDevice, { body: await subscribe(publicKey) }),
    onSuccess: async () => {
      say('Push reaches this browser.')
      await changed()
    },
    onError: (error) => say(error instanceof Refused ? 'This browser does not allow push from here.' : explain(error)),
  })
  const remove = useMutation({
    mutationFn: (id: string) => call(removePushDevice, { params: { id } }),
    onSuccess: changed,
    onError: (error) => say(explain(error)),
  })
  if (!push.data) return null
  const { publicKey, devices } = push.data
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-label font-semibold">Where push reaches you</h3>
      {devices.length === 0 && <p className="text-label text-ink2">In no browser yet.</p>}
      <ul>
        {devices.map(({ id, service, createdAt }) => (
          <li key={id} className="flex min-h-12 items-center justify-between gap-3">
            <span className="min-w-0">
              <span className="block truncate">A browser, by {service}</span>
              <span className="num block text-label text-ink3">Since {fullDay(createdAt.slice(0, 10))}</span>
            </span>
            <Button
              disabled={remove.isPending}
              aria-label={`Remove the browser by ${service}`}
              onClick={() => remove.mutate(id)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {isAble() ? (
        <Button variant="outline" className="self-start" isBusy={add.isPending} onClick={() => add.mutate(publicKey)}>
          <BellRing size={17} aria-hidden="true" />
          Let push reach this browser
        </Button>
      ) : (
        <p className="text-label text-ink3">This browser takes push over HTTPS only, or not at all.</p>
      )}
    </div>
  )
}

class Refused extends Error {}

const isAble = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

async function subscribe(publicKey: string) {
  if ((await Notification.requestPermission()) !== 'granted') throw new Refused()
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    .catch((cause: unknown) => {
      throw new Refused('The browser gave no endpoint', { cause })
    })
  const { endpoint, keys } = subscription.toJSON()
  if (endpoint === undefined || keys?.p256dh === undefined || keys.auth === undefined) throw new Refused()
  return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } }
}
