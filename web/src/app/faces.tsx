import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { CloudOff, Compass, RefreshCw } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { explain } from '../failures.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState, ErrorState, SkeletonList } from '../ui/states.tsx'
import { PageNotFetched } from './page-code.ts'

export function RouteWaiting() {
  return (
    <Page title="Loading">
      <SkeletonList />
    </Page>
  )
}

export function RouteError({ error, reset }: ErrorComponentProps) {
  if (error instanceof PageNotFetched) return <NotFetched />
  return (
    <Page title="Something broke">
      <ErrorState text={explain(error)} onRetry={reset} />
    </Page>
  )
}

/** A browser does not fetch again what once did not come: only loading the app anew helps, when somebody wants it. */
function NotFetched() {
  const isOnline = useSyncExternalStore(whenConnectionChanges, () => navigator.onLine)
  return (
    <Page title="Not here yet">
      {isOnline ? (
        <EmptyState
          icon={RefreshCw}
          title="This page did not come"
          text="FitAI was updated, or the connection broke. Load it anew when it suits you: a running workout stays as it is."
        >
          <Button variant="primary" onClick={() => window.location.reload()}>
            Load anew
          </Button>
        </EmptyState>
      ) : (
        <EmptyState
          icon={CloudOff}
          title="No connection"
          text="This page was not opened here before. It can come once you are connected again."
        />
      )}
    </Page>
  )
}

function whenConnectionChanges(tell: () => void): () => void {
  const events = ['online', 'offline'] as const
  for (const event of events) window.addEventListener(event, tell)
  return () => {
    for (const event of events) window.removeEventListener(event, tell)
  }
}

export function NotFound() {
  return (
    <Page title="Not found">
      <EmptyState icon={Compass} title="This page does not exist" text="The link may be old.">
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          Go to Today
        </Link>
      </EmptyState>
    </Page>
  )
}
