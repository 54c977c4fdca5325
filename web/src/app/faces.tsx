import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { explain } from '../failures.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState, ErrorState, SkeletonList } from '../ui/states.tsx'

export function RouteWaiting() {
  return (
    <Page title="Loading">
      <SkeletonList />
    </Page>
  )
}

export function RouteError({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="Something broke">
      <ErrorState text={explain(error)} onRetry={reset} />
    </Page>
  )
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
