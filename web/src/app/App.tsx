import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../api.ts'
import { AuthPage } from '../features/auth/AuthPage.tsx'
import { sendUnsent } from '../offline/log.ts'
import { queryClient } from '../queries.ts'
import { useSession } from '../session.ts'
import { Logo } from '../ui/Logo.tsx'
import { ErrorState } from '../ui/states.tsx'
import { Toasts } from '../ui/Toast.tsx'
import { router } from './router.tsx'

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Toasts>
        <Door />
      </Toasts>
    </QueryClientProvider>
  )
}

/** The address stays while somebody signs in, so that they arrive where they wanted to. */
function Door() {
  const session = useSession()
  const isSignedIn = session.status === 'signed_in'
  useEffect(() => {
    if (isSignedIn) sendUnsent()
  }, [isSignedIn])

  if (session.status === 'signed_in') return <RouterProvider router={router} />
  if (session.status === 'signed_out') return <AuthPage />
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <title>FitAI</title>
      <h1 className="sr-only">FitAI</h1>
      {session.status === 'resuming' ? (
        <span role="status" className="animate-pulse">
          <span className="sr-only">Loading</span>
          <Logo size={48} />
        </span>
      ) : (
        <ErrorState text="No answer from the server. Check the connection." onRetry={() => void api.resume()} />
      )}
    </main>
  )
}
