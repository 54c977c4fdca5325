import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { api } from '../api.ts'
import { linkPageAt } from '../features/auth/door.ts'
import { sendUnsent } from '../offline/log.ts'
import { partCode } from '../part-code.tsx'
import { queryClient } from '../queries.ts'
import { useSession } from '../session.ts'
import { chooseTheme } from '../theme.ts'
import { Logo } from '../ui/Logo.tsx'
import { ErrorState } from '../ui/states.tsx'
import { fetchCoach, fetchExercises, fetchHistory, fetchLogger, router } from './router.tsx'
import { strangerPageAt } from './strangers.tsx'

const Toasts = partCode(async () => (await import('../ui/Toast.tsx')).Toasts)
const AuthPage = lazy(async () => ({ default: (await import('../features/auth/AuthPage.tsx')).AuthPage }))
const MailLinkPage = lazy(async () => ({ default: (await import('../features/auth/MailLinkPage.tsx')).MailLinkPage }))

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Door />
      <Suspense>
        <Toasts />
      </Suspense>
    </QueryClientProvider>
  )
}

/** The address stays while somebody signs in, so that they arrive where they wanted to. */
function Door() {
  const session = useSession()
  const [isEntering, setIsEntering] = useState(false)
  const shared = strangerPageAt(window.location.pathname)
  const isSignedIn = session.status === 'signed_in'
  const theme = session.status === 'signed_in' ? session.account.theme : undefined
  useEffect(() => theme && chooseTheme(theme), [theme])
  useEffect(() => {
    if (!isSignedIn) return
    void sendUnsent()
    const soon = setTimeout(() => {
      fetchLogger()
      whenIdle(fetchExercises)
      whenIdle(fetchHistory)
      whenIdle(fetchCoach)
    }, 1500)
    return () => clearTimeout(soon)
  }, [isSignedIn])

  const linkPage = linkPageAt(location)
  if (linkPage && session.status !== 'resuming')
    return (
      <Suspense fallback={<Waiting />}>
        <MailLinkPage page={linkPage} />
      </Suspense>
    )
  if (session.status === 'signed_in') return <RouterProvider router={router} />
  if (session.status === 'signed_out')
    return (
      <Suspense fallback={<Waiting />}>
        {shared && !isEntering ? (
          <shared.StrangerPage token={shared.token} onSignIn={() => setIsEntering(true)} />
        ) : (
          <AuthPage />
        )}
      </Suspense>
    )
  if (session.status === 'resuming') return <Waiting />
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <title>FitAI</title>
      <h1 className="sr-only">FitAI</h1>
      <ErrorState text="No answer from the server. Check the connection." onRetry={() => void api.resume()} />
    </main>
  )
}

/** Safari has no idle callback; by then the first screen stands anyway. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5000 })
  else work()
}

function Waiting() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <title>FitAI</title>
      <h1 className="sr-only">FitAI</h1>
      <span role="status" className="animate-pulse">
        <span className="sr-only">Loading</span>
        <Logo size={48} />
      </span>
    </main>
  )
}
