import { useQuery } from '@tanstack/react-query'
import { CloudCheck, CloudOff, CloudUpload } from 'lucide-react'
import { plural } from '../../format.ts'
import { useLog } from '../../offline/useWorkout.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'

/** What this device can do without a connection, and what it has not sent yet. */
export function ThisDevice() {
  const { writes } = useLog()
  return (
    <Card aria-label="This device" className="flex flex-col gap-3 p-4">
      <CardTitle>This device</CardTitle>
      <p className="flex items-center gap-2">
        {writes.length === 0 ? (
          <>
            <CloudCheck size={18} aria-hidden="true" className="text-volt-text" />
            Everything is saved on the server.
          </>
        ) : (
          <>
            <CloudUpload size={18} aria-hidden="true" className="text-amber" />
            {plural(writes.length, 'change')} waiting for a connection.
          </>
        )}
      </p>
      {window.isSecureContext ? <Storage /> : <NotSecure />}
    </Card>
  )
}

/** Browsers throw away what they keep when space is short, unless they have promised not to. */
function Storage() {
  const isKept = useQuery({
    queryKey: ['storage is kept'],
    queryFn: async () => (await navigator.storage?.persisted?.()) ?? false,
  })
  return (
    <p className="text-label text-ink2">
      FitAI opens and logs here without a connection.
      {isKept.data === false &&
        ' Install it from the menu of your browser, so that nothing unsent is ever cleared away.'}
    </p>
  )
}

function NotSecure() {
  return (
    <div className="flex gap-2 rounded-field bg-amber-soft px-3 py-2.5 text-label text-amber">
      <CloudOff size={16} aria-hidden="true" className="mt-px shrink-0" />
      <p>
        Without TLS the browser does not let FitAI open without a connection. Sets you log are kept all the same. Put a
        proxy with a certificate in front of the server: docs/operate.md says how.
      </p>
    </div>
  )
}
